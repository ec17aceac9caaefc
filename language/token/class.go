package token

import (
	"unicode"
	"unicode/utf8"
)

// isBlank reports characters that belong to no token.
func isBlank(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u200f':
		return true
	}
	return unicode.IsSpace(r) || unicode.IsControl(r)
}

// isWord reports characters that words are made of.
func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_' ||
		unicode.IsNumber(r) && r != '½' && r != '¼' && r != '¾'
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == '`' }

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

// runeAt is the character at a byte of s before end, 0 behind it.
func runeAt(s string, at, end int) (rune, int) {
	if at >= end {
		return 0, 0
	}
	return utf8.DecodeRuneInString(s[at:end])
}

// letters counts the letters of a word and says how many are capitals.
func letters(s string) (all, capitals, digits int) {
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals++
			all++
		case unicode.IsLetter(r):
			all++
		case unicode.IsDigit(r):
			digits++
		}
	}
	return all, capitals, digits
}

// wordEnd is where the run of word characters from at ends.
func wordEnd(s string, at, end int) int {
	for at < end {
		r, size := utf8.DecodeRuneInString(s[at:end])
		if !isWord(r) {
			break
		}
		at += size
	}
	return at
}

// digitEnd is where the run of digits from at ends.
func digitEnd(s string, at, end int) int {
	for at < end {
		r, size := utf8.DecodeRuneInString(s[at:end])
		if !unicode.IsDigit(r) {
			break
		}
		at += size
	}
	return at
}

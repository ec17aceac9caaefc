// Package form computes what a tagger sees of a word's spelling: fingerprints of the word, its ends
// and its shape, and how the sentence is written (plain, in capitals, In Title Case), since case
// says nothing about a word where all words have it.
package form

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/language/syntax/perceptron"
)

// Case is how the letters of a whole sentence are written.
type Case uint32

// The cases of a sentence.
const (
	Plain Case = iota
	Capitals
	Title
)

// Word holds the fingerprints of one token.
type Word struct {
	Form   uint32    // as written; lower case where the sentence's case says nothing
	Lower  uint32    // in lower case
	Shape  uint32    // kinds of characters, with the case of the sentence
	Suffix [5]uint32 // of 1 to 4 letters at [1] to [4]
	Prefix [5]uint32
	Kind   uint32 // coarse shape: first letter, digits, punctuation
}

// Of computes the fingerprints of the words of a sentence.
func Of(words []string) []Word {
	out := make([]Word, len(words))
	written := caseOf(words)
	for i, w := range words {
		out[i] = fingerprint(Normal(w), written)
	}
	return out
}

// normals are spellings of marks that the treebanks write in one way.
var normals = strings.NewReplacer("’", "'", "‘", "'", "`", "'", "´", "'", "“", "\"", "”", "\"", "''", "\"", "«", "\"", "»", "\"",
	"—", "--", "–", "-", "‐", "-", "‑", "-", "−", "-", "…", "...", "\u00ad", "")

// Normal is a word with its quotation marks, dashes and dots written in one way.
func Normal(w string) string {
	for i := 0; i < len(w); i++ {
		if b := w[i]; b >= utf8.RuneSelf || b == '`' || b == '\'' {
			return normals.Replace(w)
		}
	}
	return w
}

// caseOf looks at the words that are long enough to be in small letters.
func caseOf(words []string) Case {
	long, capital, shout, alphabetic := 0, 0, 0, 0
	for i, w := range words {
		first, size := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(first) {
			continue
		}
		all := !strings.ContainsFunc(w, unicode.IsLower)
		if size < len(w) {
			alphabetic++
			shout += one(all)
		}
		if len(w) > 3 && i > 0 {
			long++
			capital += one(unicode.IsUpper(first))
		}
	}
	switch {
	case alphabetic >= 3 && 10*shout >= 7*alphabetic:
		return Capitals
	case long >= 4 && 10*capital >= 8*long:
		return Title
	}
	return Plain
}

func fingerprint(w string, written Case) Word {
	lower := strings.ToLower(w)
	out := Word{Form: perceptron.String(w), Lower: perceptron.String(digitless(lower)), Kind: kind(w)}
	if written != Plain {
		out.Form = out.Lower
		out.Kind = kind(lower)
	}
	out.Shape = perceptron.Two(1, perceptron.String(shape(w)), uint32(written))
	ends(lower, &out)
	return out
}

// ends sets the fingerprints of prefixes and suffixes.
func ends(lower string, w *Word) {
	at, back := 0, len(lower)
	for n := 1; n <= 4 && at < len(lower); n++ {
		_, size := utf8.DecodeRuneInString(lower[at:])
		at += size
		_, size = utf8.DecodeLastRuneInString(lower[:back])
		back -= size
		w.Prefix[n], w.Suffix[n] = perceptron.String(lower[:at]), perceptron.String(lower[back:])
	}
}

// digitless writes every digit as 0, so that numbers share their weights.
func digitless(w string) string {
	if !strings.ContainsAny(w, "123456789") {
		return w
	}
	return strings.Map(func(r rune) rune {
		if r >= '1' && r <= '9' {
			return '0'
		}
		return r
	}, w)
}

// shape writes capitals as X, small letters as x, digits as 0, and runs of more than two as two.
func shape(w string) string {
	var b strings.Builder
	var last, before rune
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLetter(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = '0'
		}
		if r == last && r == before {
			continue
		}
		b.WriteRune(r)
		last, before = r, last
	}
	return b.String()
}

func kind(w string) uint32 {
	first, size := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsDigit(first):
		return 1
	case unicode.IsUpper(first) && size < len(w) && strings.ToUpper(w) == w:
		return 2
	case unicode.IsUpper(first):
		return 3
	case unicode.IsLetter(first):
		return 4
	}
	return 5
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	lexicon "sitrep/lexicon/en/token"
	"sitrep/text"
)

// mostClosers is how many closing marks behind a full stop are looked through.
const mostClosers = 8

// ends reports whether the sentence that began at token first ends before token i, by the marks
// and words around i.
func ends(d *text.Document, first, i int) bool {
	last := i - 1
	for last > first && i-last <= mostClosers && closer(d, last) {
		last--
	}
	if closer(d, i) || glued(d, i) && !isStop(d.Word(last)) {
		return false
	}
	word := d.Word(last)
	switch {
	case ellipsis(word):
		return opens(d, i) && !glued(d, i)
	case word == ".":
		return !startsLower(d, i) || !glued(d, i) && last == i-1 && lowerAllowed(d, first, i)
	case isStop(word):
		return opens(d, i)
	case strings.HasSuffix(word, ".") && len(word) > 1:
		return abbreviationEnds(d, word, last, i)
	}
	return false
}

// isStop reports full stops, question and exclamation marks and runs of them.
func isStop(word string) bool {
	return word == "." || word == "。" || word == "؟" || strings.Trim(word, "!?") == "" && word != ""
}

func ellipsis(word string) bool {
	return word == "…" || len(word) > 1 && strings.Trim(word, ".") == ""
}

// closer reports a quotation mark or bracket that closes what stands before it: it is glued to the
// token before and not to the one after.
func closer(d *text.Document, i int) bool {
	switch d.Word(i) {
	case ")", "]", "}", "”", "»":
		return true
	case "\"", "'", "''", "’", "’’":
		return glued(d, i)
	}
	return false
}

// glued reports that no blank stands before token i.
func glued(d *text.Document, i int) bool { return i > 0 && d.Tokens[i-1].End == d.Tokens[i].Start }

// opens reports that token i may begin a sentence: it does not begin with a small letter and is no
// closing or inner mark.
func opens(d *text.Document, i int) bool {
	return !startsLower(d, i) && !strings.ContainsRune(",;:.!?%)]}", firstRune(d.Word(i)))
}

func startsLower(d *text.Document, i int) bool {
	r := firstRune(d.Word(i))
	if !unicode.IsLetter(r) && i+1 < len(d.Tokens) && !unicode.IsDigit(r) {
		r = firstRune(d.Word(i + 1))
	}
	return unicode.IsLower(r)
}

// lowerAllowed lets a sentence begin with a small letter behind a full stop and a blank, where the
// word before the stop is too long for an abbreviation nobody listed.
func lowerAllowed(d *text.Document, first, i int) bool {
	return i-first > 3 && utf8.RuneCountInString(d.Word(i-2)) > 4
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// abbreviationEnds decides whether a token with its own full stop also ends the sentence.
func abbreviationEnds(d *text.Document, word string, last, i int) bool {
	if startsLower(d, i) || !opens(d, i) {
		return false
	}
	kind, _ := lexicon.Abbreviation(word)
	next := titleCase(d.Word(i))
	if !unicode.IsLetter(firstRune(next)) && i+1 < len(d.Tokens) {
		next = titleCase(d.Word(i + 1))
	}
	switch kind {
	case lexicon.Title, lexicon.Name, lexicon.Number, lexicon.Inner:
		return false
	case lexicon.Month, lexicon.Day:
		return lexicon.Starter(next)
	case lexicon.Clock:
		return endsHour(d, i)
	case lexicon.Platform:
		return onPlatform(d, last)
	}
	if utf8.RuneCountInString(word) == 2 {
		return false // an initial
	}
	return lexicon.Starter(next)
}

// onPlatform reports a letter that names where something was posted: "in a statement on X. Police said", but "Malcolm X. Little".
func onPlatform(d *text.Document, letter int) bool {
	return letter > 0 && lexicon.PostedOn(d.Word(letter-1))
}

// endsHour reports a word behind an hour that opens a sentence: one with a capital, after a quotation mark or not, that is no day, month or
// time zone ("6 a.m. Nov. 29", "6 a.m. Sarn time").
func endsHour(d *text.Document, i int) bool {
	if strings.ContainsRune("\"“‘'", firstRune(d.Word(i))) && i+1 < len(d.Tokens) {
		return unicode.IsUpper(firstRune(d.Word(i + 1)))
	}
	behind := ""
	if i+1 < len(d.Tokens) {
		behind = d.Word(i + 1)
	}
	return unicode.IsUpper(firstRune(d.Word(i))) && behind != "time" && !lexicon.OfClock(strings.TrimSuffix(d.Word(i), "."))
}

// titleCase makes "THE" and "the" comparable with the list of starters.
func titleCase(word string) string {
	_, size := utf8.DecodeRuneInString(word)
	return word[:size] + strings.ToLower(word[size:])
}

package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/text"
)

// Limits of a dateline, in tokens.
const (
	longestDateline = 18
	longestLabel    = 12
)

// bodyStart is the token at which the body of a sentence begins behind its dateline ("HARLOW, March
// 7 (Agency) — Nine …", also with a bracketed label behind the dash: "-- [TEXT]"); the first token
// when it has none. Treebanks hold next to no datelines, so a parser trained on them goes astray
// when it reads one together with the sentence.
func bodyStart(d *text.Document, s text.Sentence) int {
	for i := s.First; i < min(s.First+longestDateline, s.Last-1); i++ {
		if dash(d, i) {
			if i > s.First && marked(d, s.First, i) && opens(d.Word(i+1)) {
				return behindLabels(d, i+1, s.Last)
			}
			return s.First
		}
		if !inDateline(d.Word(i), i == s.First) {
			return s.First
		}
	}
	return s.First
}

// dash reports a dash that parts clauses, not one inside a word.
func dash(d *text.Document, i int) bool {
	switch d.Word(i) {
	case "—", "–", "--":
		return true
	case "-":
		return i > 0 && d.Tokens[i-1].End < d.Tokens[i].Start
	}
	return false
}

// inDateline reports tokens that datelines are made of: names, numbers, commas and brackets.
func inDateline(word string, first bool) bool {
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case unicode.IsUpper(r):
		return true
	case first:
		return false
	}
	return unicode.IsDigit(r) || strings.Contains(",()[]/:.;", word) || word == "de" || word == "of"
}

// marked reports that the words before the dash look like a dateline: the first in capitals, or a
// comma or bracket among them.
func marked(d *text.Document, first, dash int) bool {
	if w := d.Word(first); len(w) > 2 && strings.ToUpper(w) == w {
		return true
	}
	for i := first; i < dash; i++ {
		if w := d.Word(i); w == "," || w == "(" {
			return true
		}
	}
	return false
}

// opens reports a token that can open the body.
func opens(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("\"“‘'[(", r)
}

// behindLabels skips "[TEXT]" and the like; it leaves at least one token for the body.
func behindLabels(d *text.Document, i, last int) int {
	for i < last && d.Word(i) == "[" {
		end := i + 1
		for end < min(last, i+longestLabel) && d.Word(end) != "]" {
			end++
		}
		if end+1 >= last || d.Word(end) != "]" {
			return i
		}
		i = end + 1
	}
	return i
}

package incident

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sitrep/ledger"
)

// storyStart is where the part of the story that holds byte at begins: behind the dateline or byline before it, and
// behind the number of its paragraph.
func storyStart(report ledger.Report, at int) int {
	start := 0
	for _, f := range report.Furniture {
		if f.End <= at && f.End > start {
			start = f.End
		}
	}
	if line := strings.LastIndexByte(report.Text[:at], '\n') + 1; line > start {
		start = line
	}
	return start + len(listNumber.FindString(report.Text[start:at]))
}

// listNumber is the number of a paragraph: "3. ".
var listNumber = regexp.MustCompile(`^\s*\(?\d{1,2}[.)]\s+`)

// farthest is how far, in bytes, the ends of a sentence are looked for: nine words of a report hardly take more.
const farthest = 400

// sentenceBefore is the end of s from where its last sentence begins.
func sentenceBefore(s string) string {
	if len(s) > farthest {
		s = s[len(s)-farthest:]
		for len(s) > 0 && !utf8.RuneStart(s[0]) {
			s = s[1:]
		}
	}
	if i := strings.LastIndexAny(s, "\n\r"); i >= 0 {
		s = s[i+1:]
	}
	for at := len(s) - 1; at > 0; at-- {
		if endsSentence(s, at) {
			return strings.TrimLeft(s[at+1:], "\"'”’)")
		}
	}
	return s
}

// sentenceAfter is the beginning of s up to where the sentence ends.
func sentenceAfter(s string) string {
	if len(s) > farthest {
		s = strings.ToValidUTF8(s[:farthest], "")
	}
	if i := strings.IndexAny(s, "\n\r"); i >= 0 {
		s = s[:i]
	}
	for at := range len(s) {
		if endsSentence(s, at) {
			return s[:at]
		}
	}
	return s
}

// endsSentence reports a mark at byte at of s that ends a sentence: a space and a capital, or nothing, follow it, and
// no short word such as "Mr" or an initial stands before it.
func endsSentence(s string, at int) bool {
	if !strings.ContainsRune(".!?", rune(s[at])) {
		return false
	}
	rest := strings.TrimLeft(s[at+1:], "\"'”’)")
	if rest != "" && (rest[0] != ' ' || len(rest) > 1 && strings.ToUpper(rest[1:2]) != rest[1:2]) {
		return false
	}
	word := s[strings.LastIndexAny(s[:at], " \u00a0(“\"")+1 : at]
	return s[at] != '.' || word == "" || len(word) > 3 && !strings.Contains(word, ".")
}

package independence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// beside are the words that stand with a source's name in its report and tell what it is: those right before it ("the mining company
// Altaplata", "the Reverend Samuel Pam"), and those that commas set apart before or behind it (", her lawyer, Timur Aliev,", "Timur
// Aliev, a nurse in Karasu,").
func (j *Judge) beside(report string, h ledger.Hop) []string {
	text := j.pile.Report(report).Text
	if h.Start < 0 || h.End <= h.Start || h.End > len(text) {
		return nil
	}
	before, behind := strings.Fields(text[max(0, h.Start-reach):h.Start]), strings.Fields(text[h.End:min(len(text), h.End+reach)])
	out := pile.Words(text[h.Start:h.End])
	if n := len(before); n > 0 && strings.HasSuffix(before[n-1], ",") {
		before[n-1] = strings.TrimSuffix(before[n-1], ",")
		if first := setApart(before); strings.HasPrefix(text[h.End:], ",") && first >= 0 {
			out = append(out, pile.Words(strings.Join(before[first:], " "))...)
		}
	} else {
		out = append(out, leadsUp(before)...)
	}
	if strings.HasPrefix(text[h.End:], ",") && len(behind) > 1 && determiner(behind[1]) {
		out = append(out, uptoMark(behind[1:])...)
	}
	return out
}

// reach is how many bytes before and behind a name such words are looked for; besideWords how many of them there may be.
const (
	reach       = 80
	besideWords = 7
)

// setApart is where the words begin that run from a comma or a full stop to the end and open with an article or a possessive; -1 for none.
func setApart(words []string) int {
	for i := len(words) - 1; i > 0 && len(words)-i <= besideWords; i-- {
		if (strings.HasSuffix(words[i-1], ",") || strings.HasSuffix(words[i-1], ".")) && determiner(words[i]) {
			return i
		}
	}
	return -1
}

// leadsUp are the words right before a name back to an article: "the mining company". Without one it is the word before the name alone.
func leadsUp(words []string) []string {
	for i := len(words) - 1; i >= 0 && len(words)-i <= besideWords; i-- {
		if r, _ := utf8.DecodeLastRuneInString(words[i]); !unicode.IsLetter(r) && r != '.' {
			break
		}
		if determiner(words[i]) {
			return pile.Words(strings.Join(words[i:], " "))
		}
	}
	if len(words) == 0 {
		return nil
	}
	return pile.Words(words[len(words)-1])
}

// uptoMark are the words up to the next comma or full stop, as far as they may be told beside a name.
func uptoMark(words []string) []string {
	var out []string
	for i, w := range words {
		if i == besideWords {
			break
		}
		out = append(out, pile.Words(w)...)
		if strings.ContainsAny(w, ",.;") {
			break
		}
	}
	return out
}

// determiner reports an article or a possessive pronoun.
func determiner(w string) bool {
	switch strings.ToLower(w) {
	case "a", "an", "the", "his", "her", "its", "their":
		return true
	}
	return false
}

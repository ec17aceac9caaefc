package incident

import (
	"math"
	"regexp"
	"strings"
	"unicode/utf8"

	"sitrep/ledger"
)

// title is the words of the member that tells most: the report's title when it tells the event, else the words of
// the event, with more of their sentence when they alone tell a reader little ("two arrests").
func (g *grouper) title(set []int) string {
	best, most := "", math.Inf(-1)
	for _, i := range set {
		m := g.members[i]
		report := g.pile.Report(m.ref.Report)
		words := wider(report, m.event.Evidence)
		points := float64(len(m.cities)+len(m.venues)+len(m.counts)+len(m.event.Roles)) - lacking(m.event.Evidence.Quote)
		if inTitle(report.Title, m.event) {
			words, points = strings.Join(strings.Fields(report.Title), " "), points+4
		}
		if len(words) > 200 {
			points -= 3
		}
		if points > most {
			best, most = words, points
		}
	}
	return best
}

// A title of fewer words than these says too little; wider shows so many words of the sentence on each side.
const (
	tellingWords = 6
	wordsAround  = 9
)

// lacking is what words lose as a title for being few.
func lacking(quote string) float64 {
	return max(0, float64(tellingWords-len(strings.Fields(quote)))/2)
}

// wider is the words of the evidence; when they are few, with the words around them that stand in the same
// sentence, and an ellipsis where the sentence goes on.
func wider(report ledger.Report, e ledger.Evidence) string {
	quote := strings.Join(strings.Fields(e.Quote), " ")
	if len(strings.Fields(quote)) >= tellingWords || e.End > len(report.Text) || e.Start < 0 || e.Start >= e.End {
		return quote
	}
	before, cutBefore := lastWords(sentenceBefore(report.Text[storyStart(report, e.Start):e.Start]))
	after, cutAfter := firstWords(sentenceAfter(report.Text[e.End:]))
	out := strings.Join(strings.Fields(before+report.Text[e.Start:e.End]+after), " ")
	if cutBefore {
		out = "… " + out
	}
	if cutAfter {
		out = strings.TrimRight(out, " ,;:–—-") + " …"
	}
	return out
}

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

// lastWords is the last words of s, and whether some stand before them.
func lastWords(s string) (string, bool) {
	at, cut := lastIndexOfWord(s, wordsAround)
	return s[at:], cut
}

func lastIndexOfWord(s string, n int) (int, bool) {
	end := len(s)
	for ; n > 0; n-- {
		i := strings.LastIndexByte(strings.TrimRight(s[:end], " "), ' ')
		if i < 0 {
			return 0, false
		}
		end = i
	}
	return end, strings.TrimSpace(s[:end]) != ""
}

// firstWords is the first words of s, and whether some stand behind them.
func firstWords(s string) (string, bool) {
	at := 0
	for range wordsAround {
		gap := len(s[at:]) - len(strings.TrimLeft(s[at:], " "))
		i := strings.IndexByte(s[at+gap:], ' ')
		if i < 0 {
			return s, false
		}
		at += gap + i
	}
	return s[:at], strings.TrimSpace(s[at:]) != ""
}

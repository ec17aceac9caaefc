package tension

import (
	"slices"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
)

// What a statement of another report has to share with one that a denial answers, to tell the same: words, and the part
// of its words that they make.
const (
	echoWords = 3
	echoPart  = 0.5
	storyMost = 24 // reports of one story that are looked at
)

// echoes are the statements of other reports of the story that tell what a denial answers, or deny it as well.
func (f *finder) echoes(r reply) (told, denied []statement.Statement) {
	for _, report := range f.stories[r.denial.Report] {
		list := f.ofReport(report)
		for _, s := range list[:min(len(list), replied)] {
			switch {
			case denies(s) && alike(s, r.denial) || deniesThat(s, r.told):
				denied = append(denied, s)
			case denies(s):
			case silent[s.Claim.Stance] || s.Root.Key == r.denial.Root.Key || negatedEarly(s):
			default:
				if f.tellsOneOf(s, r.told) {
					told = append(told, s)
				}
			}
		}
	}
	return told, denied
}

// behind is how many words behind a negation it turns around at least.
const behind = 5

// deniesThat reports a statement of which the words behind a negation are those of another: "no second mine was found".
func deniesThat(s statement.Statement, told []statement.Statement) bool {
	for _, m := range s.Find(replyPhrases["none"]()) {
		for _, t := range told {
			if n := sharedWords(s.Words[m.To:min(len(s.Words), m.To+behind)], t.Words); n >= echoWords {
				return true
			}
		}
	}
	return false
}

// sharedWords is how many words of four letters or more of a stretch others have.
func sharedWords(stretch, others []statement.Word) int {
	n := 0
	for _, w := range stretch {
		if len(w.Text) > 3 && slices.ContainsFunc(others, func(o statement.Word) bool { return o.Text == w.Text }) {
			n++
		}
	}
	return n
}

func (f *finder) tellsOneOf(s statement.Statement, told []statement.Statement) bool {
	for _, t := range told {
		if alike(s, t) {
			return true
		}
	}
	return false
}

// alike reports statements that share most of the words of the shorter.
func alike(a, b statement.Statement) bool {
	x, y := pile.Content(a.Claim.Evidence.Quote), pile.Content(b.Claim.Evidence.Quote)
	if len(x) > len(y) {
		x, y = y, x
	}
	n := alikeWords(x, y)
	return n >= echoWords && float64(n) >= echoPart*float64(len(x))
}

// surely are the statements of other reports that tell, in words that leave no doubt, what one denies in such words.
func surely(d statement.Statement, told []statement.Statement, deed string) []statement.Statement {
	if !slices.ContainsFunc(points(0, d), func(p point) bool { return p.deed == deed && p.denied && p.sure }) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(told), func(s statement.Statement) bool {
		return s.Report == d.Report || !slices.ContainsFunc(points(0, s), func(p point) bool { return p.deed == deed && !p.denied && p.sure })
	})
}

package tension

import (
	"slices"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// disowned sets a number that a source denies against those of the story who give it: "the figure of 21 has no foundation".
func (f *finder) disowned() {
	for _, r := range f.pile.Readings {
		found := 0
		for _, x := range r.Figures {
			if x.Low == nil || middle(x) < 2 || found >= replied {
				continue
			}
			for _, at := range placesOf(x, r.Report.ID) {
				if d, ok := f.statementAt(at); ok && deniesNumber(d, at) {
					found += f.disown(d, x)
				}
			}
		}
	}
}

// disown makes the tension of a denied number, where others give it, and tells how many it made.
func (f *finder) disown(d statement.Statement, x ledger.Figure) int {
	told := f.tellNumber(d, x)
	if len(told) == 0 {
		return 0
	}
	f.quoting[f.keyOf(d)] = true
	f.setOpposed(d, told, "number")
	return 1
}

// placesOf are the places where a report gives a number.
func placesOf(x ledger.Figure, report string) []ledger.Evidence {
	out := []ledger.Evidence{pile.Stamp(x.Evidence, report)}
	for _, m := range x.Mentions {
		out = append(out, ledger.Evidence{Report: report, Start: m.Start, End: m.End})
	}
	return out
}

// deniesNumber reports a statement of which the words for a number are turned around, of a source that is no mere outlet.
func deniesNumber(d statement.Statement, at ledger.Evidence) bool {
	if d.Root.Outlet {
		return false
	}
	turned := turnedAround(d)
	return slices.ContainsFunc(wordsAt(d, at), func(i int) bool { return turned[i] })
}

// wordsAt are the numbers of the words of a statement within a stretch of its report.
func wordsAt(s statement.Statement, e ledger.Evidence) []int {
	var out []int
	for i, w := range s.Words {
		if at := s.Claim.Evidence.Start + w.Start; at >= e.Start && at < e.End {
			out = append(out, i)
		}
	}
	return out
}

// tellNumber are the statements of a story, one of each report, by which others than the one who denies a number give it.
func (f *finder) tellNumber(d statement.Statement, x ledger.Figure) []statement.Statement {
	var out []statement.Statement
	for _, report := range append([]string{d.Report}, f.stories[d.Report]...) {
		for _, o := range f.figuresOf[report] {
			if o.Low == nil || middle(o) != middle(x) || !f.countsAlike(x, o) || len(out) >= tellers {
				continue
			}
			if s, ok := f.giving(d, placesOf(o, report)); ok {
				out = append(out, s)
				break
			}
		}
	}
	return out
}

// giving is the first statement at one of several places by which another than the one who denies a number gives it.
func (f *finder) giving(d statement.Statement, places []ledger.Evidence) (statement.Statement, bool) {
	for _, at := range places {
		s, ok := f.statementAt(at)
		if ok && s.Root.Key != d.Root.Key && !kin(d, s) && !overlap(d, s) && !silent[s.Claim.Stance] && !denies(s) && !deniesNumber(s, at) {
			return s, true
		}
	}
	return statement.Statement{}, false
}

// countsAlike reports figures of one measure, or of which the first tells none: "the number of 21".
func (f *finder) countsAlike(x, o ledger.Figure) bool {
	a, b := measure(x), measure(o)
	return a == b && (a != "" || x.Measure == o.Measure) || a == "" && b != "" && (x.Measure == "" || lexicon.Total(x.Measure))
}

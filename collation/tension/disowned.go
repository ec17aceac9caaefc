package tension

import (
	"slices"

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
			d, ok := f.statementAt(f.stamped(x, r.Report.ID))
			if !ok || !deniesNumber(d, x) {
				continue
			}
			if told := f.tellNumber(d, x); len(told) > 0 {
				found++
				f.quoting[f.keyOf(d)] = true
				f.setOpposed(d, told, "number")
			}
		}
	}
}

func (f *finder) stamped(x ledger.Figure, report string) ledger.Evidence {
	e := x.Evidence
	e.Report = report
	return e
}

// deniesNumber reports a statement of which the words for a number are turned around, of a source that is no mere outlet.
func deniesNumber(d statement.Statement, x ledger.Figure) bool {
	if d.Root.Outlet {
		return false
	}
	turned := turnedAround(d)
	return slices.ContainsFunc(wordsAt(d, x.Evidence), func(i int) bool { return turned[i] })
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
			s, ok := f.statementAt(f.stamped(o, report))
			if ok && s.Root.Key != d.Root.Key && !kin(d, s) && !overlap(d, s) && !silent[s.Claim.Stance] && !denies(s) && !deniesNumber(s, o) {
				out = append(out, s)
				break
			}
		}
	}
	return out
}

// countsAlike reports figures of one measure, or of which the first tells none: "the number of 21".
func (f *finder) countsAlike(x, o ledger.Figure) bool {
	a, b := measure(x), measure(o)
	return a == b && (a != "" || x.Measure == o.Measure) || a == "" && b != "" && (x.Measure == "" || lexicon.Total(x.Measure))
}

package tension

import (
	"slices"
	"strings"

	"sitrep/collation/statement"
	"sitrep/ledger"
)

// setOpposed makes the tension of a denial and what others tell, or adds the denial to one that has the same told.
func (f *finder) setOpposed(d statement.Statement, told []statement.Statement, deed string) {
	if f.joins(d, told, deed) {
		return
	}
	about := d.Report
	for _, s := range append([]statement.Statement{d}, told...) {
		if _, ok := f.incident[s.Incident]; ok {
			about = s.Incident
			break
		}
	}
	id := f.add("denial", about, strings.TrimSpace(d.Claim.Evidence.Quote), "one side tells it, the other denies it",
		[]ledger.Side{f.side("told by "+speaker(told[0].Root), valueOf(told)), f.side("denied by "+speaker(d.Root), valueOf([]statement.Statement{d}))})
	f.deed[id] = deed
	if i, ok := f.incident[about]; ok {
		f.keep(&f.s.Incidents[i], id)
	}
}

// addTo adds a statement to a side that does not hold its words.
func (f *finder) addTo(side *ledger.Side, s statement.Statement) {
	if !covers(*side, s.Claim.Evidence, s.Report) {
		v := ledger.Value{Evidence: side.Evidence, Chains: side.Chains}
		*side = f.side(side.Says, joined(v, valueOf([]statement.Statement{s})))
	}
}

// covers reports words that stand within those of a side; a longer stretch tells more than the shorter that the side has.
func covers(side ledger.Side, e ledger.Evidence, report string) bool {
	return slices.ContainsFunc(side.Evidence, func(x ledger.Evidence) bool { return x.Report == report && x.Start <= e.Start && e.End <= x.End })
}

// deniedBeside reports a tension in which the headline of a statement's report, or its text, denies the same already: right
// before or behind it.
func deniedBeside(t *ledger.Tension, d statement.Statement) bool {
	return slices.ContainsFunc(t.Sides[len(t.Sides)-1].Evidence, func(e ledger.Evidence) bool {
		return e.Report == d.Report && max(e.Start-d.Claim.Evidence.End, d.Claim.Evidence.Start-e.End) < reach
	})
}

// ofTheSame reports a tension of an incident, of no deed of its own, in which one source of two denies what the other tells.
func (f *finder) ofTheSame(t *ledger.Tension, d, told statement.Statement) bool {
	return f.deed[t.ID] == "" && slices.Contains(t.Sides[0].Roots.Names, told.Root.Name) && slices.Contains(t.Sides[len(t.Sides)-1].Roots.Names, d.Root.Name)
}

// joins adds a denial to a tension in which others deny what is told already.
func (f *finder) joins(d statement.Statement, told []statement.Statement, deed string) bool {
	for _, n := range f.within[told[0].Report] {
		t := &f.found[n]
		known := holds(t.Sides[0], told[0].Claim.Evidence, told[0].Report)
		if t.Cause != "denial" || f.deed[t.ID] != "" && f.deed[t.ID] != deed && !(known && deniedBeside(t, d)) || !known && !f.ofTheSame(t, d, told[0]) {
			continue
		}
		for _, s := range told[1:] {
			f.addTo(&t.Sides[0], s)
		}
		f.addTo(&t.Sides[len(t.Sides)-1], d)
		return true
	}
	return false
}

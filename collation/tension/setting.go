package tension

import (
	"slices"
	"sort"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
)

// setTallies makes a tension of two numbers, in the incident and the series that they belong to.
func (f *finder) setTallies(a, b tally) {
	x, y := f.tallySide(a), f.tallySide(b)
	what := a.figure.What
	about := a.about
	if about == "" {
		about = a.report
	}
	id := f.add("number", about, what+": "+x.Says+" against "+y.Says,
		x.Says+" by "+speaker(a.root)+" and "+y.Says+" by "+speaker(b.root)+" can't both hold", []ledger.Side{x, y})
	if i, ok := f.incident[a.about]; ok {
		f.keep(&f.s.Incidents[i], id)
	}
}

func (f *finder) tallySide(t tally) ledger.Side {
	e := pile.Stamp(t.figure.Evidence, t.report)
	v := ledger.Value{Evidence: []ledger.Evidence{e}, Chains: []ledger.Chain{nonNil(t.figure.Chain)}}
	for _, o := range f.counts[t.report] {
		if o.figure.ID != t.figure.ID && o.measure == t.measure && o.about == t.about && o.camp == t.camp && middle(o.figure) == middle(t.figure) && (o.root.Key == t.root.Key || o.root.Outlet || t.root.Outlet) {
			v.Evidence, v.Chains = append(v.Evidence, pile.Stamp(o.figure.Evidence, o.report)), append(v.Chains, nonNil(o.figure.Chain))
		}
	}
	if s, ok := f.statementAt(e); ok && s.Root.Key == t.root.Key {
		v.Evidence, v.Chains = append(v.Evidence, s.Evidence()), append(v.Chains, nonNil(s.Claim.Chain))
	}
	for _, s := range t.said {
		if !slices.ContainsFunc(v.Evidence, func(e ledger.Evidence) bool {
			return e.Start == s.Claim.Evidence.Start && e.End == s.Claim.Evidence.End
		}) {
			v = joined(v, valueOf([]statement.Statement{s}))
		}
	}
	return f.side(pile.Number(t.figure.Low, t.figure.High, t.figure.Bound), v)
}

// toldAtAll reports a tension of any cause but a number's that has two pieces of evidence on two sides already.
func (f *finder) toldAtAll(a, b ledger.Evidence) bool {
	return f.toldAmong(a, b, "rival_account", "denial", "status", "target", "actor", "judgement", "claim_against_allegation")
}

// heard reports that two reports are set against each other already for what two statements of them tell, whatever the words.
func (f *finder) heard(a, b statement.Statement) bool {
	if f.toldAtAll(a.Evidence(), b.Evidence()) {
		return true
	}
	like := func(side ledger.Side, s statement.Statement) bool {
		return slices.ContainsFunc(side.Evidence, func(e ledger.Evidence) bool {
			return e.Report == s.Report && len(pile.Shared(pile.Content(e.Quote), pile.Content(s.Claim.Evidence.Quote))) > 1
		})
	}
	return a.Report != b.Report && slices.ContainsFunc(f.within[a.Report], func(n int) bool {
		t := f.found[n]
		return (t.Cause == "denial" || t.Cause == "status" || t.Cause == "actor") && len(t.Sides) == 2 && (like(t.Sides[0], a) && like(t.Sides[1], b) || like(t.Sides[0], b) && like(t.Sides[1], a))
	})
}

// told reports a tension of a cause that has two pieces of evidence on two sides already.
func (f *finder) told(cause string, a, b ledger.Evidence) bool { return f.toldAmong(a, b, cause) }

// toldAmong reports such a tension of one of some causes.
func (f *finder) toldAmong(a, b ledger.Evidence, causes ...string) bool {
	for _, n := range f.within[a.Report] {
		t := f.found[n]
		if !slices.Contains(causes, t.Cause) {
			continue
		}
		for i, x := range t.Sides {
			for k, y := range t.Sides {
				if i != k && holds(x, a, a.Report) && holds(y, b, b.Report) {
					return true
				}
			}
		}
	}
	return false
}

func holds(s ledger.Side, e ledger.Evidence, report string) bool {
	for _, x := range s.Evidence {
		if x.Report == report && x.Start < e.End && e.Start < x.End {
			return true
		}
	}
	return false
}

// statementAt is the shortest statement that holds evidence, of those that begin nearest before it.
func (f *finder) statementAt(e ledger.Evidence) (statement.Statement, bool) {
	list := f.ofReport(e.Report)
	at := sort.Search(len(list), func(i int) bool { return list[i].Claim.Evidence.Start > e.Start })
	var best statement.Statement
	for _, s := range list[max(0, at-beside):at] {
		if x := s.Claim.Evidence; e.End <= x.End && (best.Report == "" || x.End-x.Start < best.Claim.Evidence.End-best.Claim.Evidence.Start) {
			best = s
		}
	}
	return best, best.Report != ""
}

// ofReport are the statements of a report, in the order of its text.
func (f *finder) ofReport(id string) []statement.Statement {
	return f.statements[f.firstOf[id] : f.firstOf[id]+f.statementsOf[id]]
}

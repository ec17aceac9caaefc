package tension

import (
	"strings"

	"sort"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// actors finds rival claimants.
func (f *finder) actors(in *ledger.Incident) {
	if f.tied(in) {
		return
	}
	claimants := f.distinct(f.parties(valuesOf(in, "claimant")))
	if len(claimants) > 1 {
		f.pairwise(in, "actor", claimants, "two are told to have claimed it")
	}
}

// tied reports a claim of responsibility whose tellings all stand with the acts they are for, where
// rival claimants are found.
func (f *finder) tied(in *ledger.Incident) bool {
	if in.Type != "claim_of_responsibility" {
		return false
	}
	for _, v := range valuesOf(in, "type") {
		for _, e := range v.Evidence {
			if !f.claims[place{e.Report, e.Start, e.End}] {
				return false
			}
		}
	}
	return true
}

// readClaims notes the words of the claims that stand with acts.
func (f *finder) readClaims() {
	for i := range f.s.Incidents {
		in := &f.s.Incidents[i]
		for _, v := range valuesOf(in, "claimant") {
			for _, e := range v.Evidence {
				f.claims[place{e.Report, e.Start, e.End}] = in.Type != "claim_of_responsibility" || f.claims[place{e.Report, e.Start, e.End}]
			}
		}
	}
}

// credit finds two bodies that each say that they stopped one plot.
func (f *finder) credit(in *ledger.Incident) {
	if in.Type != "foiled_plot" {
		return
	}
	agencies := f.distinct(f.parties(valuesOf(in, "agency")))
	for i, a := range agencies {
		for _, b := range agencies[i+1:] {
			if disjoint(a.Roots, b.Roots) && !f.bodyOf(a, b) && !f.bodyOf(b, a) {
				f.keep(in, f.add("rival_account", in.ID, "credited to "+f.party(a)+" and to "+f.party(b), "different roots name different bodies; both may have had a part",
					[]ledger.Side{f.side(f.party(a), a), f.side(f.party(b), b)}))
			}
		}
	}
}

func (f *finder) keep(in *ledger.Incident, id string) { in.Tensions = addOnce(in.Tensions, id) }

func (f *finder) pairwise(in *ledger.Incident, cause string, values []ledger.Value, reason string) {
	for i, a := range values {
		for _, b := range values[i+1:] {
			f.keep(in, f.add(cause, in.ID, f.party(a)+" or "+f.party(b), reason, []ledger.Side{f.side(f.party(a), a), f.side(f.party(b), b)}))
		}
	}
}

// rivals is how many values of an incident's attribute are compared with one another.
const rivals = 40

// days finds members of one incident that are told of different days. A plot goes on for days, and a claim is told on
// the day it was seen.
func (f *finder) days(in *ledger.Incident) {
	if in.Type == "foiled_plot" || in.Type == "claim_of_responsibility" {
		return
	}
	f.clashes(in, "when", "date", "reports of it give different days", func(a, b string) bool {
		x, y := pile.ParseDays(a), pile.ParseDays(b)
		return x.Fit(y) == pile.Clash || x.One() && y.One() && x.Lo != y.Lo
	})
}

// bodyOf reports a value that names a body of the country which another names: the service is praised in its country's name.
func (f *finder) bodyOf(a, b ledger.Value) bool {
	country := f.party(b)
	return f.pile.Kind(f.identity(b)) == "country" && country != "" && strings.Contains(f.party(a), country)
}

// places finds members of one incident that are told of different cities.
func (f *finder) places(in *ledger.Incident) {
	cities := map[string]bool{}
	written := map[string]string{} // other names of a city, as reports write them
	for _, l := range in.Where {
		if l.Precision == "city" && l.Basis != "inferred" {
			cities[pile.Fold(l.Name)], cities[pile.Fold(l.Written)] = true, true
		}
		if l.GeoName != "" {
			written[pile.Fold(l.Written)] = pile.Fold(l.Name)
		}
	}
	f.clashes(in, "where", "place", "reports of it name different cities", func(a, b string) bool {
		a, b = pile.Fold(a), pile.Fold(b)
		return cities[a] && cities[b] && !pile.Akin(a, b) && written[a] != b && written[b] != a
	})
}

// clashes makes tensions of values of one attribute that can't both hold, told by different reports.
func (f *finder) clashes(in *ledger.Incident, attribute, cause, reason string, clash func(a, b string) bool) {
	values := valuesOf(in, attribute)
	values = values[:min(len(values), rivals)]
	for i, a := range values {
		for _, b := range values[i+1:] {
			if clash(a.Text, b.Text) && !oneTeller(a, b) {
				f.keep(in, f.add(cause, in.ID, a.Text+" or "+b.Text, reason, []ledger.Side{f.side(a.Text, f.inFull(a)), f.side(b.Text, f.inFull(b))}))
			}
		}
	}
}

// oneTeller reports two values of which every report that gives the one gives the other too: what a report tells in two
// ways is for its reader to weigh, and contradicts nobody.
func oneTeller(a, b ledger.Value) bool {
	return toldWithin(a, b) || toldWithin(b, a)
}

func toldWithin(a, b ledger.Value) bool {
	in := map[string]bool{}
	for _, e := range b.Evidence {
		in[e.Report] = true
	}
	for _, e := range a.Evidence {
		if !in[e.Report] {
			return false
		}
	}
	return true
}

// inFull is a value with the statements in which its words stand for evidence: an event's own words need not
// hold its place and day.
func (f *finder) inFull(v ledger.Value) ledger.Value {
	out := v
	out.Evidence = make([]ledger.Evidence, len(v.Evidence))
	for k, e := range v.Evidence {
		out.Evidence[k] = f.whole(e)
	}
	return out
}

// whole is the longest statement that holds the words of evidence, of those that begin nearest before it; the
// evidence itself where there is none.
func (f *finder) whole(e ledger.Evidence) ledger.Evidence {
	first, last := f.firstOf[e.Report], f.firstOf[e.Report]+f.statementsOf[e.Report]
	at := first + sort.Search(last-first, func(i int) bool { return f.statements[first+i].Claim.Evidence.Start > e.Start })
	best := e
	for k := at - 1; k >= max(first, at-beside); k-- {
		if x := f.statements[k].Evidence(); x.End >= e.End && x.End-x.Start > best.End-best.Start {
			best = x
		}
	}
	return best
}

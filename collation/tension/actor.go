package tension

import (
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// actors finds rival claimants, and a claimant who is not the one accused.
func (f *finder) actors(in *ledger.Incident) {
	claimants := f.distinct(f.parties(valuesOf(in, "claimant")))
	if len(claimants) > 1 {
		f.pairwise(in, "actor", claimants, "two are told to have claimed it")
	}
	for _, c := range claimants {
		for _, p := range f.parties(valuesOf(in, "perpetrator")) {
			if !f.sameParty(c, p) {
				f.keep(in, f.add("claim_against_allegation", in.ID, c.Text+" claims it, "+p.Text+" is held responsible",
					"a claim of responsibility and an allegation name different actors",
					[]ledger.Side{f.side("claimed by "+c.Text, c), f.side("attributed to "+p.Text, p)}))
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
			if disjoint(a.Roots, b.Roots) {
				f.keep(in, f.add("rival_account", in.ID, "credited to "+a.Text+" and to "+b.Text, "different roots name different bodies; both may have had a part",
					[]ledger.Side{f.side(a.Text, a), f.side(b.Text, b)}))
			}
		}
	}
}

func (f *finder) keep(in *ledger.Incident, id string) { in.Tensions = addOnce(in.Tensions, id) }

func (f *finder) pairwise(in *ledger.Incident, cause string, values []ledger.Value, reason string) {
	for i, a := range values {
		for _, b := range values[i+1:] {
			f.keep(in, f.add(cause, in.ID, a.Text+" or "+b.Text, reason, []ledger.Side{f.side(a.Text, a), f.side(b.Text, b)}))
		}
	}
}

// distinct leaves out a value whose party another value names already.
func (f *finder) distinct(values []ledger.Value) []ledger.Value {
	var out []ledger.Value
	for _, v := range values {
		known := false
		for k, o := range out {
			if f.sameParty(o, v) {
				known = true
				out[k].Evidence = append(append([]ledger.Evidence{}, o.Evidence...), v.Evidence...)
				out[k].Chains = append(append([]ledger.Chain{}, o.Chains...), v.Chains...)
				break
			}
		}
		if !known {
			out = append(out, v)
		}
	}
	return out
}

// sameParty reports two values that name one party: one identity, or one name within the other where
// the identities do not tell them apart.
func (f *finder) sameParty(a, b ledger.Value) bool {
	x, y := f.identity(a), f.identity(b)
	if x != "" && y != "" {
		return x == y
	}
	return independence.Contains(a.Text, b.Text) || independence.Contains(b.Text, a.Text)
}

// partyKinds are the kinds of entities that can claim an act or be held responsible for it.
var partyKinds = map[string]bool{"armed_group": true, "organization": true, "agency": true, "person": true, "country": true}

// parties are the values that name somebody, not "four gunmen".
func (f *finder) parties(values []ledger.Value) []ledger.Value {
	var out []ledger.Value
	for _, v := range values {
		if partyKinds[f.pile.Kind(f.identity(v))] {
			out = append(out, v)
		}
	}
	return out
}

// identity is the identity that a value's words name, by the events it stands in, "" when none.
func (f *finder) identity(v ledger.Value) string {
	for _, e := range v.Evidence {
		for _, n := range f.pile.Named(e.Report) {
			if strings.EqualFold(n.Name, v.Text) || e.Start >= 0 && covers(n, e) && e.Quote == v.Text {
				return f.pile.Who(e.Report, n.ID)
			}
		}
	}
	return ""
}

// covers reports an entity one of whose mentions is the evidence, or is the last word of it.
func covers(n ledger.Entity, e ledger.Evidence) bool {
	for _, m := range n.Mentions {
		if m.Start >= e.Start && m.End == e.End || m.Start == e.Start && m.End == e.End {
			return true
		}
	}
	return false
}

// days finds members of one incident that are told of different days.
func (f *finder) days(in *ledger.Incident) {
	f.clashes(in, "when", "date", "reports of it give different days", func(a, b string) bool {
		x, y := pile.ParseDays(a), pile.ParseDays(b)
		return x.Fit(y) == pile.Clash || x.One() && y.One() && x.Lo != y.Lo
	})
}

// places finds members of one incident that are told of different cities.
func (f *finder) places(in *ledger.Incident) {
	cities := map[string]bool{}
	for _, l := range in.Where {
		if l.Precision == "city" && l.Basis != "inferred" {
			cities[pile.Fold(l.Name)], cities[pile.Fold(l.Written)] = true, true
		}
	}
	f.clashes(in, "where", "place", "reports of it name different cities", func(a, b string) bool {
		return cities[pile.Fold(a)] && cities[pile.Fold(b)] && !pile.Akin(pile.Fold(a), pile.Fold(b))
	})
}

// clashes makes tensions of values of one attribute that can't both hold, told by different reports.
func (f *finder) clashes(in *ledger.Incident, attribute, cause, reason string, clash func(a, b string) bool) {
	values := valuesOf(in, attribute)
	for i, a := range values {
		for _, b := range values[i+1:] {
			if clash(a.Text, b.Text) && a.Evidence[0].Report != b.Evidence[0].Report {
				f.keep(in, f.add(cause, in.ID, a.Text+" or "+b.Text, reason, []ledger.Side{f.side(a.Text, a), f.side(b.Text, b)}))
			}
		}
	}
}

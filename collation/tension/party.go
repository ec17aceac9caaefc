package tension

import (
	"slices"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
)

// party is the name of the party that a value names, for words such as "the group".
func (f *finder) party(v ledger.Value) string { return f.pile.Name(f.identity(v)) }

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

// identity is the identity that a value names: by the words of its role, else by its name, "" when
// none is known.
func (f *finder) identity(v ledger.Value) string {
	for _, e := range v.Evidence {
		if who := f.roles[place{e.Report, e.Start, e.End}]; who != "" && e.Quote == v.Text {
			return who
		}
		if who := f.names[[2]string{e.Report, strings.ToLower(v.Text)}]; who != "" {
			return who
		}
	}
	return ""
}

// readParties notes the countries and parents of identities, the words of names, and where victims stand.
func (f *finder) readParties() {
	for _, id := range f.s.Entities {
		f.parents[id.ID] = id.Parent
		for _, w := range pile.Content(id.Name) {
			f.nameWords[w] = true
		}
	}
	for _, r := range f.pile.Readings {
		for _, e := range r.Entities {
			if placeKinds[e.Kind] && e.Kind != "nationality" {
				for _, w := range pile.Content(e.Name) {
					f.placeWords[w] = true
				}
			}
			if who := f.pile.Who(r.Report.ID, e.ID); f.countries[who] == "" {
				f.countries[who] = statement.Country(e)
			}
		}
		var suffered [][2]int
		for _, e := range r.Events {
			for _, role := range e.Roles {
				if role.Role == "victim" || role.Role == "target" && e.Type != "arrest" && e.Type != "trial" && e.Type != "sentence" {
					suffered = append(suffered, [2]int{role.Start, role.End})
				}
			}
		}
		f.victims[r.Report.ID] = pile.OverSpans(suffered)
	}
}

// place is where words stand.
type place struct {
	report     string
	start, end int
}

// readNames notes whom the words of roles, and the names, of each report stand for.
func (f *finder) readNames() {
	n := len(f.pile.Readings)
	f.eventOfRef, f.roles, f.names = make(map[ledger.Ref]*ledger.Event, n), make(map[place]string, n), make(map[[2]string]string, n)
	for _, r := range f.pile.Readings {
		for i := range r.Events {
			e := &r.Events[i]
			f.eventOfRef[ledger.Ref{Report: r.Report.ID, ID: e.ID}] = e
			for _, role := range e.Roles {
				f.roles[place{r.Report.ID, role.Start, role.End}] = f.pile.Who(r.Report.ID, role.Entity)
			}
		}
		for _, n := range r.Entities {
			who := f.pile.Who(r.Report.ID, n.ID)
			f.names[[2]string{r.Report.ID, strings.ToLower(n.Name)}] = who
			if name := f.pile.Name(who); name != n.Name {
				f.names[[2]string{r.Report.ID, strings.ToLower(name)}] = who
			}
		}
	}
}

// namedIn reports an event that is named at a place of which something holds.
func (f *finder) namedIn(event ledger.Ref, holds func(ledger.Mark) bool) bool {
	e := f.eventOfRef[event]
	return e != nil && (holds(e.Trigger) || slices.ContainsFunc(e.Mentions, holds))
}

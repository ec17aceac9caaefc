package tension

import (
	"sort"

	"sitrep/collation/independence"
	"sitrep/ledger"
)

// advance finds claims of responsibility that are told as promised beforehand ("will claim any attack made in
// its name"): they say little of who directed the acts that the same party has claimed.
func (f *finder) advance() {
	promises := map[string][]ledger.Value{}
	for _, r := range f.pile.Readings {
		for _, e := range r.Events {
			if e.Type != "claim_of_responsibility" || e.Status != "planned" && e.Status != "threatened" {
				continue
			}
			for _, role := range e.Roles {
				if who := f.pile.Who(r.Report.ID, role.Entity); role.Role == "claimant" && who != "" {
					evidence := e.Evidence
					evidence.Report = r.Report.ID
					promises[who] = append(promises[who], ledger.Value{Evidence: []ledger.Evidence{evidence}, Chains: []ledger.Chain{nonNil(e.Chain)}})
				}
			}
		}
	}
	var parties []string
	for who := range promises {
		parties = append(parties, who)
	}
	sort.Strings(parties)
	for _, who := range parties {
		f.weakens(who, promises[who])
	}
}

// weakens sets the promise of a party beside each act that it claimed.
func (f *finder) weakens(who string, promise []ledger.Value) {
	for i := range f.s.Incidents {
		in := &f.s.Incidents[i]
		for _, v := range valuesOf(in, "claimant") {
			if f.identity(v) == who && in.Status != "planned" && in.Status != "threatened" {
				f.keep(in, f.add("advance_claim", in.ID, f.party(v)+" claims it, and is told to claim acts beforehand", "a claim that was promised for any act says little of who directed this one",
					[]ledger.Side{f.side("promised", promise...), f.side("claimed by "+f.party(v), v)}))
			}
		}
	}
}

// acting reports an incident of which every named root is a body that took part in it on the side that tells:
// the agency that arrests or foils, the party that claims.
func acting(in *ledger.Incident, f *finder) bool {
	parties := map[string]bool{}
	for _, attribute := range []string{"agency", "claimant"} {
		for _, v := range valuesOf(in, attribute) {
			parties[f.party(v)] = true
			parties[v.Text] = true
		}
	}
	if in.Roots.Unsourced || len(in.Roots.Names) == 0 || len(parties) == 0 {
		return false
	}
	for _, name := range in.Roots.Names {
		if !withinOne(name, parties) {
			return false
		}
	}
	return true
}

func withinOne(name string, parties map[string]bool) bool {
	for p := range parties {
		if p != "" && (p == name || independence.Contains(p, name) || independence.Contains(name, p)) {
			return true
		}
	}
	return false
}

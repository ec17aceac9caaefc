package tension

import (
	"sync"

	"sitrep/collation/independence"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

var boastPhrases = sync.OnceValue(func() statement.Phrases { return statement.NewPhrases(lexicon.Boasts()) })

// boasts sets statements that a body praises itself beside the incidents in which it acted and which nobody
// else tells.
func (f *finder) boasts() {
	for _, s := range f.statements {
		for _, m := range s.Find(boastPhrases()) {
			if body, ok := bodyBefore(s, m); ok {
				f.besideBoast(s, body)
			}
		}
	}
}

// bodyBefore is the body that a phrase is said of.
func bodyBefore(s statement.Statement, m statement.Match) (statement.Named, bool) {
	var found statement.Named
	for _, n := range s.Named {
		if (n.Kind == "agency" || n.Kind == "organization") && n.End <= s.Words[m.From].Start+1 && n.Who != s.Root.Identity {
			found = n
		}
	}
	return found, found.Who != ""
}

// successes are the types of incidents that the body which acted may take credit for.
var successes = map[string]bool{"foiled_plot": true, "arrest": true, "raid": true, "seizure": true}

func (f *finder) besideBoast(s statement.Statement, body statement.Named) {
	said := ledger.Value{Evidence: []ledger.Evidence{s.Evidence()}, Chains: []ledger.Chain{nonNil(s.Claim.Chain)}}
	for i := range f.s.Incidents {
		in := &f.s.Incidents[i]
		if !successes[in.Type] {
			continue
		}
		for _, v := range valuesOf(in, "agency") {
			if f.sameBody(body, v) && f.alone(in, v) {
				f.keep(in, f.add("doubt", in.ID, in.Title, "a report tells that "+f.nameOf(body)+" praises itself; nobody else tells this of it", []ledger.Side{f.side("praises itself", said), f.side("told", valuesOf(in, "status")...)}))
				break
			}
		}
	}
}

// sameBody reports an agency that is the body, or whose name holds the body's or lies in it.
func (f *finder) sameBody(body statement.Named, v ledger.Value) bool {
	name := f.nameOf(body)
	party := f.party(v)
	return f.identity(v) == body.Who || independence.Contains(name, v.Text) || independence.Contains(v.Text, name) || party != "" && (independence.Contains(name, party) || independence.Contains(party, name))
}

// alone reports an incident that has no named root but the agency.
func (f *finder) alone(in *ledger.Incident, agency ledger.Value) bool {
	if in.Roots.Unsourced {
		return true
	}
	parties := map[string]bool{f.party(agency): true, agency.Text: true}
	for _, name := range in.Roots.Names {
		if !withinOne(name, parties) {
			return false
		}
	}
	return true
}

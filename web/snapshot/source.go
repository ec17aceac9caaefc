package snapshot

import (
	"cmp"
	"net/url"

	"sitrep/ledger"
)

func (s *Snapshot) indexSources() {
	n := len(s.Sources)
	kind, grade := newFacet("kind", "kind", n), ordered(newFacet("reliability", "reliability", n))
	role := newFacet("role", "role", n)
	ids := make([]string, n)
	for i := range s.Sources {
		x := &s.Sources[i]
		ids[i] = x.ID
		kind.put(i, cmp.Or(x.Kind, "not known"))
		grade.put(i, cmp.Or(x.Reliability, "F"))
		roleOf(x, func(value string) { role.put(i, value) })
	}
	s.relayedBy = map[string][]ledger.Edge{}
	for _, x := range s.Sources {
		for _, e := range x.Relays {
			s.relayedBy[e.To] = append(s.relayedBy[e.To], ledger.Edge{To: x.ID, Count: e.Count})
		}
	}
	s.sources = newList(ids, []*Facet{role, kind, grade},
		newOrder("claims", n, func(a, z int) int {
			return cmp.Or(cmp.Compare(s.Sources[z].RootOf, s.Sources[a].RootOf), cmp.Compare(s.Sources[z].Reports, s.Sources[a].Reports))
		}))
}

func roleOf(x *ledger.Source, put func(string)) {
	if x.Publisher {
		put("publishes")
	}
	if len(x.Relays) > 0 {
		put("relays others")
	}
	if x.RootOf > 0 {
		put("root of claims")
	}
	if x.Unnamed {
		put("unnamed")
	}
}

// FindSources gives a page of sources.
func (s *Snapshot) FindSources(query url.Values) (*Page, error) { return s.sources.find(query, nil) }

// RelayedBy are those who relay a source, and how often.
func (s *Snapshot) RelayedBy(id string) []ledger.Edge { return s.relayedBy[id] }

package snapshot

import (
	"net/url"
	"strings"
)

func (s *Snapshot) indexTensions() {
	n := len(s.Tensions)
	cause, about := newFacet("tension", "cause", n), newFacet("about", "about", n)
	ids, changed := make([]string, n), make([]string, n)
	for i := range s.Tensions {
		t := &s.Tensions[i]
		ids[i] = t.ID
		cause.put(i, t.Cause)
		about.put(i, aboutWhat(t.About))
		for _, side := range t.Sides {
			for _, e := range side.Evidence {
				changed[i] = max(changed[i], s.learned(e.Report))
			}
		}
	}
	s.tensions = newList(ids, []*Facet{cause, about},
		newOrder("newest", n, func(a, z int) int { return newestFirst(changed[a], changed[z]) }))
}

func aboutWhat(id string) string {
	if strings.HasPrefix(id, "s-") {
		return "figure"
	}
	return "incident"
}

// FindTensions gives a page of contradictions.
func (s *Snapshot) FindTensions(query url.Values) (*Page, error) { return s.tensions.find(query, nil) }

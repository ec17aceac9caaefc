package snapshot

import (
	"cmp"
	"net/url"
	"strings"

	"sitrep/ledger"
)

// moves are the relations by which a figure moved.
var moves = map[string]bool{"revision": true, "growth": true, "decline": true, "correction": true, "conflict": true}

func (s *Snapshot) indexSeries() {
	n := len(s.Series)
	measure, unit := newFacet("measure", "measure", n), newFacet("unit", "unit", n)
	place, moved := newFacet("location", "place", n), newFacet("moved", "how it moved", n)
	tension, total := newFacet("tension", "contested", n), newFacet("running_total", "running total", n)
	ids, s2 := make([]string, n), make([]string, n)
	latest := make([]string, n)
	for i := range s.Series {
		x := &s.Series[i]
		ids[i] = x.ID
		s2[i] = strings.ToLower(s.Teller.Link(x.ID).Title)
		measure.put(i, cmp.Or(x.Measure, "other"))
		unit.put(i, x.Unit)
		place.put(i, s.Teller.Withhold(x.Place))
		for _, r := range x.Relations {
			moved.put(i, r.Kind)
		}
		tension.put(i, contested(len(x.Tensions)))
		total.put(i, yesNo(x.RunningTotal))
		for _, p := range x.Points {
			latest[i] = max(latest[i], p.KnownAt)
		}
	}
	s.seriesTitles = s2
	s.series = newList(ids, []*Facet{measure, unit, place, moved, tension, total},
		newOrder("contested", n, s.contestedSeries),
		newOrder("newest", n, func(a, z int) int { return newestFirst(latest[a], latest[z]) }))
}

// contestedSeries is the order of the situation report: contested first, then most points.
func (s *Snapshot) contestedSeries(a, z int) int {
	return cmp.Or(cmp.Compare(min(len(s.Series[z].Tensions), 1), min(len(s.Series[a].Tensions), 1)),
		cmp.Compare(len(s.Series[z].Points), len(s.Series[a].Points)))
}

// FindSeries gives a page of figures: the facets, and q (words of the title).
func (s *Snapshot) FindSeries(query url.Values) (*Page, error) {
	words := strings.Fields(strings.ToLower(query.Get("q")))
	if len(words) == 0 {
		return s.series.find(query, nil)
	}
	return s.series.find(query, func(i int) bool { return holds(s.seriesTitles[i], words) })
}

// Moved are the series in which a value was revised, corrected, grew, declined or is in conflict, those last
// told of first; at most n.
func (s *Snapshot) Moved(n int) (out []int) {
	for _, i := range s.series.orders[1].by {
		if len(out) == n {
			break
		}
		if hasMoved(&s.Series[i]) {
			out = append(out, i)
		}
	}
	return out
}

func hasMoved(x *ledger.Series) bool {
	for _, r := range x.Relations {
		if moves[r.Kind] {
			return true
		}
	}
	return false
}

func contested(tensions int) string { return yesNo(tensions > 0) }

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

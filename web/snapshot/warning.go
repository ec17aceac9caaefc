package snapshot

import (
	"cmp"
	"net/url"
	"slices"

	"sitrep/export/brief"
	"sitrep/ledger"
)

// Standings of a warning on a day.
const (
	InForce       = "in force"
	NotYet        = "not yet in force"
	Expired       = "expired"
	ExpiryUnknown = "expiry not stated"
	Withdrawn     = "withdrawn"
)

func (s *Snapshot) indexWarnings() {
	n := len(s.Warnings)
	issuer, place := newFacet("issuer", "issuer", n), newFacet("location", "place", n)
	withdrawn := newFacet("withdrawn", "withdrawn", n)
	ids, from := make([]string, n), make([]string, n)
	for i := range s.Warnings {
		w := &s.Warnings[i].Warning
		ids[i], from[i] = s.Warnings[i].ID, w.ValidFrom
		issuer.put(i, s.Teller.Withhold(cmp.Or(brief.OneLine(w.Issuer), "not stated")))
		place.put(i, s.Teller.Withhold(cmp.Or(brief.OneLine(w.Place), "not stated")))
		withdrawn.put(i, yesNo(w.Withdrawn))
	}
	s.warnings = newList(ids, []*Facet{issuer, place, withdrawn},
		newOrder("newest", n, func(a, z int) int { return newestFirst(from[a], from[z]) }))
}

// FindWarnings gives a page of warnings: the facets, and standing on a day (ISO).
func (s *Snapshot) FindWarnings(query url.Values, day string) (*Page, error) {
	standing := query["standing"]
	if len(standing) == 0 {
		return s.warnings.find(query, nil)
	}
	return s.warnings.find(query, func(i int) bool { return slices.Contains(standing, Standing(&s.Warnings[i].Warning, day)) })
}

// Standing tells how a warning stands on a day (ISO), as far as it says from when until when it holds.
func Standing(w *ledger.Warning, day string) string {
	until := w.LastDay()
	switch {
	case w.Withdrawn:
		return Withdrawn
	case w.ValidFrom != "" && w.ValidFrom > day:
		return NotYet
	case until == "":
		return ExpiryUnknown
	case until < day:
		return Expired
	}
	return InForce
}

// WarningsOn are the warnings of a standing on a day, by index; at most n, and how many there are.
func (s *Snapshot) WarningsOn(day string, n int, standings ...string) (out []int, total int) {
	for _, i := range s.warnings.orders[0].by {
		if slices.Contains(standings, Standing(&s.Warnings[i].Warning, day)) {
			total++
			if len(out) < n {
				out = append(out, i)
			}
		}
	}
	return out, total
}

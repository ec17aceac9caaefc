package snapshot

import (
	"cmp"
	"fmt"
	"slices"

	"sitrep/ledger"
	"sitrep/text"
)

// Places are incidents by where they were.
type Places struct {
	Spots     []Spot // those of most incidents first
	Incidents int    // all, placed or not
	Unplaced  int    // incidents with neither coordinates nor a country
}

// Spot is one place on the map.
type Spot struct {
	Name, Country string
	Count         int
}

// Placed are the incidents that fit the query of a page, by place.
func (s *Snapshot) Placed(p *Page) Places { return s.placed(func(i int) bool { return p.fits[i] }) }

// AllPlaced are all incidents by place.
func (s *Snapshot) AllPlaced() Places { return s.everywhere() }

func (s *Snapshot) placed(fits func(i int) bool) Places {
	var out Places
	at := map[string]int{}
	for i := range s.Incidents {
		if !fits(i) {
			continue
		}
		out.Incidents++
		ground := Ground(&s.Incidents[i])
		if !onTheMap(ground) {
			out.Unplaced++
			continue
		}
		key := keyOf(ground)
		k, known := at[key]
		if !known {
			k = len(out.Spots)
			at[key] = k
			p := placeOf(ground)
			out.Spots = append(out.Spots, Spot{Name: p.name, Country: p.country})
		}
		out.Spots[k].Count++
	}
	slices.SortStableFunc(out.Spots, func(a, z Spot) int { return cmp.Or(cmp.Compare(z.Count, a.Count), cmp.Compare(a.Name, z.Name)) })
	return out
}

// Ground is the place by which an incident is listed and drawn: the finest of its places that has coordinates, else
// the finest with a country, else the finest; nil where no report tells any.
func Ground(in *ledger.Incident) *text.Location {
	known := func(at text.Location) bool { return at.Lat != nil && at.Lon != nil }
	landed := func(at text.Location) bool { return at.CountryCode != "" }
	for _, fits := range []func(text.Location) bool{known, landed} {
		if k := slices.IndexFunc(in.Where, fits); k >= 0 {
			return &in.Where[k]
		}
	}
	if len(in.Where) == 0 {
		return nil
	}
	return &in.Where[0]
}

func onTheMap(at *text.Location) bool {
	return at != nil && (at.Lat != nil && at.Lon != nil || at.CountryCode != "")
}

// keyOf is one for all incidents of one spot.
func keyOf(at *text.Location) string {
	if at.Lat == nil || at.Lon == nil {
		return at.CountryCode
	}
	return fmt.Sprint(*at.Lat, *at.Lon)
}

// MostReported are the first incidents of the order of the situation report.
func (s *Snapshot) MostReported(n int) []int {
	by := s.incidents.orders[0].by
	return by[:min(n, len(by))]
}

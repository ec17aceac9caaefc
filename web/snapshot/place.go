package snapshot

import (
	"cmp"
	"slices"
)

// Places are incidents by where they were.
type Places struct {
	Spots    []Spot // those of most incidents first
	Unplaced int    // incidents without coordinates
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
	at := map[[2]float64]int{}
	for i := range s.Incidents {
		if !fits(i) {
			continue
		}
		in := &s.Incidents[i]
		if len(in.Where) == 0 || in.Where[0].Lat == nil || in.Where[0].Lon == nil {
			out.Unplaced++
			continue
		}
		key := [2]float64{*in.Where[0].Lat, *in.Where[0].Lon}
		k, known := at[key]
		if !known {
			k = len(out.Spots)
			at[key] = k
			p := placeOf(in)
			out.Spots = append(out.Spots, Spot{Name: p.name, Country: p.country})
		}
		out.Spots[k].Count++
	}
	slices.SortStableFunc(out.Spots, func(a, z Spot) int { return cmp.Or(cmp.Compare(z.Count, a.Count), cmp.Compare(a.Name, z.Name)) })
	return out
}

// MostReported are the first incidents of the order of the situation report.
func (s *Snapshot) MostReported(n int) []int {
	by := s.incidents.orders[0].by
	return by[:min(n, len(by))]
}

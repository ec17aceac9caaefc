package snapshot

import (
	"cmp"
	"slices"

	"sitrep/ledger"
)

// Places are incidents by where they were.
type Places struct {
	Spots    []Spot // those of most incidents first
	Unplaced int    // incidents without coordinates
}

// Spot is one place on the map.
type Spot struct {
	Name, Country string
	Lat, Lon      float64
	Count         int
	Exact         bool   // a venue or a town, not a country or a region
	Type          string // the most frequent type of incident there
	types         map[string]int
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
			out.Spots = append(out.Spots, spotOf(in))
		}
		out.Spots[k].add(in.Type)
	}
	slices.SortStableFunc(out.Spots, func(a, z Spot) int { return cmp.Or(cmp.Compare(z.Count, a.Count), cmp.Compare(a.Name, z.Name)) })
	for k := range out.Spots {
		out.Spots[k].Type = mostFrequent(out.Spots[k].types)
	}
	return out
}

func spotOf(in *ledger.Incident) Spot {
	p := placeOf(in)
	precision := in.Where[0].Precision
	return Spot{Name: p.name, Country: p.country, Lat: *in.Where[0].Lat, Lon: *in.Where[0].Lon,
		Exact: precision == "venue" || precision == "city", types: map[string]int{}}
}

func (s *Spot) add(kind string) {
	s.Count++
	s.types[kind]++
}

func mostFrequent(counts map[string]int) string {
	best := ""
	for kind, n := range counts {
		if n > counts[best] || n == counts[best] && (best == "" || kind < best) {
			best = kind
		}
	}
	return best
}

// MostReported are the first incidents of the order of the situation report.
func (s *Snapshot) MostReported(n int) []int {
	by := s.incidents.orders[0].by
	return by[:min(n, len(by))]
}

package place

import (
	"math"

	"sitrep/gazetteer"
)

// Places of one report lie near each other (Leidner, Sinclair & Webber 2003, "Grounding spatial named
// entities"): a settlement gains when another name of the report has a settlement near it. Nearness is
// that of cells of a grid, so that a long list of names costs no more than its length.
const (
	cellSize     = 0.4 // degrees
	nearFirst    = 1.2 // for the first other name with a settlement near
	nearFurther  = 0.4 // for each further one
	nearMost     = 3   // names that count
	longestList  = 40  // settlements of a name that are looked at
	mostInReport = 5000
)

// cell is a field of the grid.
type cell struct{ lat, lon int }

func cellOf(p gazetteer.Point) cell {
	return cell{int(math.Floor(p.Lat / cellSize)), int(math.Floor(p.Lon / cellSize))}
}

// gather notes for each cell the names of the report that have a settlement there, each once.
func (r *reader) gather() {
	r.near = grid{}
	done := map[string]bool{}
	total := 0
	for _, c := range r.candidates {
		if c.role == "furniture" || done[c.key] || c.isKnown() || r.people[c.key] > 0 || total > mostInReport {
			continue
		}
		done[c.key] = true
		n := 0
		for city := range c.cities.All() {
			if n++; n > longestList {
				break
			}
			r.near.add(cellOf(city.Point), c.key)
		}
		total += n
	}
}

// grid holds names by cell.
type grid map[cell][]string

func (g grid) add(at cell, name string) {
	for _, other := range g[at] {
		if other == name {
			return
		}
	}
	if len(g[at]) <= nearMost {
		g[at] = append(g[at], name)
	}
}

// neighbours is what a settlement gains by the other names with a settlement in its cell or those around.
func (r *reader) neighbours(city *gazetteer.City, key string) float64 {
	at := cellOf(city.Point)
	seen := map[string]bool{key: true}
	for y := at.lat - 1; y <= at.lat+1; y++ {
		for x := at.lon - 1; x <= at.lon+1; x++ {
			for _, name := range r.near[cell{y, x}] {
				seen[name] = true
			}
		}
	}
	if n := min(len(seen)-1, nearMost); n > 0 {
		return nearFirst + nearFurther*float64(n-1)
	}
	return 0
}

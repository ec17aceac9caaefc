package place

import (
	"math"
	"strings"

	"sitrep/gazetteer"
)

// isCounty reports a name that ends in its own word for a division, and that a second-level division
// bears: "Elm County", "ELM COUNTY".
func (r *reader) isCounty(c *candidate) bool {
	if c.last-c.first < 2 || !divisions().has(capitalised(strings.ToLower(r.d.Word(c.last-1))), "after") {
		return false
	}
	for city := range c.cities.All() {
		if city.IsCounty() && city.Main {
			return true
		}
	}
	return false
}

// bestCounty is the second-level division that a name and the word for a division after it make: "Elm
// district". nil when the gazetteer lists none.
func (r *reader) bestCounty(c *candidate) *gazetteer.City {
	var best *gazetteer.City
	top := math.Inf(-1)
	for city := range c.cities.All() {
		if s := r.cityScore(&city); city.IsCounty() && r.context.countries[city.Country] > 0 && s > top {
			best, top = &city, s
		}
	}
	return best
}

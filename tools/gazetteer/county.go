package main

import (
	"cmp"
	"slices"

	"sitrep/gazetteer/fold"
)

// codeCounty is the GeoNames feature of a second-level division.
const codeCounty = "ADM2"

// counties makes one row for each second-level division that holds a settlement, sorted by code. Its point
// is the mean of its settlements', its population the sum of theirs without quarters. One that bears the
// plain name of a settlement of its own is left out: the name alone means the settlement.
func counties(table []row, names map[string]string) []row {
	byCode := map[string]*row{}
	places := map[string]int{}
	settled := map[string]bool{}
	for _, r := range table {
		code := r.country + "." + r.admin1 + "." + r.admin2
		settled[r.country+"."+r.admin1+"."+fold.Name(r.name)] = true
		if names[code] == "" {
			continue
		}
		c := byCode[code]
		if c == nil {
			c = &row{name: names[code], ascii: names[code], feature: codeCounty, country: r.country, admin1: r.admin1, admin2: r.admin2}
			byCode[code] = c
		}
		c.lat, c.lon = c.lat+r.lat, c.lon+r.lon
		places[code]++
		if r.feature != "PPLX" {
			c.population += r.population
		}
	}
	return sortedCounties(byCode, places, settled)
}

func sortedCounties(byCode map[string]*row, places map[string]int, settled map[string]bool) []row {
	var out []row
	for code, c := range byCode {
		n := float64(places[code])
		c.lat, c.lon = c.lat/n, c.lon/n
		if !settled[c.country+"."+c.admin1+"."+fold.Name(c.name)] {
			out = append(out, *c)
		}
	}
	slices.SortFunc(out, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.country, b.country), cmp.Compare(a.admin1, b.admin1), cmp.Compare(a.admin2, b.admin2))
	})
	return out
}

package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"sitrep/gazetteer/flat"
	lexicon "sitrep/lexicon/en/place"
)

// readDivisionNames are the names of divisions by "RU.25".
func readDivisionNames(list []byte) (map[string]string, error) {
	var entries []struct{ Code, Name string }
	if err := json.Unmarshal(list, &entries); err != nil {
		return nil, fmt.Errorf("read the names of divisions: %w", err)
	}
	names := map[string]string{}
	for _, e := range entries {
		names[e.Code] = e.Name
	}
	return names, nil
}

// divisions makes one division for each that holds a settlement, sorted by code, and one without a
// name for each country. A division's point is the mean of its settlements' points.
func divisions(table []row, names map[string]string) ([]flat.Division, map[string]int) {
	byCode := map[string]*flat.Division{}
	for _, r := range table {
		code := divisionOf(r, names)
		d := byCode[code]
		if d == nil {
			country, division, _ := strings.Cut(code, ".")
			d = &flat.Division{Country: country, Code: division, Name: names[code], Base: baseName(names[code])}
			byCode[code] = d
		}
		d.Lat, d.Lon = d.Lat+r.lat, d.Lon+r.lon
		d.Places++
		d.Population += r.population
	}
	return number(byCode)
}

// divisionOf is the code of a row's division, or the bare country's where the list lacks it.
func divisionOf(r row, names map[string]string) string {
	if code := r.country + "." + r.admin1; names[code] != "" {
		return code
	}
	return r.country + "."
}

// number orders divisions by code, gives each its index, and turns sums into means.
func number(byCode map[string]*flat.Division) ([]flat.Division, map[string]int) {
	var all []flat.Division
	for _, d := range byCode {
		d.Lat, d.Lon = d.Lat/float64(d.Places), d.Lon/float64(d.Places)
		all = append(all, *d)
	}
	slices.SortFunc(all, func(a, b flat.Division) int {
		return cmp.Or(cmp.Compare(a.Country, b.Country), cmp.Compare(a.Code, b.Code))
	})
	index := map[string]int{}
	for i, d := range all {
		index[d.Country+"."+d.Code] = i
	}
	return all, index
}

// baseName is a division's name without its generic words: "Kaluga" for "Kaluga Oblast".
func baseName(name string) string {
	words := strings.Fields(strings.TrimRight(name, "'"))
	for len(words) > 1 && isGeneric(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	base := strings.Join(words, " ")
	for _, prefix := range []string{"Republic of ", "State of ", "Province of ", "Muhafazat "} {
		base = strings.TrimPrefix(base, prefix)
	}
	return base
}

// kept are generic words without which a name would not be understood: "Riau Islands".
var kept = map[string]bool{"islands": true, "island": true, "territory": true, "valley": true, "peninsula": true}

// isGeneric reports a word of the lexicon's list of generic words for regions.
func isGeneric(word string) bool {
	if kept[strings.ToLower(word)] {
		return false
	}
	for line := range strings.Lines(lexicon.DivisionWords) {
		if generic, _, _ := strings.Cut(line, "\t"); strings.EqualFold(generic, word) {
			return true
		}
	}
	return false
}

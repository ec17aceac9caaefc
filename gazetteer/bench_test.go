package gazetteer

import (
	"testing"

	"sitrep/gazetteer/flat"
)

// BenchmarkOpen is what a program pays before its first lookup of a settlement.
func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := flat.Open(placesFile); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAreas is what it pays, once, before its first lookup of a country or region.
func BenchmarkAreas(b *testing.B) {
	opened()
	for b.Loop() {
		index := make(areaNames, 9000)
		index.addNations()
		index.addRegions(divisionsByCode())
		index.addDivisions()
	}
}

package quantity

import (
	"testing"

	"sitrep/lexicon/en/number"
)

// TestLexiconExamples reads the example of each row of bounds.tsv and units.tsv.
func TestLexiconExamples(t *testing.T) {
	b := number.ReadBounds()
	for _, index := range []map[string][]number.Bound{b.Before, b.After, b.Vague} {
		for _, list := range index {
			for _, p := range list {
				d := tokenise(p.Example, false)
				Read(d)
				if len(d.Quantities) == 0 || d.Quantities[0].Bound != p.Bound {
					t.Errorf("bounds.tsv: %q is not read as %s: %+v", p.Example, p.Bound, d.Quantities)
				}
			}
		}
	}
	u := number.ReadUnits()
	for _, index := range []map[string][]number.Unit{u.Before, u.After} {
		for _, list := range index {
			for _, p := range list {
				d := tokenise(p.Example, false)
				Read(d)
				if len(d.Quantities) == 0 || d.Quantities[0].Unit == "" {
					t.Errorf("units.tsv: no unit read in %q", p.Example)
				}
			}
		}
	}
}

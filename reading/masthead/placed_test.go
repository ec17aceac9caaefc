package masthead_test

import (
	"testing"

	"sitrep/reading"
)

// TestTownAndDayOfAStatement: a line of the head with a town and a day is the dateline; one with a name beside them, or a day alone,
// is none.
func TestTownAndDayOfAStatement(t *testing.T) {
	for head, want := range map[string]string{
		"Ministry of Interior\nNairobi, 20 March 2031\nThree men held over plot on the coast":                  "Nairobi",
		"National Police\nPress statement – Bamako, 6 February 2031\nThree men held over plot on the coast":    "Bamako",
		"Ministry of Interior\n20 March 2031\nThree men held over plot on the coast":                           "",
		"Harbour Post\nBy our correspondent in Bamako\n6 February 2031\nThree men held over plot on the coast": "Bamako",
		"Harbour Post\nBy Ana Rovik, Nairobi\n6 February 2031\nThree men held over plot on the coast":          "Nairobi",
		"Sector police\nDate: 6 February 2031\nPlace: Bamako\nThree men held over plot on the coast":           "Bamako",
		"Harbour Post\nBy Ana Rovik in despair\n6 February 2031\nThree men held over plot on the coast":        "",
		"Harbour Post\nAna Rovik, Bamako, 6 February 2031\nThree men held over plot on the coast":              "",
	} {
		d := reading.Layers(head + "\n\nThree men were held on Monday over a plot to attack the port of the city, the ministry said.\n")
		if got := d.Masthead.DatelinePlace; got != want {
			t.Errorf("%q: %q, want %q", head, got, want)
		}
	}
}

package actor_test

import (
	"testing"

	"sitrep/reading"
	"sitrep/text"
)

// TestWhoSpeaksForWhom: the body for which a person speaks, or which he heads, by its name in the report or by what a
// state's body does; "" for nobody.
func TestWhoSpeaksForWhom(t *testing.T) {
	for words, want := range map[string]string{
		"“Nine people died,” said Aldo Warse, director of the Harbour Rights Network.": "Harbour Rights Network",
		"Police chief Lt. Col. Aldo Warse gave a number in Bergen.":                    "police of NO",
		"Interior Minister Ana Rovik told reporters in Lagos that nine had died.":      "interior ministry of NG",
		"Kenya's defence secretary, Ana Rovik, denied it.":                             "defence ministry of KE",
		"Ana Rovik, a military spokeswoman, denied it in Nairobi.":                     "army of KE",
		"The army denied it in Nairobi. Its spokesman, Col. Aldo Warse, left.":         "army of KE",
		"Aldo Warse of the Sarn Liberation Front denied it.":                           "Sarn Liberation Front",
		"Former police chief Aldo Warse denied it in Bergen.":                          "",
		"Ana Rovik, a nurse, saw the police in Bergen.":                                "",
		"Ana Rovik, who met the spokesman for the police in Bergen, denied it.":        "",
	} {
		if got := spokenFor(reading.Layers(words)); got != want {
			t.Errorf("%q: speaks for %q, want %q", words, got, want)
		}
	}
}

func spokenFor(d *text.Document) string {
	for _, a := range d.Actors {
		switch {
		case a.Kind != "person" || a.Office == nil:
		case a.Office.Body != nil:
			return a.Office.Body.Function + " of " + a.Office.Body.Country
		case a.Office.Actor >= 0 && d.Actors[a.Office.Actor].Body != nil:
			return d.Actors[a.Office.Actor].Body.Function + " of " + d.Actors[a.Office.Actor].Body.Country
		case a.Office.Actor >= 0:
			return d.Actors[a.Office.Actor].Name
		}
	}
	return ""
}

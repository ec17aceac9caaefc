package masthead

import (
	"testing"

	"sitrep/text"
)

// Agencies write where, when and who sent a report in forms of their own.
func TestDatelines(t *testing.T) {
	for line, want := range map[string]struct{ place, published, agency string }{
		"PORT ELLIN, Veldora, March 7 (MPA) - Two men were held on Monday, police said.":     {"Port Ellin", "XXXX-03-07", "MPA"},
		"MOSCOW, January 9. /TASS/. Two men were held on Monday, the police said.":           {"Moscow", "XXXX-01-09", "TASS"},
		"MOSCOW. Jan 9 (Interfax) - Two men were held on Monday, the police said.":           {"Moscow", "XXXX-01-09", "Interfax"},
		"TASS, January 9. Two men were held on Monday, the police said.":                     {"", "XXXX-01-09", "TASS"},
		"PESHAWAR: Two men were held on Monday after a search of three houses, police said.": {"Peshawar", "", ""},
		"KABUL, Feb. 8, 2026 (Xinhua) -- Two men were held on Monday, the police said.":      {"Kabul", "2026-02-08", "Xinhua"},
		"GENEVA (3 October 2025) – Two men were held on Monday after a search, police said.": {"Geneva", "2025-10-03", ""},
		"QUELLMIR: Two men were held on Monday after a search of three houses, police said.": {"Quellmir", "", ""},
		"KENYA: Two men were held on Monday after a search of three houses, police said.":    {},
		"URGENT: Two men were held on Monday after a search of three houses, police said.":   {},
		"Sarn, January 9. Two men were held on Monday, the police said.":                     {},
	} {
		d := text.New(line)
		Read(d)
		m := d.Masthead
		if day := m.Published.Value + m.Published.Yearless; m.DatelinePlace != want.place || day != want.published || m.Agency != want.agency {
			t.Errorf("%q: got %q %q %q", line, m.DatelinePlace, day, m.Agency)
		}
	}
}

package ontology

import (
	"strings"
	"testing"
)

func TestMapped(t *testing.T) {
	for _, c := range []struct{ eventType, trigger, plover, sub string }{
		{"arrest", "held", "COERCE", "Arrests"},
		{"demonstration", "rioted", "PROTEST", "Violent demonstration"},
		{"demonstration", "marched", "PROTEST", "Peaceful protest"},
		{"other", "freed", "RETREAT", ""},
		{"attack", "torched", "ASSAULT", "Mob violence"},
		{"foiled_plot", "foiled", "", "Disrupted weapons use"},
		{"trial", "charges", "ACCUSE", ""},
		{"no such type", "x", "", ""},
	} {
		if e := MappedAs(c.eventType, c.trigger); e.PLOVER != c.plover || e.Sub != c.sub {
			t.Errorf("%s %q: %+v", c.eventType, c.trigger, e)
		}
	}
	if got := Mapped("trial", "charge").KAIROS; got != "Justice.ChargeIndict.Unspecified" {
		t.Errorf("a charge is %q", got)
	}
}

// TestEventsAreOfThePLOVERManual: no type that the manual does not have.
func TestEventsAreOfThePLOVERManual(t *testing.T) {
	if len(PLOVERTypes()) != 16 {
		t.Errorf("%d types", len(PLOVERTypes()))
	}
	for s, e := range events() {
		if e.PLOVER != "" && e.Quad() == "" {
			t.Errorf("%s: no PLOVER event %q", s.eventType, e.PLOVER)
		}
	}
}

func TestCountries(t *testing.T) {
	for code, want := range map[string]Country{
		"DE": {"DEU", "276", "255", "260", "Europe", "Europe"},
		"YE": {"YEM", "887", "679", "678", "Middle East", "Middle East"},
		"PS": {"PSE", "275", "", "", "Middle East", "Middle East"},
		"KE": {"KEN", "404", "501", "501", "Eastern Africa", "Africa"},
		"":   {},
	} {
		if got := CountryOf(code); got != want {
			t.Errorf("%s: %+v, want %+v", code, got, want)
		}
	}
	for code, c := range countries() {
		if len(c.ISO3) != 3 || c.ACLEDRegion == "" {
			t.Errorf("%s: %+v", code, c)
		}
	}
}

func TestSectors(t *testing.T) {
	for words, side := range map[string]string{
		"Government troops": "state", "two police officers": "state", "villagers from the north": "civilian",
		"the rebels": "rebel", "gunmen": "", "ambassador": "", "soldiers of the north": "state", "": "",
	} {
		if got := SectorOf(words).Side; got != side {
			t.Errorf("%q: %q, want %q", words, got, side)
		}
	}
}

// TestRowsHaveExamples: every row has as many cells as the header names columns, and an example.
func TestRowsHaveExamples(t *testing.T) {
	for name, table := range map[string]string{"event": eventTable, "country": countryTable, "sector": sectorTable} {
		columns := 0
		for line := range strings.Lines(table) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			cells := strings.Split(strings.TrimSpace(line), "\t")
			if columns == 0 {
				columns = len(cells)
			}
			if len(cells) != columns || cells[columns-1] == "" {
				t.Errorf("%s: %q has %d cells of %d", name, line, len(cells), columns)
			}
		}
	}
	for word := range sectors() {
		found := false
		for _, r := range rows(sectorTable) {
			found = found || r["word"] == word && strings.Contains(strings.ToLower(r["example"]), word)
		}
		if !found {
			t.Errorf("the example of %q does not hold it", word)
		}
	}
}

package collation_test

import (
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
)

// TestABareCountIsOfTheTollToldBefore: a number beside "count", and one of people whom another source counts, is the toll's that the
// report is about; a number of something else, or one far from it, is not.
func TestABareCountIsOfTheTollToldBefore(t *testing.T) {
	for _, c := range []struct {
		measure, what string
		number        float64
		want          int
	}{{"", "count", 17, 1}, {"person", "people", 17, 1}, {"", "17", 17, 1}, {"", "lorries", 17, 2}, {"person", "people", 170, 2}} {
		r := report("a", "Quarn Echo", "2031-05-05")
		r.event("bombing", "a blast tore through the granary", count("killed", 11, "exactly"))
		e := r.last().ID
		r.figure("killed", "people killed", 11, r.from("Tarn police"), func(f *ledger.Figure) { f.Event = e })
		r.figure(c.measure, c.what, c.number, r.from("Delta elders"))
		if s := collation.Collate(readings(r)); len(s.Series) != c.want {
			t.Errorf("%v: %d series, want %d", c, len(s.Series), c.want)
		}
	}
}

// TestPartsOfATollAreNoRivals: two of a state's nationals and five foreigners are parts of 21 people.
func TestPartsOfATollAreNoRivals(t *testing.T) {
	r := report("a", "Quarn Echo", "2031-05-05")
	r.event("bombing", "a blast tore through the granary")
	of := func(f *ledger.Figure) { f.Event = r.Events[0].ID }
	r.figure("killed", "people killed", 21, r.from("Tarn police"), of)
	r.figure("killed", "foreigners killed", 5, r.from("Delta embassy"), of)
	r.figure("killed", "nationals killed", 2, r.from("Veldora"), of)
	if s := collation.Collate(readings(r)); len(s.Series) != 3 {
		t.Errorf("%d series", len(s.Series))
	}
}

// TestNumberOfArrestsKeepsApart: a toll grows, the number of those arrested is told as it is.
func TestNumberOfArrestsKeepsApart(t *testing.T) {
	for number, want := range map[float64]int{60: 1, 147: 2} {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
		a.event("arrest", "police arrested smugglers", city("Brenn", "QA"), count("arrested", 60, "exactly"), on("2031-05-04"))
		b.event("arrest", "police arrested smugglers", city("Brenn", "QA"), count("arrested", number, "exactly"))
		if s := collation.Collate(readings(a, b)); len(s.Incidents) != want {
			t.Errorf("%g arrested: %d incidents, want %d", number, len(s.Incidents), want)
		}
	}
}

package series

import (
	"testing"

	"sitrep/ledger"
)

// A toll in several wordings is of people, whichever wording is the longest; what is seized keeps its name.
func TestATollInSeveralWordingsIsOfPeople(t *testing.T) {
	for measure, want := range map[string]string{"killed": "people killed", "seized": "a Kestrian rifle seized"} {
		g := &grouper{figures: []figure{
			{figure: ledger.Figure{What: "a Kestrian " + map[string]string{"killed": "engineer killed", "seized": "rifle seized"}[measure], Population: "Kestria"}, measure: measure, toll: true},
			{figure: ledger.Figure{What: "dead"}, measure: measure, toll: true}}}
		var s ledger.Series
		g.describe([]int{0, 1}, &s)
		if s.What != want {
			t.Errorf("%s: %q", measure, s.What)
		}
	}
}

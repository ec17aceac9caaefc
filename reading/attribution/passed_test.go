package attribution_test

import (
	"testing"

	"sitrep/reading"
)

// TestPassedOn: who passes on what a source says stands around him in the chain, unless it is the report's own outlet, a
// crowd of reporters, or somebody who is only told.
func TestPassedOn(t *testing.T) {
	for text, want := range map[string]string{
		"Two boats were lost off the cape, a ferry pilot told Mawingu.":       "Mawingu",
		"The chief of the port told a news agency that two boats were lost.":  "a news agency",
		"The chief of the port told reporters that two boats were lost.":      "",
		"The chief of the port told this newspaper that two boats were lost.": "",
		"An editor at the Harbour Herald said that two boats were lost.":      "",
		"The head of the union told the council that two boats were lost.":    "",
	} {
		d := reading.Layers(text)
		got := ""
		for _, a := range d.Attributions {
			if a.Cue.Len() > 0 && a.Outer >= 0 {
				got = d.Attributions[a.Outer].Source.Name
			}
		}
		if got != want {
			t.Errorf("%q is passed on by %q, want %q", text, got, want)
		}
	}
}

package collation_test

import (
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
)

// befell adds an event of a kind that befell a person, by name.
func (t *told) befell(kind, words, name string) *told {
	return t.event(kind, words, role("target", name, t.entity("person", name, "")))
}

// TestWhomItBefellTellsHappeningsApart: one person's arrest in one story is one, that of another is another, and
// without the story a namesake is no reason to join.
func TestWhomItBefellTellsHappeningsApart(t *testing.T) {
	story := strings.Repeat("The keeper of the Ostrel lighthouse sold forged pilot licences to skippers in Quarn. ", 3)
	for _, c := range []struct {
		name       string
		first      string
		second     string
		text       string
		incidents  int
		with, kind string
	}{
		{"one person, one story", "Dorn Hallek", "Dorn Hallek", story, 1, "it befell the same person", "arrest"},
		{"a surname in the second report", "Dorn Hallek", "Hallek", story, 1, "it befell the same person", "arrest"},
		{"two persons of one story", "Dorn Hallek", "Mila Perrin", story, 2, "different people", "arrest"},
		{"one person, no story", "Dorn Hallek", "Dorn Hallek", "", 2, "it befell the same person", "arrest"},
		{"one victim, no story", "Dorn Hallek", "Dorn Hallek", "", 2, "it befell the same person", "attack"},
		{"one victim, one story", "Dorn Hallek", "Dorn Hallek", story, 1, "it befell the same person", "attack"},
		{"two victims, one story", "Dorn Hallek", "Mila Perrin", story, 2, "", "attack"},
	} {
		a, b := report("a", "Quarn Echo", ""), report("b", "Delta Sun", "")
		a.Report.Text, b.Report.Text = c.text, c.text[:len(c.text)/2]
		a.befell(c.kind, "what happened", c.first)
		b.befell(c.kind, "the happening", c.second)
		s := collation.Collate(readings(a, b))
		if len(s.Incidents) != c.incidents || !strings.Contains(reasons(s), c.with) {
			t.Errorf("%s: %d incidents, want %d; %s", c.name, len(s.Incidents), c.incidents, reasons(s))
		}
	}
}

func reasons(s ledger.Situation) string {
	var all []string
	for _, d := range s.Decisions {
		if d.Kind == "same_incident" {
			all = append(all, d.Reasons...)
		}
	}
	return strings.Join(all, "; ")
}

package collation_test

import (
	"fmt"
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
	"sitrep/text"
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

// TestEditionsOfAFormAreNoCopies: a release of every day in the words of the day before is told as another happening,
// and as another text.
func TestEditionsOfAFormAreNoCopies(t *testing.T) {
	form := "Quarn harbour command release. On %d May ships of the command fired on %d boats of the smugglers near the old lighthouse and sank %d rafts, burned %d nets, %d crates, %d masts and %d oars, and all crews came home unharmed to the pier of the command." +
		" The command keeps watch over the bay so that honest skippers may land their catch without fear. Its crews come from every village of the coast, and its lamps burn at the head of each pier from dusk to dawn, whatever the weather brings and however long the night may be. Skippers who see a stranger near the banks are asked to light two lamps, to keep clear of the sand and to wait for the crews, who will come as soon as the tide allows them to leave."
	words := func(n ...any) string { return fmt.Sprintf(form, n...) }
	a, b, c := report("a", "Quarn Echo", "2031-05-05"), report("b", "Quarn Echo", "2031-05-06"), report("c", "Delta Sun", "2031-05-05")
	a.Report.Text, b.Report.Text = words(4, 11, 12, 13, 14, 15, 16), words(5, 21, 22, 23, 24, 25, 26)
	c.Report.Text = a.Report.Text
	for r, day := range map[*told]string{a: "2031-05-04", b: "2031-05-05", c: "2031-05-04"} {
		r.event("attack", "ships of the command fired", on(day), role("target", "boats of the smugglers", ""))
	}
	s := collation.Collate(readings(a, b, c))
	if together(s, a, b) || !together(s, a, c) {
		t.Errorf("%d incidents; %s", len(s.Incidents), reasons(s))
	}
}

// TestAPersonIsSpokenOfAgain: what befell one person twice in a report's words is one happening, an earlier one is not.
func TestAPersonIsSpokenOfAgain(t *testing.T) {
	for when, want := range map[string]int{"": 1, "previous": 2} {
		a := report("a", "Quarn Echo", "2031-05-05")
		who := a.entity("person", "Dorn Hallek", "")
		a.event("arrest", "Hallek was arrested in Quarn", role("target", "Hallek", who), city("Quarn", "QA"))
		a.event("arrest", "his arrest", role("agency", "his", who), func(e *ledger.Event) {
			if when != "" {
				e.When = &text.When{Written: when}
			}
		})
		if got := len(collation.Collate(readings(a)).Incidents); got != want {
			t.Errorf("%q: %d incidents, want %d", when, got, want)
		}
	}
}

// TestReasonsNamePlacesAsWritten: a town that no map holds stands in reasons as its report writes it.
func TestReasonsNamePlacesAsWritten(t *testing.T) {
	port := func(e *ledger.Event) {
		e.Where = append(e.Where, text.Location{Written: "Port Ellin", Name: "Port Ellin", Basis: "text"})
	}
	a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
	a.event("attack", "the granary was hit", port, on("2031-05-04"), role("target", "the granary", ""))
	b.event("attack", "a granary was hit", port, on("2031-05-04"), role("target", "a granary", ""))
	if s := collation.Collate(readings(a, b)); !strings.Contains(reasons(s), "the same city, Port Ellin") {
		t.Error(reasons(s))
	}
}

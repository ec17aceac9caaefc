package floors

import (
	"os"
	"strings"
	"testing"
)

const command = "go run ./cmd/sitrep-eval toy --json ../shared/data/toy"

const table = "# Floors.\nmeasure\tfloor\tcommand\n" +
	"kinds/events/f1\t0.5\t" + command + "\nkinds/figures/f1\t\t" + command + "\nfurniture\t=0\t" + command + "\n"

func parsed(t *testing.T) Table {
	t.Helper()
	p, err := Parse("floors.tsv", table)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func measured(t *testing.T, scores string) map[string]Values {
	t.Helper()
	v, err := Flatten([]byte(scores))
	if err != nil {
		t.Fatal(err)
	}
	return map[string]Values{command: v}
}

func TestFloorsHoldOrBreak(t *testing.T) {
	p := parsed(t)
	for scores, want := range map[string]string{
		`{"kinds": {"events": {"f1": 0.5}, "figures": {"f1": 0.1}}, "furniture": 0}`: "",
		`{"kinds": {"events": {"f1": 0.4}, "figures": {"f1": 0.1}}, "furniture": 0}`: "kinds/events/f1 is 0.4000, below its floor 0.5",
		`{"kinds": {"events": {"f1": 0.6}, "figures": {"f1": 0.1}}, "furniture": 1}`: "furniture is 1.0000, must be 0",
		`{"kinds": {"events": {"f1": 0.6}}, "furniture": 0}`:                         "kinds/figures/f1: not measured",
	} {
		got := strings.Join(p.Broken(measured(t, scores)), "\n")
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", scores, got, want)
		}
	}
}

func TestSetStaysAMarginBelow(t *testing.T) {
	got := parsed(t).Set(measured(t, `{"kinds": {"events": {"f1": 0.7219}, "figures": {"f1": 0.004}}, "furniture": 3}`), 0.01).String()
	want := "# Floors.\nmeasure\tfloor\tcommand\n" +
		"kinds/events/f1\t0.711\t" + command + "\nkinds/figures/f1\t0\t" + command + "\nfurniture\t=0\t" + command + "\n"
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestResultsKeepTheirSurroundings(t *testing.T) {
	page := "# Results\n\n" + begin + "\nold\n" + end + "\n\nNotes.\n"
	got, err := parsed(t).Results(page, measured(t, `{"kinds": {"events": {"f1": 0.7219, "gold": 55}}}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"# Results\n\n" + begin, "| kinds/events | f1 0.7219, gold 55 | f1 0.5 |", end + "\n\nNotes.\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if strings.Contains(got, "old\n") {
		t.Errorf("the old results stand still:\n%s", got)
	}
	if _, err := parsed(t).Results("# Results\n", nil); err == nil {
		t.Error("a page without the markers is not refused")
	}
}

func TestABadTableIsRefused(t *testing.T) {
	for _, rows := range []string{"f1\tmuch\tgo run x\n", "f1\t0.5\n", "f1\t0.5\tgo run x\tmore\n"} {
		if _, err := Parse("floors.tsv", "measure\tfloor\tcommand\n"+rows); err == nil {
			t.Errorf("%q is taken", rows)
		}
	}
}

// TestTheTableIsInItsWrittenForm keeps hand edits in the form that the command writes.
func TestTheTableIsInItsWrittenForm(t *testing.T) {
	raw, err := os.ReadFile("../floors.tsv")
	if err != nil {
		t.Fatal(err)
	}
	p, err := Parse("floors.tsv", string(raw))
	if err != nil {
		t.Fatal(err)
	}
	if p.String() != string(raw) {
		t.Errorf("floors.tsv would be written as\n%s", p)
	}
}

package rival

import (
	"os"
	"strings"
	"testing"

	"sitrep/ledger"
)

func cases(t *testing.T) []Case {
	all, err := Load(os.DirFS("cases"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestCasesPointAtTheirWords: the words of each expectation stand in the reports of its case, and no case
// has two names.
func TestCasesPointAtTheirWords(t *testing.T) {
	names := map[string]bool{}
	for _, c := range cases(t) {
		if names[c.Name] || len(c.Reports) == 0 {
			t.Errorf("%s stands twice, or has no report", c.Name)
		}
		names[c.Name] = true
		for _, e := range c.Expect {
			for _, words := range e.Sides {
				if len(c.places(Told{}, words)) == 0 {
					t.Errorf("%s: no report says %q", c.Name, words)
				}
			}
		}
	}
	if len(names) < 60 {
		t.Errorf("%d cases, want 60 at least", len(names))
	}
}

// TestScore: a tension with the words on both sides is right, one with both in one side is not, and one of
// another cause is shown without cause.
func TestScore(t *testing.T) {
	text := "Nine died. Ten died.\n"
	c := Case{Name: "n", Reports: []Report{{"a", text}}, Expect: []Expectation{{Causes: []string{"number"}, Sides: []string{"Nine", "Ten"}}}}
	side := func(words string) ledger.Side {
		at := strings.Index(text, words)
		return ledger.Side{Evidence: []ledger.Evidence{{Report: "r", Start: at, End: at + len(words)}}}
	}
	for _, x := range []struct {
		cause             string
		sides             []ledger.Side
		precision, recall float64
	}{
		{"number", []ledger.Side{side("Nine died"), side("Ten died")}, 1, 1},
		{"number", []ledger.Side{side("Ten"), side("Nine")}, 1, 1},
		{"number", []ledger.Side{side(text), side("died")}, 0, 0},
		{"date", []ledger.Side{side("Nine"), side("Ten")}, 0, 0},
	} {
		told := Told{map[string]string{"a": "r"}, ledger.Situation{Tensions: []ledger.Tension{{Cause: x.cause, Sides: x.sides}}}}
		if r := Score([]Case{c}, []Told{told}); r.Precision != x.precision || r.Recall != x.recall {
			t.Errorf("%v: precision %g recall %g, want %g and %g", x, r.Precision, r.Recall, x.precision, x.recall)
		}
	}
}

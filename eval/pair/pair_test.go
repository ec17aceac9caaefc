package pair

import (
	"os"
	"strings"
	"testing"
)

// TestSetsAreWhole: each folder of sets that is there can be read, words stand where their letter says, and no line asks for nothing.
// Nobody who works on rules opens "unseen".
func TestSetsAreWhole(t *testing.T) {
	for _, folder := range []string{"tuning", "unseen"} {
		sets, err := Load(os.DirFS(folder))
		if err != nil {
			t.Errorf("%s: %v", folder, err)
		}
		for _, s := range sets {
			if len(s.Reports) > 3 {
				t.Errorf("%s: %s has %d reports, of which three are enough", folder, s.Name, len(s.Reports))
			}
		}
	}
}

const asked = "A remark.\n-- mill/a --\nNine died at the mill.\n-- mill/b --\nThe mill fire killed ten.\n-- mill/verdict --\n"

func TestLines(t *testing.T) {
	sets, err := parse("f", asked+"roots figure 1 to 2: a Nine died | b killed ten\n\ncontradiction number, date: a Nine | b ten | b mill fire\n")
	if err != nil || len(sets) != 1 || sets[0].Name != "f/mill" || len(sets[0].Lines) != 2 {
		t.Fatalf("%+v, %v", sets, err)
	}
	l := sets[0].Lines[0]
	if l.Verdict != "roots" || l.About != "figure" || l.Low != 1 || l.Top != 2 || l.Places[1] != (Place{"b", "killed ten"}) {
		t.Errorf("%+v", l)
	}
	if causes := strings.Join(sets[0].Lines[1].Causes, "+"); causes != "number+date" || len(sets[0].Lines[1].Places) != 3 {
		t.Errorf("causes %s", causes)
	}
}

// TestWhatIsNoLineIsRefused: a slip of the pen must not be measured as a fault of the program.
func TestWhatIsNoLineIsRefused(t *testing.T) {
	for _, line := range []string{
		"", "one happening: a Nine | b ten", "one event: a Nine", "one event: a Nine | b eleven", "one event: a mill | c ten",
		"one event of mine: a Nine | b ten", "contradiction: a Nine | b ten", "contradiction weather: a Nine | b ten",
		"growth 9: b ten", "growth 9 to 10: a Nine | b ten", "roots 2: a Nine | b ten", "roots event two: a Nine | b ten",
		"one name: a mill | a Nine", "one event: a i | b ten",
	} {
		if _, err := parse("f", asked+line+"\n"); err == nil {
			t.Errorf("%q is taken", line)
		}
	}
	for _, file := range []string{"-- mill --\nx\n", strings.Replace(asked, "mill/b", "mill/c", 1) + "one event: a Nine | c ten\n"} {
		if _, err := parse("f", file); err == nil {
			t.Errorf("%q is taken", file)
		}
	}
}

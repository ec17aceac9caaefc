package brief

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// TestReportsPointAtTheirWords: every part loads, so the words of each line stand in its report.
func TestReportsPointAtTheirWords(t *testing.T) {
	for _, part := range []string{"tuning", "unseen"} {
		if _, err := os.Stat(part); os.IsNotExist(err) {
			continue
		}
		if _, err := Load(os.DirFS(part)); err != nil {
			t.Errorf("%s: %v", part, err)
		}
	}
}

func load(t *testing.T, text, lines string) (Report, error) {
	t.Helper()
	reports, err := Load(fstest.MapFS{"own.txt": {Data: []byte("-- a --\n" + text + "\n-- expect --\n" + lines + "\n")}})
	if err != nil {
		return Report{}, err
	}
	return reports[0], nil
}

const told = "Nine guards were shot dead\nin Sarn on Monday. The blast of May 2029 hurt dozens."

func TestLines(t *testing.T) {
	r, err := load(t, told, `shooting/attack alleged: shot dead in Sarn | in Sarn/Old Sarn, Kestria | on 2031-03-10/XXXX-03-10 | killed at least 9 | maybe wounded 2 | victim guards | maybe victim men
maybe bombing: blast | past | wounded vague | on 2029-05..2029-06
figure between 3 9: Nine guards | guards/people
one: Nine guards | shot dead
none bombing: Sarn
no figure: Monday
no perpetrator nine guards`)
	if err != nil {
		t.Fatal(err)
	}
	e, past, f := r.Events[0], r.Events[1], r.Figures[0]
	for what, right := range map[string]bool{
		"types":   strings.Join(e.Types, ",") == "shooting,attack" && e.Statuses[0] == "alleged",
		"words":   r.Text[e.Places[0].Start:e.Places[0].End] == "shot dead\nin Sarn",
		"place":   len(e.Where[0]) == 2 && e.Countries[0][0] == "Kestria",
		"days":    len(e.Days) == 2 && e.Days[0].Until == "2031-03-10" && e.Days[1].From == "" && past.Days[0].Until == "2029-06-30",
		"count":   e.Counts[0] == Number{"killed", "at_least", 9, 9, false} && e.Counts[1].Maybe && past.Counts[0].Bound == "vague",
		"party":   e.Parties[0].Role == "victim" && e.Parties[0].Names[0] == "guards" && !e.Parties[0].Maybe && e.Parties[1].Maybe,
		"flags":   past.Past && past.Maybe && !e.Past && !e.Maybe && past.Statuses[0] == "occurred",
		"figure":  f.Number == Number{"", "between", 3, 9, false} && len(f.What) == 2,
		"twin":    r.Twins[0].One,
		"traps":   len(r.Traps) == 3 && r.Traps[0].Type == "bombing" && r.Traps[1].Kind == "figure" && r.Traps[2].Kind == "perpetrator",
		"trap at": r.Text[r.Traps[0].At.Start:r.Traps[0].At.End] == "Sarn",
	} {
		if !right {
			t.Errorf("%s: %+v", what, r)
		}
	}
}

func TestWrongLinesAreRefused(t *testing.T) {
	for _, line := range []string{"blast: blast", "bombing perhaps: blast", "bombing: explosion", "bombing: blast | on Monday", "bombing: blast | dead 3",
		"bombing: blast | killed three", "bombing: blast | victim", "bombing: blast | maybe past", "one: blast", "two: blast | burst", "none of it: blast", "none blast: blast", "no villain blast",
		"figure: Nine", "figure many: Nine", ": blast", "bombing: blast ~"} {
		if _, err := load(t, told, line); err == nil || !strings.Contains(err.Error(), "own.txt") {
			t.Errorf("%q: error %v", line, err)
		}
	}
}

func TestReportsWithoutExpectationAreRefused(t *testing.T) {
	for _, file := range []string{"", "-- a --\nNine.\n", "-- expect --\nnone\n", "-- a --\nNine.\n-- expect --\nnone\n-- a --\nTen.\n-- expect --\nnone\n"} {
		if _, err := Load(fstest.MapFS{"own.txt": {Data: []byte(file)}}); err == nil {
			t.Errorf("%q is loaded", file)
		}
	}
}

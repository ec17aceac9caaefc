package synthetic

import (
	"encoding/json"
	"testing"

	"sitrep/ledger"
)

func TestTheSameSeedMakesTheSamePile(t *testing.T) {
	a, _ := Make(200, 7)
	b, _ := Make(200, 7)
	c, _ := Make(200, 8)
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	z, _ := json.Marshal(c)
	if string(x) != string(y) || string(x) == string(z) {
		t.Error("the seed alone must make the pile")
	}
}

// TestTruth: every event has its incident, every incident its roots, and the pile has what it promises:
// incidents of several reports, near-copies, twins on one day, tolls that grow.
func TestTruth(t *testing.T) {
	pile, truth := Make(3000, 1)
	reports := map[string][]ledger.Reading{}
	ids := map[string]bool{}
	for _, r := range pile {
		ids[r.Report.ID] = true
		id := truth.Incident[ledger.Ref{Report: r.Report.ID, ID: r.Events[0].ID}]
		reports[id] = append(reports[id], r)
	}
	if len(ids) != 3000 || len(reports[""]) > 0 || len(reports) != len(truth.Roots) {
		t.Fatalf("%d reports, %d without an incident, %d incidents, %d with roots", len(ids), len(reports[""]), len(reports), len(truth.Roots))
	}
	several, grew, days := 0, 0, map[string]int{}
	for id, of := range reports {
		if r := truth.Roots[id]; r[0] < 1 || r[1] < r[0] || r[1] > len(of) {
			t.Errorf("%s: roots %v of %d reports", id, r, len(of))
		}
		if len(of) > 1 {
			several++
		}
		if n := len(of); n > 2 && *of[n-1].Events[0].Counts[0].Low != *of[0].Events[0].Counts[0].Low {
			grew++
		}
		days[of[0].Events[0].Where[0].Name+of[0].Report.Published.Value]++
	}
	twins := 0
	for _, n := range days {
		if n > 1 {
			twins++
		}
	}
	if several < 300 || grew < 100 || twins < 10 {
		t.Errorf("%d incidents of several reports, %d whose toll grew, %d twins", several, grew, twins)
	}
}

// TestHardTruth: every event of a hard pile has its incident, words that stand in their text, and what makes it
// hard: bare mentions, looks back, several told as one, edited copies.
func TestHardTruth(t *testing.T) {
	pile, truth := MakeHard(2000, 1)
	bare, back, several := 0, 0, 0
	for _, r := range pile {
		for k, e := range r.Events {
			id := truth.Incident[ledger.Ref{Report: r.Report.ID, ID: e.ID}]
			if id == "" {
				t.Fatalf("%s %s has no incident", r.Report.ID, e.ID)
			}
			if k > 0 && r.Report.Text[e.Evidence.Start:e.Evidence.End] != e.Evidence.Quote {
				t.Fatalf("%s: %q does not stand in its text", r.Report.ID, e.Evidence.Quote)
			}
			switch {
			case e.Aggregate:
				several++
			case e.Past:
				back++
			case k > 0:
				bare++
			}
		}
	}
	if bare < 100 || back < 20 || several < 50 {
		t.Errorf("%d bare mentions, %d looks back, %d told as several", bare, back, several)
	}
}

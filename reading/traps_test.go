package reading_test

import (
	"slices"
	"testing"
)

// deeds are the event types that a trap must not be read as: violence and force. That a trial opened or that
// a court sentenced somebody is fresh news in a trap about courts.
var deeds = []string{"attack", "bombing", "shooting", "airstrike", "kidnapping", "clash", "siege", "raid", "arrest", "territorial_change", "seizure"}

// TestTraps holds that words of violence which tell of no fresh violence (sports, metaphors, history, denials,
// hypotheticals, films, violence by words, old deeds in court) are not read as events of the day.
func TestTraps(t *testing.T) {
	rows := splitLines(t, "testdata/traps.tsv")[1:]
	if len(rows) < 60 {
		t.Fatalf("only %d traps", len(rows))
	}
	for _, row := range rows {
		for _, e := range read(row[1]).Events {
			if slices.Contains(deeds, e.Type) && (e.Status == "occurred" || e.Status == "ongoing") && !e.Past {
				t.Errorf("%s: %q: %s %s, read at %q", row[0], row[1], e.Type, e.Status, e.Trigger.Text)
			}
		}
	}
}

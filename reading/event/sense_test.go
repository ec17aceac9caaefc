package event

import (
	"testing"

	lexicon "sitrep/lexicon/en/event"
)

// TestNeeds guards the tie between the lexicon and the conditions here: a need without a condition
// would silence its trigger.
func TestNeeds(t *testing.T) {
	used := map[string]bool{}
	for _, trigger := range lexicon.Triggers() {
		used[trigger.Need] = true
		if conditions[trigger.Need] == nil {
			t.Errorf("trigger %q needs %q, which is no condition", trigger.Lemma, trigger.Need)
		}
	}
	for need := range conditions {
		if !used[need] {
			t.Errorf("no trigger needs the condition %q", need)
		}
	}
}

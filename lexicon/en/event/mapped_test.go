package event

import (
	"testing"

	"sitrep/ontology"
)

// TestEveryTypeIsMapped: a trigger of a type without a row would vanish from every mapping.
func TestEveryTypeIsMapped(t *testing.T) {
	for _, trigger := range Triggers() {
		if !ontology.Knows(trigger.Type) {
			t.Errorf("type %s of %q has no row in ontology/event.tsv", trigger.Type, trigger.Lemma)
		}
	}
}

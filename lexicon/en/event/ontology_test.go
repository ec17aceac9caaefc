package event

import "testing"

// TestEveryTypeIsMapped: a trigger of a type without a row would vanish from every mapping.
func TestEveryTypeIsMapped(t *testing.T) {
	for _, trigger := range Triggers() {
		if _, ok := ontologies()[[2]string{trigger.Type, ""}]; !ok {
			t.Errorf("type %s of %q has no row in ontology.tsv", trigger.Type, trigger.Lemma)
		}
	}
	if got := Mapped("trial", "charge").KAIROS; got != "Justice.ChargeIndict.Unspecified" {
		t.Errorf("a charge is %q", got)
	}
}

package collation_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"sitrep/collation"
	hard "sitrep/eval/synthetic"
	"sitrep/ledger"
)

// TestACollatorGivesWhatCollateGives: a hard pile grows, shrinks, is corrected and decided on, in steps of any kind; after
// each the situation is that of a collation of everything, to the byte.
func TestACollatorGivesWhatCollateGives(t *testing.T) {
	all, _ := hard.MakeHard(160, 5)
	for seed := range uint64(3) {
		chance := rand.New(rand.NewPCG(seed, 3))
		var c collation.Collator
		var held []ledger.Reading
		var rulings []ledger.Constraint
		for step := range 9 {
			held, rulings = changed(chance, step, all, slices.Clone(held), rulings)
			want := encode(t, collation.Collate(held, rulings...))
			if got := encode(t, c.Collate(held, rulings...)); got != want {
				t.Fatalf("seed %d, step %d, %d reports: not what collating everything gives", seed, step, len(held))
			}
		}
	}
}

// changed is a pile after a step: reports come, some leave, a title and a name are corrected, a person decides.
func changed(chance *rand.Rand, step int, all, held []ledger.Reading, rulings []ledger.Constraint) ([]ledger.Reading, []ledger.Constraint) {
	for range 30 {
		held = append(held, all[chance.IntN(len(all))])
	}
	at := chance.IntN(len(held))
	switch step % 4 {
	case 1:
		held = slices.Delete(held, at, min(at+9, len(held)))
	case 2:
		held[at].Report.Title += ", ministry says"
	case 3:
		held[at].Entities = slices.Clone(held[at].Entities)
		held[at].Entities[0].Kind, held[at].Entities[0].Name = "city", "Harbour Quarn"
	}
	a, b := held[chance.IntN(len(held))], held[chance.IntN(len(held))]
	return held, append(rulings, ledger.Constraint{Decision: fmt.Sprint("d-", step), Kind: "same_incident", Together: step%2 == 0, By: "ada",
		Members: []ledger.Ref{{Report: a.Report.ID, ID: a.Events[0].ID}, {Report: b.Report.ID, ID: b.Events[0].ID}}})
}

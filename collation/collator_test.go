package collation_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sitrep/collation"
	hard "sitrep/eval/synthetic"
	"sitrep/ledger"
)

// TestACollatorGivesWhatCollateGives: a pile grows, shrinks, is corrected and decided on, in steps of any kind; after
// each the situation is that of a collation of everything, to the byte.
func TestACollatorGivesWhatCollateGives(t *testing.T) {
	for seed := range uint64(3) {
		chance := rand.New(rand.NewPCG(seed, 3))
		all := manifold(chance, 300)
		var c collation.Collator
		var d desk
		for step := range 11 {
			d.change(chance, step, all)
			want := encode(t, collation.Collate(d.held, d.rulings...))
			if got := encode(t, c.Collate(d.held, d.rulings...)); got != want {
				at := 0
				for got[at] == want[at] {
					at++
				}
				t.Fatalf("seed %d, step %d, %d reports: not what collating everything gives:\n…%.300s\n…%.300s", seed, step, len(d.held), got[max(0, at-150):], want[max(0, at-150):])
			}
		}
	}
}

// manifold are readings of a hard pile, with persons, figures, claims and warnings of all kinds.
func manifold(chance *rand.Rand, n int) []ledger.Reading {
	all, _ := hard.MakeHard(n, chance.Uint64())
	for i := range all {
		furnish(chance, &all[i], i)
	}
	return all
}

func furnish(chance *rand.Rand, r *ledger.Reading, i int) {
	one := func(of ...string) string { return of[chance.IntN(len(of))] }
	quote := func() ledger.Evidence {
		start := chance.IntN(len(r.Report.Text) / 2)
		return ledger.Evidence{Start: start, End: start + 40, Quote: r.Report.Text[start : start+40], By: "test"}
	}
	source := func(words string) ledger.Chain {
		return ledger.Chain{{Name: r.Report.Publisher, Publisher: true}, {Name: words, Entity: "n-3"}}
	}
	person := one("Amir Qelbo", "Amir Quelbo", "Sana Dovrek", "Governor of Talu")
	r.Entities = append(slices.Clone(r.Entities),
		ledger.Entity{ID: "n-2", Kind: "person", Name: person, Aliases: []string{one("Qelbo", "Dovrek", "A. Q.")}, Mentions: []ledger.Mark{{Start: 4, End: 9}}},
		ledger.Entity{ID: "n-3", Kind: "agency", Key: one("", "agency:7"), Name: one("Ministry of Veldora Waters", "MVW", "Veldora Rescue Service"), Mentions: []ledger.Mark{{Start: 20, End: 30}}},
		ledger.Entity{ID: "n-4", Kind: "country", Name: "Veldora", Key: "geo:1", Mentions: []ledger.Mark{{Start: 40, End: 44}}, Parent: one("", "n-3")})
	r.Events[0].Roles = append(slices.Clone(r.Events[0].Roles), ledger.Role{Role: one("victim", "perpetrator", "target"), Text: person, Entity: "n-2", Start: 4, End: 9})
	low, was := float64(2+chance.IntN(300)), float64(1+chance.IntN(9))
	f := ledger.Figure{ID: "f-1", What: one("people killed", "people wounded", "fighters", "families displaced"), Measure: one("killed", "wounded", "fighters"), Low: &low, High: &low,
		Bound: one("exactly", "at_least", "about"), Place: one("", "Veldora", "Talu"), Population: one("", "Veldorans"), Event: one("", "e-1"), Evidence: quote(), Chain: source(one("the ministry", "officials"))}
	if chance.IntN(3) == 0 {
		f.Previous, f.Relation = &ledger.Earlier{Low: &was, High: &was}, "increased"
	}
	f.RunningTotal = chance.IntN(5) == 0
	r.Figures = append(r.Figures, f)
	r.Claims = append(r.Claims, ledger.Claim{ID: "c-1", About: []string{"e-1", "f-1"}, Stance: one("asserts", "denies", "claims_responsibility", "alleges"), Certainty: "certain",
		Evidence: quote(), Chain: source(one("the ministry", "the group"))})
	if chance.IntN(4) == 0 {
		r.Warnings = append(r.Warnings, ledger.Warning{ID: "w-1", Issuer: one("Embassy of Veldora", "Veldora's embassy"), Place: one("Talu", "Veldora"), Evidence: quote(), Chain: source("the embassy")})
	}
	if i%7 == 0 {
		r.Report.Title = strings.ToUpper(r.Report.Title)
	}
}

// desk is a pile in the hands of people who add, take out, correct and decide.
type desk struct {
	held    []ledger.Reading
	rulings []ledger.Constraint
}

// change is one step: reports come, and then some leave, are corrected, or are read otherwise. A person decides, and at
// times takes a decision back.
func (d *desk) change(chance *rand.Rand, step int, all []ledger.Reading) {
	d.held = slices.Clone(d.held)
	for range []int{60, 1, 30, 0, 3}[step%5] {
		d.held = append(d.held, all[chance.IntN(len(all))])
	}
	for range chance.IntN(12) {
		d.correct(chance)
	}
	d.rule(chance, step)
}

func (d *desk) correct(chance *rand.Rand) {
	at := chance.IntN(len(d.held))
	r := &d.held[at]
	switch chance.IntN(8) {
	case 1:
		d.held = slices.Delete(d.held, at, min(at+3, len(d.held)-1))
	case 2, 7:
		r.Report.Title += ", ministry says"
	case 3:
		r.Entities = slices.Clone(r.Entities)
		r.Entities[0].Kind, r.Entities[0].Name = "city", "Harbour Quarn"
	case 4:
		r.Events = slices.Clone(r.Events)
		r.Events[0].Status, r.Events[0].Where = "alleged", nil
	case 5:
		r.Figures, r.Claims = nil, slices.Clone(r.Claims)
		r.Report.Publisher = "The Other Gazette"
	case 6:
		r.Report.Published.Value = "2031-03-04"
	}
}

func (d *desk) rule(chance *rand.Rand, step int) {
	if chance.IntN(3) == 0 && len(d.rulings) > 0 {
		at := chance.IntN(len(d.rulings))
		d.rulings = slices.Delete(slices.Clone(d.rulings), at, at+1)
	}
	of := []struct{ kind, record string }{{"same_incident", "e-1"}, {"same_entity", "n-2"}, {"same_measure", "f-1"}}[chance.IntN(3)]
	c := ledger.Constraint{Decision: fmt.Sprint("d-", step), Kind: of.kind, Together: chance.IntN(2) == 0, By: "ada"}
	for range 2 {
		c.Members = append(c.Members, ledger.Ref{Report: d.held[chance.IntN(len(d.held))].Report.ID, ID: of.record})
	}
	d.rulings = append(slices.Clone(d.rulings), c)
}

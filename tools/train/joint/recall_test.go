package joint

import (
	"math"
	"math/rand/v2"
	"testing"

	"sitrep/language/network"
)

// TestRecall: with the rows of the finished model before the layer of tellings, and nothing hidden, loss and derivatives are those of a
// pass over the whole network.
func TestRecall(t *testing.T) {
	tr, batch := tellTrainer(t, Rates{})
	want := tr.gradient(batch, Rates{}).Sum()
	var derivatives [][]float32
	for i, m := range tr.Parameters.Matrices {
		if ofTells(tr.Parameters.Plan, m.Name) {
			sum := append([]float32(nil), tr.gradients[0].arrays[i]...)
			addTo(sum, tr.gradients[1].arrays[i])
			derivatives = append(derivatives, sum)
		}
		for _, g := range tr.gradients {
			clear(g.arrays[i])
		}
	}
	plan := tr.Parameters.Plan
	for _, e := range batch {
		tp := &tape{p: tr.Parameters, k: tr.packed}
		tp.forward([]*Example{e})
		e.Recall(append([]float32(nil), tp.states[plan.TellLayer()][:e.Len()*plan.LayerInput(plan.TellLayer())]...))
	}
	if got := tr.gradient(batch, Rates{}).Sum(); math.Abs(got-want) > 1e-4 {
		t.Errorf("loss %v, want %v", got, want)
	}
	n := 0
	for i, m := range tr.Parameters.Matrices {
		if !ofTells(plan, m.Name) {
			continue
		}
		for j, v := range derivatives[n] {
			if got := tr.gradients[0].arrays[i][j] + tr.gradients[1].arrays[i][j]; math.Abs(float64(got-v)) > 1e-4 {
				t.Fatalf("%s, value %d: derivative %v, want %v", m.Name, j, got, v)
			}
		}
		n++
	}
}

// TestWarm: a layer of tellings that is learned on begins as that of the finished model, its readings anew.
func TestWarm(t *testing.T) {
	tr, _ := tellTrainer(t, Rates{})
	file, err := tr.Parameters.Encode()
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewWarmTellParameters(string(file), Tellings{Kinds: []string{"", "victim"}, Moods: []string{"one", "two"}, Roles: []string{"", "with"},
		Counts: []string{"", "in"}, Says: []string{"", "says"}, Width: 4, Form: 3}, rand.New(rand.NewPCG(1, 2)))
	if err != nil {
		t.Fatal(err)
	}
	name := network.LayerWeights(p.Plan.TellLayer())
	for i, v := range tr.Parameters.matrix(name).Values {
		if math.Abs(float64(v-p.matrix(name).Values[i])) > 1e-2 {
			t.Fatalf("value %d is %v, want %v", i, p.matrix(name).Values[i], v)
		}
	}
}

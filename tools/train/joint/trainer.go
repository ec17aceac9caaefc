package joint

import (
	"math/rand/v2"
	"sync"
)

// Trainer takes steps of training. Two workers share each batch; their gradients are summed in a fixed
// order, so that a run can be repeated to the bit.
type Trainer struct {
	Parameters *Parameters
	Adam       *Adam
	Rates      Rates
	Seed       uint64

	packed    *packed
	tapes     []*tape
	backs     []*backward
	gradients []*Gradients
}

const workers = 2

// NewTrainer of parameters that have not been trained yet.
func NewTrainer(p *Parameters, rates Rates, seed uint64) *Trainer {
	t := &Trainer{Parameters: p, Adam: NewAdam(p), Rates: rates, Seed: seed, packed: newPacked(p.Plan)}
	for range workers {
		tp, g := &tape{p: p, k: t.packed}, newGradients(p)
		t.tapes, t.gradients = append(t.tapes, tp), append(t.gradients, g)
		t.backs = append(t.backs, newBackward(tp, g))
	}
	return t
}

// Step trains on one batch at the given rate and returns its loss before the step.
func (t *Trainer) Step(batch []*Example, rate float64) Loss {
	loss := t.gradient(batch, t.Rates)
	t.Adam.Update(rate, t.gradients)
	return loss
}

// gradient leaves the derivatives of the mean loss of a token in the workers' gradients.
func (t *Trainer) gradient(batch []*Example, rates Rates) (total Loss) {
	t.packed.pack(t.Parameters)
	tokens := 0
	for _, e := range batch {
		tokens += e.Len()
	}
	var losses [workers]Loss
	var wait sync.WaitGroup
	for w, share := range shares(batch) {
		if len(share) == 0 {
			continue
		}
		wait.Go(func() {
			tp := t.tapes[w]
			tp.rates, tp.r = rates, rand.New(rand.NewPCG(t.Seed, uint64(t.Adam.Step*workers+w)))
			tp.forward(share)
			losses[w] = t.backs[w].run(1 / float32(tokens))
		})
	}
	wait.Wait()
	for _, l := range losses {
		total.Add(l)
	}
	return total
}

// shares deals a batch out to the workers, each sentence to the one with fewer tokens.
func shares(batch []*Example) (out [workers][]*Example) {
	var tokens [workers]int
	for _, e := range batch {
		least := 0
		for w := range tokens {
			if tokens[w] < tokens[least] {
				least = w
			}
		}
		out[least] = append(out[least], e)
		tokens[least] += e.Len()
	}
	return out
}

// Batches cuts examples, in their order, into batches of at least the given number of tokens.
func Batches(examples []*Example, tokens int) (out [][]*Example) {
	first, n := 0, 0
	for i, e := range examples {
		if n += e.Len(); n >= tokens || i == len(examples)-1 {
			out = append(out, examples[first:i+1])
			first, n = i+1, 0
		}
	}
	return out
}

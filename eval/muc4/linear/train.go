package linear

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Example is one thing to learn from.
type Example struct {
	Features Features
	Class    string
	Weight   float64 // how much it counts; 0 counts as 1
}

// Options of a training run.
type Options struct {
	Epochs int     // passes over the examples
	Rate   float64 // step of AdaGrad
	L2     float64 // pull of the weights towards 0, at each step
	Rare   int     // features of fewer examples are dropped
}

// Train fits a classifier by stochastic gradient steps of AdaGrad (Duchi and others 2011) on the log
// loss, and takes the mean of the weights after the later half of the passes. The order of examples is drawn from a fixed seed: the same examples give the same weights.
func Train(examples []Example, o Options) *Classifier {
	c := &Classifier{Classes: classesOf(examples), rows: rowsOf(examples, o.Rare)}
	n := len(c.Classes)
	c.weights = make([]float32, (c.rows.used+1)*n)
	t := trainer{c: c, o: o, squares: make([]float32, len(c.weights)), scores: make([]float64, n)}
	order := rand.New(rand.NewPCG(1992, 4))
	data := t.compile(examples)
	mean := make([]float32, len(c.weights))
	late := o.Epochs / 2
	for epoch := range o.Epochs {
		for _, i := range order.Perm(len(data)) {
			t.step(data[i])
		}
		if epoch >= late {
			addScaled(mean, c.weights, 1/float32(o.Epochs-late))
		}
	}
	c.weights = mean
	return c
}

func addScaled(sum, x []float32, by float32) {
	for i, v := range x {
		sum[i] += v * by
	}
}

func classesOf(examples []Example) []string {
	var out []string
	for _, e := range examples {
		if !slices.Contains(out, e.Class) {
			out = append(out, e.Class)
		}
	}
	slices.Sort(out)
	return out
}

// rowsOf numbers the features that are frequent enough, from 1, in the order of their hashes.
func rowsOf(examples []Example, rare int) *table {
	seen := newTable(0)
	for _, e := range examples {
		for _, f := range e.Features {
			seen.add(f)
		}
	}
	kept := seen.from(int32(rare))
	slices.Sort(kept)
	rows := newTable(len(kept))
	for i, f := range kept {
		rows.put(f, int32(i+1))
	}
	return rows
}

// compiled is an example with its features as rows.
type compiled struct {
	rows   []int32
	class  int
	weight float64
}

// settled is the error below which an example is left alone: most examples are learned soon, and
// their steps would be long work for little.
const settled = 0.003

type trainer struct {
	c       *Classifier
	o       Options
	squares []float32 // sums of squared gradients, one a weight
	scores  []float64
}

func (t *trainer) compile(examples []Example) []compiled {
	out := make([]compiled, len(examples))
	for i, e := range examples {
		out[i] = compiled{rows: append(make([]int32, 0, len(e.Features)+1), 0), class: slices.Index(t.c.Classes, e.Class), weight: e.Weight}
		if e.Weight == 0 {
			out[i].weight = 1
		}
		for _, f := range e.Features {
			if row := t.c.rows.of(f); row > 0 {
				out[i].rows = append(out[i].rows, int32(row))
			}
		}
	}
	return out
}

func (t *trainer) step(e compiled) {
	clear(t.scores)
	for _, row := range e.rows {
		t.c.addRow(t.scores, int(row))
	}
	softmax(t.scores)
	t.scores[e.class]--
	if -t.scores[e.class] < settled {
		return
	}
	for k := range t.scores {
		t.scores[k] *= e.weight
	}
	n := len(t.scores)
	for _, row := range e.rows {
		for k, g := range t.scores {
			t.descend(int(row)*n+k, g)
		}
	}
}

func (t *trainer) descend(w int, slope float64) {
	slope += t.o.L2 * float64(t.c.weights[w])
	t.squares[w] += float32(slope * slope)
	t.c.weights[w] -= float32(t.o.Rate * slope / (math.Sqrt(float64(t.squares[w])) + 1e-6))
}

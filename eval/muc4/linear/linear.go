// Package linear holds linear classifiers over hashed features: scores, training, and a file form
// with weights of eight bits. Binary and multi-class logistic regression are one thing here: a softmax
// over classes.
package linear

import (
	"math"
	"sort"
)

// Features are hashed names of what is seen in an example; each counts once.
type Features []uint32

// Add hashes the parts of a name (FNV-1a, a zero byte between parts) into the set.
func (f *Features) Add(parts ...string) {
	*f = append(*f, Hash(parts...))
}

// Hash is the number of a feature.
func Hash(parts ...string) uint32 {
	h := uint32(2166136261)
	for _, p := range parts {
		for i := 0; i < len(p); i++ {
			h = (h ^ uint32(p[i])) * 16777619
		}
		h *= 16777619
	}
	return h
}

// Unique sorts features and drops repeats.
func (f Features) Unique() Features {
	sort.Slice(f, func(a, b int) bool { return f[a] < f[b] })
	out := f[:0]
	for i, x := range f {
		if i == 0 || x != f[i-1] {
			out = append(out, x)
		}
	}
	return out
}

// Classifier gives each class a probability.
type Classifier struct {
	Classes []string
	rows    *table    // feature → row of weights
	weights []float32 // one a class for each row; row 0 is the bias
}

// Probabilities of the classes, in their order; they sum to 1.
func (c *Classifier) Probabilities(f Features) []float64 {
	n := len(c.Classes)
	scores := make([]float64, n)
	c.addRow(scores, 0)
	for _, x := range f {
		if row := c.rows.of(x); row > 0 {
			c.addRow(scores, row)
		}
	}
	softmax(scores)
	return scores
}

func (c *Classifier) addRow(scores []float64, row int) {
	n := len(c.Classes)
	for k, w := range c.weights[row*n : row*n+n] {
		scores[k] += float64(w)
	}
}

// Best is the most probable class with its probability.
func (c *Classifier) Best(f Features) (string, float64) {
	best, p := 0, c.Probabilities(f)
	for k := range p {
		if p[k] > p[best] {
			best = k
		}
	}
	return c.Classes[best], p[best]
}

func softmax(scores []float64) {
	top := math.Inf(-1)
	for _, s := range scores {
		top = max(top, s)
	}
	sum := 0.0
	for k, s := range scores {
		scores[k] = math.Exp(s - top)
		sum += scores[k]
	}
	for k := range scores {
		scores[k] /= sum
	}
}

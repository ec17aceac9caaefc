// Package boost holds boosted trees for yes-or-no questions over a row of numbers: gradient boosting of
// the log loss (Friedman 2001) with second derivatives and histograms of each feature (Chen and Guestrin
// 2016). Where a linear classifier must be told which numbers matter together, trees find it.
//
// Training draws nothing at random: the same rows give the same trees.
package boost

import (
	"math"
	"slices"
)

// Forest is a sum of trees whose sigmoid is a probability.
type Forest struct {
	Base  float64 // log odds before the first tree
	Trees []Tree
}

// Tree is a list of nodes, the root first.
type Tree []Node

// Node asks whether a feature is below a limit, or gives a value.
type Node struct {
	Feature     int     `json:"f"` // -1 for a leaf
	Limit       float32 `json:"l,omitempty"`
	Left, Right int     `json:",omitempty"` // nodes for below, and for the rest
	Value       float32 `json:"v,omitempty"`
}

// Probability of yes for a row.
func (f *Forest) Probability(row []float64) float64 {
	sum := f.Base
	for _, t := range f.Trees {
		sum += t.value(row)
	}
	return sigmoid(sum)
}

func (t Tree) value(row []float64) float64 {
	n := t[0]
	for n.Feature >= 0 {
		if row[n.Feature] < float64(n.Limit) {
			n = t[n.Left]
		} else {
			n = t[n.Right]
		}
	}
	return float64(n.Value)
}

// Sound reports a forest that may be asked about rows of n numbers: each node names one of them, and
// leads only to later nodes.
func (f *Forest) Sound(n int) bool {
	if f == nil {
		return false
	}
	return !slices.ContainsFunc(f.Trees, func(t Tree) bool { return !t.sound(n) })
}

func (t Tree) sound(n int) bool {
	for at, node := range t {
		below := node.Feature < n && node.Left > at && node.Left < len(t) && node.Right > at && node.Right < len(t)
		if node.Feature >= 0 && !below {
			return false
		}
	}
	return len(t) > 0
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// Example is a row with its answer and how much it counts.
type Example struct {
	Row    []float64
	Yes    bool
	Weight float64
}

// Options of a training run.
type Options struct {
	Trees  int
	Depth  int
	Rate   float64 // how much of each tree is taken
	Least  float64 // sum of second derivatives a leaf must have
	Shrink float64 // pull of the leaves towards 0
}

// Train fits trees one after another, each to what those before it leave.
func Train(examples []Example, o Options) *Forest {
	f := &Forest{Base: base(examples)}
	if len(examples) == 0 {
		return f
	}
	g := newGrower(examples, o)
	for i := range g.scores {
		g.scores[i] = f.Base
	}
	for range o.Trees {
		f.Trees = append(f.Trees, g.tree())
	}
	return f
}

// base is the log odds of yes among the examples.
func base(examples []Example) float64 {
	yes, all := 0.5, 1.0
	for _, e := range examples {
		all += e.Weight
		if e.Yes {
			yes += e.Weight
		}
	}
	return math.Log(yes / (all - yes))
}

// bins is how many steps of a feature are told apart.
const bins = 48

// limitsOf are the borders between the steps of a feature: at most bins-1 values, ascending.
func limitsOf(values []float64) (out []float32) {
	slices.Sort(values)
	for k := 1; k < bins; k++ {
		v := float32(values[k*(len(values)-1)/bins])
		if v > float32(values[0]) && (len(out) == 0 || v > out[len(out)-1]) {
			out = append(out, v)
		}
	}
	if top := float32(values[len(values)-1]); top > float32(values[0]) && (len(out) == 0 || top > out[len(out)-1]) {
		out = append(out, top)
	}
	return out
}

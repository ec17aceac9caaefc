package main

import (
	"math"
	"slices"

	"sitrep/collation/series"
)

type settings struct{ shrink float64 }

// lesson is a pair of figures by the numbers of its traits.
type lesson struct {
	pile   string
	traits []int
	one    bool
	weight float64
}

const (
	rounds = 3000
	rate   = 0.3
)

// points are the weights of the traits, rounded to hundredths. The first trait is the chance that every pair has: it costs nothing.
func (s settings) points(lessons []lesson) []float64 {
	w := make([]float64, len(series.Traits()))
	squares := make([]float64, len(w))
	for range rounds {
		for k, d := range s.gradient(w, lessons) {
			squares[k] += d * d
			w[k] -= rate * d / math.Sqrt(squares[k]+1e-9)
		}
	}
	for k := range w {
		w[k] = math.Round(100*w[k])/100 + 0 // nought has no sign
	}
	return w
}

// gradient is that of the loss.
func (s settings) gradient(w []float64, lessons []lesson) []float64 {
	out := make([]float64, len(w))
	for k := 1; k < len(w); k++ {
		out[k] = s.shrink * w[k]
	}
	for _, l := range lessons {
		miss := 1 / (1 + math.Exp(-sum(w, l.traits)))
		if l.one {
			miss--
		}
		for _, k := range l.traits {
			out[k] += miss * l.weight
		}
	}
	return out
}

func sum(w []float64, traits []int) float64 {
	out := 0.0
	for _, k := range traits {
		out += w[k]
	}
	return out
}

// tally counts the pairs that are one count and two, and those judged so.
type tally struct{ one, joined, two, apart int }

func measure(points []float64, lessons []lesson) tally {
	var t tally
	for _, l := range lessons {
		joined := sum(points, l.traits) > 0
		switch {
		case l.one && joined:
			t.one, t.joined = t.one+1, t.joined+1
		case l.one:
			t.one++
		case joined:
			t.two++
		default:
			t.two, t.apart = t.two+1, t.apart+1
		}
	}
	return t
}

// pilesOf are the names of the piles, in their order.
func pilesOf(lessons []lesson) []string {
	var out []string
	for _, l := range lessons {
		if !slices.Contains(out, l.pile) {
			out = append(out, l.pile)
		}
	}
	return out
}

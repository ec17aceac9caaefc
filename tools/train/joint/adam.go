package joint

import (
	"math"
	"sync"
)

// Adam (Kingma and Ba 2015) over all parameters, with the norm of the gradient bounded.
type Adam struct {
	Step    int
	M, V    [][]float32
	arrays  [][]float32
	highest float64 // norm of a step's gradient
}

const (
	beta1, beta2 = 0.9, 0.98
	epsilon      = 1e-8
)

// NewAdam starts with no memory of past gradients.
func NewAdam(p *Parameters) *Adam {
	a := &Adam{arrays: p.Arrays(), highest: 5}
	for _, x := range a.arrays {
		a.M, a.V = append(a.M, make([]float32, len(x))), append(a.V, make([]float32, len(x)))
	}
	return a
}

// Update moves the parameters by one step at the given rate, against the sum of the workers' gradients,
// and clears those.
func (a *Adam) Update(rate float64, workers []*Gradients) {
	a.Step++
	sum := workers[0]
	InParallel(len(sum.arrays), func(i int) {
		for _, w := range workers[1:] {
			addTo(sum.arrays[i], w.arrays[i])
		}
	})
	scale := a.scale(sum)
	rate *= math.Sqrt(1-math.Pow(beta2, float64(a.Step))) / (1 - math.Pow(beta1, float64(a.Step)))
	InParallel(len(a.arrays), func(i int) {
		move(a.arrays[i], sum.arrays[i], a.M[i], a.V[i], float32(scale), float32(rate))
		for _, w := range workers {
			clear(w.arrays[i])
		}
	})
}

// scale is what brings the gradient down to the highest norm, at most 1.
func (a *Adam) scale(g *Gradients) float64 {
	squares := make([]float64, len(g.arrays))
	InParallel(len(squares), func(i int) {
		squares[i] = square(g.arrays[i])
	})
	total := 0.0
	for _, s := range squares {
		total += s
	}
	return min(1, a.highest/math.Sqrt(total+1e-12))
}

// square is the sum of squares; four sums side by side keep the processor busy.
func square(values []float32) float64 {
	var a, b, c, d float64
	for ; len(values) >= 4; values = values[4:] {
		a += float64(values[0]) * float64(values[0])
		b += float64(values[1]) * float64(values[1])
		c += float64(values[2]) * float64(values[2])
		d += float64(values[3]) * float64(values[3])
	}
	for _, v := range values {
		a += float64(v) * float64(v)
	}
	return a + b + c + d
}

func move(x, g, m, v []float32, scale, rate float32) {
	g, m, v = g[:len(x)], m[:len(x)], v[:len(x)]
	for i := range x {
		d := g[i] * scale
		m[i] = beta1*m[i] + (1-beta1)*d
		v[i] = beta2*v[i] + (1-beta2)*d*d
		if m[i] != 0 {
			x[i] -= rate * m[i] / (float32(math.Sqrt(float64(v[i]))) + epsilon)
		}
	}
}

// InParallel calls visit for 0 … n-1 from two goroutines, which must not meet in what they touch.
func InParallel(n int, visit func(i int)) {
	var wait sync.WaitGroup
	for half := range 2 {
		wait.Go(func() {
			for i := half; i < n; i += 2 {
				visit(i)
			}
		})
	}
	wait.Wait()
}

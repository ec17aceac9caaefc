package kernel

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestRecurAgrees(t *testing.T) {
	if !hasFast() {
		t.Skip("skipped: no AVX2")
	}
	defer SetFast(SetFast(true))
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{8, 128, 13} {
		stride := 2*n + 3
		form, highway, gates := random(3*n, r), random(n, r), random(3*stride+n, r)
		for i := range form {
			form[i] *= 20 // far enough to meet the bounds of the sigmoid
		}
		cell, form2 := random(n, r), make([]float32, 3*n)
		copy(form2, form)
		one, two := make([]float32, n), make([]float32, n)
		plain := append([]float32(nil), cell...)
		for range 5 {
			Recur(one, cell, form, highway, gates, stride)
			recurPlain(two, plain, form2, highway, gates, stride)
			for i := range one {
				if math.Abs(float64(one[i]-two[i])) > 2e-5 || math.Abs(float64(cell[i]-plain[i])) > 2e-5 {
					t.Fatalf("unit %d of %d: %g and %g in assembly, %g and %g in Go", i, n, one[i], cell[i], two[i], plain[i])
				}
			}
		}
	}
}

func BenchmarkRecur(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	form, highway, gates, cell, out := random(384, r), random(128, r), random(512, r), random(128, r), make([]float32, 128)
	for b.Loop() {
		Recur(out, cell, form, highway, gates, 128)
	}
}

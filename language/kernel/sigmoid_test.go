package kernel

import (
	"math"
	"testing"
)

func TestSigmoid(t *testing.T) {
	for x := float32(-40); x <= 40; x += 0.01 {
		want := 1 / (1 + math.Exp(-float64(x)))
		if got := Sigmoid(x); math.Abs(float64(got)-want) > 3e-7 {
			t.Fatalf("Sigmoid(%g) = %g, want %g", x, got, want)
		}
	}
}

func BenchmarkSigmoid(b *testing.B) {
	x := float32(0.3)
	for b.Loop() {
		x = Sigmoid(x) - 0.2
	}
}

package network

import (
	"math"
	"testing"
)

// TestEveryHalf: each of the 65,536 values survives being widened and rounded again.
func TestEveryHalf(t *testing.T) {
	for h := range 1 << 16 {
		if v := widen(uint16(h)); v == v && half(v) != uint16(h) {
			t.Fatalf("%#04x widens to %v, which rounds to %#04x", h, v, half(v))
		}
	}
}

func TestHalfRounds(t *testing.T) {
	for v, want := range map[float32]float32{
		1 + 1.0/2048: 1, 1 + 3.0/2048: 1 + 2.0/1024, 1 + 1.1/2048: 1 + 1.0/1024, -0.1: -0.099975586,
		65519: 65504, 65520: float32(math.Inf(1)), 1e-9: 0, 2047.5: 2048,
	} {
		if got := widen(half(v)); math.Abs(float64(got-want)) > 1e-8 && got != want {
			t.Errorf("%v becomes %v, want %v", v, got, want)
		}
	}
}

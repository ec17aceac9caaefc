package chainscore

import (
	"math"
	"testing"
)

// TestHeaviestIsTheBestAssignment compares with all assignments, tried out.
func TestHeaviestIsTheBestAssignment(t *testing.T) {
	seed := uint32(1)
	next := func() float64 {
		seed = seed*1664525 + 1013904223
		return float64(seed>>20) / 4096
	}
	for n := 1; n <= 6; n++ {
		for m := 1; m <= 6; m++ {
			value := make([][]float64, n)
			for r := range value {
				for range m {
					value[r] = append(value[r], next())
				}
			}
			if got, want := heaviest(value), tried(value, 0, map[int]bool{}); math.Abs(got-want) > 1e-9 {
				t.Errorf("%d × %d: %.6f, want %.6f", n, m, got, want)
			}
		}
	}
}

func tried(value [][]float64, r int, taken map[int]bool) float64 {
	if r == len(value) {
		return 0
	}
	best := tried(value, r+1, taken)
	for c := range value[r] {
		if !taken[c] {
			taken[c] = true
			best = max(best, value[r][c]+tried(value, r+1, taken))
			delete(taken, c)
		}
	}
	return best
}

// TestTheBestAlignmentIsFound: taking the largest cell first gives less.
func TestTheBestAlignmentIsFound(t *testing.T) {
	if got := heaviest([][]float64{{0.9, 0.8, 0}, {0.8, 0.1, 0}}); math.Abs(got-1.6) > 1e-9 {
		t.Errorf("got %v", got)
	}
	if got := heaviest([][]float64{{0.9, 0.8}, {0.8, 0.1}, {0.2, 0.3}}); math.Abs(got-1.6) > 1e-9 {
		t.Errorf("got %v", got)
	}
}

package muc4

import "testing"

// TestStanding: two who were likely struck at one place and on one day stand nearer than two of whom that is unlikely.
func TestStanding(t *testing.T) {
	var here, there offers
	here.add("PERU: VELORA (CITY)", 0.6)
	here.add("PERU", 0.2)
	there.add("PERU: HESK (TOWN)", 0.3)
	there.add("PERU", 0.1)
	day := map[string]float64{"03 JAN 90": 0.75, "- 04 JAN 90": 0.25}
	r := &Report{stands: map[int]stand{1: {here.shares(), day}, 2: {here.shares(), day}, 3: {there.shares(), map[string]float64{"- 04 JAN 90": 1}}}}
	for _, c := range []struct {
		a, b int
		want [4]float64
	}{{1, 2, [4]float64{1, 1, 1, 1}}, {1, 3, [4]float64{0.25, 0, 0.25, 0}}} {
		for k, x := range r.standing(c.a, c.b) {
			if d := x - c.want[k]; d > 1e-6 || d < -1e-6 {
				t.Errorf("%d and %d: number %d is %.3f, want %.3f", c.a, c.b, k, x, c.want[k])
			}
		}
	}
}

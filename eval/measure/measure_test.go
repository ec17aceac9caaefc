package measure

import (
	"math"
	"slices"
	"strconv"
	"testing"
)

func TestShares(t *testing.T) {
	if Ratio(1, 0) != 0 || Ratio(1, 4) != 0.25 || F1(0, 0, 0) != 0 {
		t.Error("shares of nothing, or of four, are wrong")
	}
	if p, r := 2.0/3, 2.0/5; math.Abs(F1(2, 3, 5)-2*p*r/(p+r)) > 1e-12 {
		t.Errorf("F1 is %v", F1(2, 3, 5))
	}
}

// TestHalves: the halves have no document in common, miss none, and neither is empty.
func TestHalves(t *testing.T) {
	var all []int
	for i := range 40 {
		all = append(all, i)
	}
	half := func(which string) []int {
		out, err := Half(all, which, strconv.Itoa)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	both := slices.Concat(half("tuning"), half("unseen"))
	slices.Sort(both)
	if len(half("tuning")) == 0 || len(half("unseen")) == 0 || !slices.Equal(both, half("")) {
		t.Errorf("%v and %v", half("tuning"), half("unseen"))
	}
	if _, err := Half(all, "other", strconv.Itoa); err == nil {
		t.Error("an unknown half is taken")
	}
}

package subevent

import (
	"math"
	"testing"
)

func TestStandsInOrderAndNear(t *testing.T) {
	lemmas := []string{"they", "set", "the", "mill", "on", "fire"}
	if !stands(lemmas, []string{"mill", "fire"}) || stands(lemmas, []string{"set", "fire"}) || stands(lemmas, []string{"fire", "mill"}) {
		t.Error("two words stand in order with at most two between")
	}
}

func TestCompare(t *testing.T) {
	s := Compare([]Snippet{{Label: "A"}, {Label: "A"}, {Label: "B"}}, []string{"A", "B", "B"})
	if math.Abs(s.Micro-2.0/3) > 1e-9 || math.Abs(s.Macro-2.0/3) > 1e-9 {
		t.Errorf("scores %+v", s)
	}
}

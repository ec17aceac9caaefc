package parser

import (
	"testing"

	"sitrep/language/syntax/form"
)

// flip scores actions by the features it is shown, so that parses are arbitrary but the same each time.
type flip struct{}

func (flip) Score(features []uint32, scores []int32) {
	for i := range scores {
		scores[i] = int32(features[i%len(features)] >> 20)
	}
}

// TestOneRoot: whatever the weights, a parse ends with one root and no cycle.
func TestOneRoot(t *testing.T) {
	var s State
	scores := make([]int32, 21)
	for n := 0; n < 60; n++ {
		words := make([]form.Word, n)
		for i := range words {
			words[i].Lower = uint32(i * n)
		}
		s.Start(words, make([]uint8, n))
		Parse(flip{}, &s, scores)
		roots := 0
		for i := range s.Nodes {
			if s.Nodes[i].Head == None {
				roots++
			}
			for steps, at := 0, i; at != None; at, steps = s.Nodes[at].Head, steps+1 {
				if steps > n {
					t.Fatalf("%d words: cycle at %d", n, i)
				}
			}
		}
		if n > 0 && roots != 1 {
			t.Errorf("%d words: %d roots", n, roots)
		}
	}
}

func TestAction(t *testing.T) {
	for _, m := range []Move{Left, Right} {
		for r := range 50 {
			if a := Of(m, r); a.Move() != m || a.Relation() != r {
				t.Errorf("move %d relation %d came back as %d %d", m, r, a.Move(), a.Relation())
			}
		}
	}
	if a := Of(Shift, None); a != 0 || a.Move() != Shift || a.Relation() != None {
		t.Error("shift is not action 0")
	}
}

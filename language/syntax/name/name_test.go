package name

import (
	"testing"

	"sitrep/language/syntax/form"
)

type stub struct{ next uint32 }

func (s *stub) Score(features []uint32, scores []int32) {
	for i := range scores {
		s.next = s.next*1664525 + 1013904223
		scores[i] += int32(s.next >> 24)
	}
}

// TestLegal: whatever the weights, no name goes on that did not begin.
func TestLegal(t *testing.T) {
	var l Lattice
	for n := range 40 {
		labels := make([]uint8, n)
		l.Find(&stub{uint32(n)}, make([]form.Word, n), make([]uint8, n), labels)
		last := start
		for _, label := range labels {
			if !Legal(last, int(label)) {
				t.Fatalf("labels %v", labels)
			}
			last = int(label)
		}
	}
}

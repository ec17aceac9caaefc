package main

import (
	"reflect"
	"testing"

	"sitrep/language/syntax/form"
	"sitrep/language/syntax/parser"
)

// TestOracle: following the actions that cost nothing builds every projective tree.
func TestOracle(t *testing.T) {
	for _, heads := range [][]int{{-1}, {1, -1}, {-1, 0, 1}, {2, 0, -1, 5, 5, 2}, {1, -1, 1, 5, 5, 2, 1}, {4, 2, 0, 2, -1}} {
		relations := make([]int, len(heads))
		for i, h := range heads {
			relations[i] = i % 3
			if h < 0 {
				relations[i] = -1
			}
		}
		s := sentence{forms: make([]form.Word, len(heads)), guessed: make([]uint8, len(heads)), heads: heads, relations: relations}
		if got := replay(&s); !reflect.DeepEqual(got, heads) {
			t.Errorf("built %v, want %v", got, heads)
		}
	}
}

func replay(s *sentence) []int {
	var state parser.State
	scores := make([]int32, 7)
	for state.Start(s.forms, s.guessed); !state.Done(); {
		if len(state.Stack) == 0 {
			state.Do(0, 0)
			continue
		}
		_, right := choose(&state, s, scores)
		state.Do(right, 0)
	}
	var heads []int
	for _, n := range state.Nodes {
		heads = append(heads, n.Head)
	}
	return heads
}

// TestLift: crossing arcs move up until the tree is projective.
func TestLift(t *testing.T) {
	heads := []int{2, 3, -1, 2, 1}
	lift(heads)
	if crossing(heads) >= 0 {
		t.Errorf("%v still crosses", heads)
	}
	if heads[2] != -1 {
		t.Errorf("%v lost its root", heads)
	}
}

// TestSlots: what is added is found again, also after growing and for the fingerprint 0.
func TestSlots(t *testing.T) {
	s := newSlots(4)
	for i := range uint32(1000) {
		s.add(i*i*7919, int32(i))
	}
	for i := range uint32(1000) {
		if got := s.find(i * i * 7919); got != int32(i) {
			t.Fatalf("row of %d is %d", i, got)
		}
	}
	if s.find(3) != -1 {
		t.Error("a feature nobody added was found")
	}
}

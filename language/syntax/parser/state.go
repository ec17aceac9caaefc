// Package parser builds dependency trees from left to right with the arc-hybrid transition system
// (Kuhlmann, Gómez-Rodríguez and Satta 2011) and an averaged perceptron over labelled actions
// (features after Zhang and Nivre 2011). Every tree has one root and no cycle, and is projective.
package parser

import "sitrep/language/syntax/form"

// Move is what an action does.
type Move uint8

// The moves: Shift takes the next word onto the stack; Left makes the top of the stack depend on
// the next word; Right makes it depend on the word below it.
const (
	Shift Move = iota
	Left
	Right
)

// Action is a move with the number of its relation. Action 0 is Shift; of relation r, Left is
// 1+2r and Right is 2+2r.
type Action uint8

// Of is the action of a move and a relation.
func Of(m Move, relation int) Action {
	if m == Shift {
		return 0
	}
	return Action(2*relation + int(m))
}

// Move is what the action does.
func (a Action) Move() Move {
	if a == 0 {
		return Shift
	}
	return Move((a-1)%2 + 1)
}

// Relation is the number of the relation that the action gives, -1 for Shift.
func (a Action) Relation() int { return (int(a)+1)/2 - 1 }

// None stands for no word and for no relation yet.
const None = -1

// State is a parse under way. Words are counted from 0.
type State struct {
	Words []form.Word
	Tags  []uint8 // class of each word
	Stack []int   // words on the stack, the top last
	Next  int     // first word of the buffer
	Nodes []Node
}

// Node is a word with what is known of its place in the tree.
type Node struct {
	Head        int   // None while it has none
	Relation    int   // None while it has none
	Left, Left2 int   // outermost and second dependents on the left, or None
	Right       int   // last dependent on the right, or None
	Right2      int   // the one before it
	Lefts       uint8 // number of dependents on each side
	Rights      uint8
	Labels      uint32 // mixed set of the relations of its dependents
	Margin      float32
}

// Start readies a state for a sentence, with its memory used again.
func (s *State) Start(words []form.Word, tags []uint8) {
	s.Words, s.Tags, s.Stack, s.Next = words, tags, s.Stack[:0], 0
	s.Nodes = s.Nodes[:0]
	for range words {
		s.Nodes = append(s.Nodes, Node{Head: None, Relation: None, Left: None, Left2: None, Right: None, Right2: None})
	}
}

// Done reports a finished tree: one word on the stack, its root, and none in the buffer.
func (s *State) Done() bool { return s.Next == len(s.Words) && len(s.Stack) <= 1 }

// Legal reports whether a move can be made.
func (s *State) Legal(m Move) bool {
	switch m {
	case Shift:
		return s.Next < len(s.Words)
	case Left:
		return len(s.Stack) > 0 && s.Next < len(s.Words)
	}
	return len(s.Stack) > 1
}

// Top is the word at a depth of the stack (0 is the top), or None.
func (s *State) Top(depth int) int {
	if depth >= len(s.Stack) {
		return None
	}
	return s.Stack[len(s.Stack)-1-depth]
}

// Ahead is the word at a distance in the buffer (0 is the next), or None.
func (s *State) Ahead(n int) int {
	if s.Next+n >= len(s.Words) {
		return None
	}
	return s.Next + n
}

// Do makes a legal action.
func (s *State) Do(a Action, margin float32) {
	switch a.Move() {
	case Shift:
		s.Stack = append(s.Stack, s.Next)
		s.Next++
	case Left:
		s.attach(s.Top(0), s.Next, a.Relation(), margin)
	case Right:
		s.attach(s.Top(0), s.Top(1), a.Relation(), margin)
	}
}

// attach takes the top of the stack off and makes it depend on head.
func (s *State) attach(child, head, relation int, margin float32) {
	s.Stack = s.Stack[:len(s.Stack)-1]
	s.Nodes[child].Head, s.Nodes[child].Relation, s.Nodes[child].Margin = head, relation, margin
	h := &s.Nodes[head]
	h.Labels |= 1 << (uint(relation) % 32)
	if child < head {
		h.Left, h.Left2 = child, h.Left
		h.Lefts++
	} else {
		h.Right, h.Right2 = child, h.Right
		h.Rights++
	}
}

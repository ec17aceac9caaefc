package main

import (
	"math/rand/v2"

	"sitrep/language/syntax/parser"
)

// follow is how often, after the first rounds, the parser under training goes where its own wrong
// guess leads, to learn to recover (Goldberg and Nivre 2013).
const follow = 0.9

// trainParser learns actions with a dynamic oracle on guessed tags.
func trainParser(sentences []sentence, actions int, s settings) *learner {
	random := source(s, 20)
	l := newLearner()
	l.known = count(sentences, actions)
	var state parser.State
	scores := make([]int32, actions)
	for round := range s.rounds {
		for _, i := range order(len(sentences), random) {
			parseOnce(l, &state, &sentences[i], scores, round > 0, random)
		}
		logf("parser: round %d, %d features", round+1, l.rows.used)
	}
	return l
}

// least is how often a feature of the parser must be seen on the way to the right trees.
const least = 9

// count walks the right way through each sentence and counts the features met.
func count(sentences []sentence, actions int) *census {
	c := newCensus(least)
	var state parser.State
	var room [128]uint32
	scores := make([]int32, actions)
	for i := range sentences {
		s := &sentences[i]
		for state.Start(s.forms, s.guessed); !state.Done(); {
			if len(state.Stack) == 0 {
				state.Do(0, 0)
				continue
			}
			c.add(parser.Features(room[:0], &state))
			_, right := choose(&state, s, scores)
			state.Do(right, 0)
		}
	}
	return c
}

func parseOnce(l *learner, state *parser.State, s *sentence, scores []int32, explore bool, random *rand.Rand) {
	var room [128]uint32
	state.Start(s.forms, s.guessed)
	for !state.Done() {
		if len(state.Stack) == 0 {
			state.Do(0, 0)
			continue
		}
		l.now++
		features := parser.Features(room[:0], state)
		clear(scores)
		l.Score(features, scores)
		guess, right := choose(state, s, scores)
		if guess != right {
			l.learn(features, int(right), int(guess))
		}
		if guess != right && explore && random.Float64() < follow {
			right = guess
		}
		state.Do(right, 0)
	}
}

// choose is the best legal action, and the best among those that lose the fewest arcs of the tree.
func choose(state *parser.State, s *sentence, scores []int32) (guess, right parser.Action) {
	costs := [3]int{parser.Shift: 1 << 20, parser.Left: 1 << 20, parser.Right: 1 << 20}
	least := 1 << 20
	for m := parser.Shift; m <= parser.Right; m++ {
		if state.Legal(m) {
			costs[m] = cost(state, s.heads, m)
			least = min(least, costs[m])
		}
	}
	guess, right = 255, 255
	for i, score := range scores {
		a := parser.Action(i)
		m := a.Move()
		if !state.Legal(m) {
			continue
		}
		if guess == 255 || score > scores[guess] {
			guess = a
		}
		if costs[m] == least && fits(state, s, a) && (right == 255 || score > scores[right]) {
			right = a
		}
	}
	return guess, right
}

// fits reports whether an action gives the relation of the tree; where the arc is not in the tree
// the word's own relation is as good as any.
func fits(state *parser.State, s *sentence, a parser.Action) bool {
	if a == 0 {
		return true
	}
	want := s.relations[state.Top(0)]
	return want < 0 || a.Relation() == want
}

// cost is the number of arcs of the tree that can no longer be built after a move.
func cost(state *parser.State, heads []int, m parser.Move) int {
	switch m {
	case parser.Shift:
		return shiftCost(state, heads)
	case parser.Left:
		return popCost(state, heads, state.Next, state.Top(1))
	}
	return popCost(state, heads, state.Top(1), parser.None)
}

// shiftCost counts what the next word loses on the stack: a head below the top, and dependents.
func shiftCost(state *parser.State, heads []int) int {
	next, lost := state.Next, 0
	for depth, w := range state.Stack {
		if heads[next] == w && depth < len(state.Stack)-1 {
			lost++
		}
		if heads[w] == next {
			lost++
		}
	}
	return lost
}

// popCost counts what the top of the stack loses when it gets a head: its head in the buffer (or the
// word below it, or being the root), and its dependents in the buffer.
func popCost(state *parser.State, heads []int, head, below int) int {
	top, lost := state.Top(0), 0
	want := heads[top]
	if want != head && (want == parser.None || want >= state.Next || below != parser.None && want == below) {
		lost++
	}
	for w := state.Next; w < len(heads); w++ {
		if heads[w] == top {
			lost++
		}
	}
	return lost
}

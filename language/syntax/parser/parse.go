package parser

import "sitrep/language/syntax/perceptron"

// Parse runs a started state to its end, taking the best legal action each time. scores is room for
// one score an action. The root keeps Head None.
func Parse(model perceptron.Scorer, s *State, scores []int32) {
	var room [96]uint32
	for !s.Done() {
		action, margin := best(model, s, room[:0], scores)
		s.Do(action, margin)
	}
}

func best(model perceptron.Scorer, s *State, room []uint32, scores []int32) (Action, float32) {
	if only, ok := s.forced(); ok {
		return only, 0
	}
	clear(scores)
	model.Score(Features(room, s), scores)
	return s.choose(scores)
}

// forced is the only legal action where it gives no relation.
func (s *State) forced() (Action, bool) { return 0, len(s.Stack) == 0 }

// choose is the best legal action and how much better it scored than the best of another move.
func (s *State) choose(scores []int32) (Action, float32) {
	var top [3]Action
	var seen [3]bool
	for a, score := range scores {
		m := Action(a).Move()
		if s.Legal(m) && (!seen[m] || score > scores[top[m]]) {
			top[m], seen[m] = Action(a), true
		}
	}
	chosen := None
	for m := range top {
		if seen[m] && (chosen == None || scores[top[m]] > scores[top[chosen]]) {
			chosen = m
		}
	}
	margin := int32(1 << 16)
	for m := range top {
		if seen[m] && m != chosen {
			margin = min(margin, scores[top[chosen]]-scores[top[m]])
		}
	}
	return top[chosen], float32(margin)
}

package muc4

import (
	"fmt"
	"slices"
	"strings"
)

// GoldScore are the hits of types, then of the five roles.
type GoldScore [1 + len(gttSlots)]Hits

// All are the hits of types and roles together: what the metric's F1 is of.
func (s GoldScore) All() (all Hits) {
	for _, h := range s {
		all.add(h)
	}
	return all
}

// Rates are the rates of types and roles by name, and of all together.
func (s GoldScore) Rates() map[string]Rates {
	out := map[string]Rates{"all": s.All().Rates(), "incident type": s[0].Rates()}
	for k, slot := range gttSlots {
		out[slotNames[slot]] = s[1+k].Rates()
	}
	return out
}

// ScoreGold measures responses by the metric of GTT (CEAF-REE over templates): of each document the one-to-one map of
// templates with the best F, where the type given must be part of the type owed. A filler is right when its string
// is one of the names of a filler owed.
func ScoreGold(gold []Gold, responses map[string][]*Template) (total GoldScore) {
	byKey := map[string][]*Template{}
	for id, ts := range responses {
		byKey[goldKey(id)] = ts
	}
	for _, g := range gold {
		total.add(scoreDocument(filledOf(byKey[goldKey(g.ID)]), g.distinct()))
	}
	return total
}

func (s *GoldScore) add(o GoldScore) {
	for k := range s {
		s[k].add(o[k])
	}
}

// distinct are the templates of a document, each once.
func (g Gold) distinct() (out []filled) {
	for _, t := range g.Templates {
		f := t.filled()
		if !slices.ContainsFunc(out, func(o filled) bool { return fmt.Sprint(o) == fmt.Sprint(f) }) {
			out = append(out, f)
		}
	}
	return out
}

func filledOf(ts []*Template) (out []filled) {
	for _, t := range ts {
		out = append(out, t.filled())
	}
	return out
}

func scoreDocument(given, owed []filled) GoldScore {
	var all GoldScore
	for _, t := range given {
		all[0].Given++
		for k, fillers := range t.roles {
			all[1+k].Given += len(fillers)
		}
	}
	for _, t := range owed {
		all[0].Owed++
		for k, fillers := range t.roles {
			all[1+k].Owed += len(fillers)
		}
	}
	hits := bestMap(given, owed, all.All())
	hits.add(all)
	return hits
}

// mostOwed bounds the templates of a document that are mapped: all ways are tried.
const mostOwed = 12

// bestMap are the hits of the map with the best F. Of the maps that use the same templates of the key only those
// are kept that no other one beats in both recall and precision.
func bestMap(given, owed []filled, all Hits) GoldScore {
	owed = owed[:min(len(owed), mostOwed)]
	states := make([][]GoldScore, 1<<len(owed))
	states[0] = []GoldScore{{}}
	for _, g := range given {
		next := slices.Clone(states)
		for j, k := range owed {
			if hits, ok := hitsOf(g, k); ok {
				extend(next, states, j, hits)
			}
		}
		states = next
	}
	return fittest(states, all)
}

// extend adds to next the maps of states with one pair more, of the key's template j.
func extend(next, states [][]GoldScore, j int, hits GoldScore) {
	for used, options := range states {
		if used>>j&1 == 1 {
			continue
		}
		for _, o := range options {
			o.add(hits)
			next[used|1<<j] = keepBest(next[used|1<<j], o)
		}
	}
}

// keepBest adds an option unless another is as good, and drops those it beats.
func keepBest(options []GoldScore, o GoldScore) []GoldScore {
	beats := func(a, b Hits) bool { return a.Right >= b.Right && a.Found >= b.Found }
	var kept []GoldScore
	for _, x := range options {
		if beats(x.All(), o.All()) {
			return options
		}
		if !beats(o.All(), x.All()) {
			kept = append(kept, x)
		}
	}
	return append(kept, o)
}

func fittest(states [][]GoldScore, all Hits) (best GoldScore) {
	top := -1.0
	for _, options := range states {
		for _, o := range options {
			h := o.All()
			h.Given, h.Owed = all.Given, all.Owed
			if f := h.Rates().F; f > top {
				best, top = o, f
			}
		}
	}
	return best
}

// hitsOf are the hits of one template with one of the key, none where the types disagree.
func hitsOf(g, k filled) (hits GoldScore, ok bool) {
	if !strings.Contains(k.kind, g.kind) {
		return hits, false
	}
	hits[0] = Hits{Right: 1, Found: 1}
	for role := range g.roles {
		hits[1+role] = Hits{Right: answered(g.roles[role], k.roles[role], within), Found: answered(k.roles[role], g.roles[role], holds)}
	}
	return hits, true
}

// answered counts the fillers that one of the others answers.
func answered(fillers, others [][]string, answers func(filler, other []string) bool) (n int) {
	for _, f := range fillers {
		if slices.ContainsFunc(others, func(o []string) bool { return answers(f, o) }) {
			n++
		}
	}
	return n
}

func holds(owed, given []string) bool { return within(given, owed) }

package series

import (
	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/story"
	"sitrep/ledger"
)

// Pair is two figures of two reports that may be one count, with what they have in common and what sets them apart: what a judge of
// figures learns from.
type Pair struct {
	A, B   Counted
	Traits []string
}

// Counted is a figure with its name in the pile.
type Counted struct {
	Ref    ledger.Ref
	Figure ledger.Figure
}

// Pairs are the pairs of figures of a pile that points decide: nothing bars them from being one count, and they are not told of one
// incident, where rules decide.
func Pairs(p *pile.Pile, roots *independence.Judge, stories *story.Index) []Pair {
	g := &grouper{pile: p, roots: roots, stories: stories, past: &Memory{}, now: Memory{reports: map[string][]figure{}}}
	g.readFigures()
	g.forbidden = p.Forbidden()
	g.sets = p.Sets("same_measure", refsOf(g.figures))
	var out []Pair
	g.eachPair(func(i, j int, like float64) {
		a, b := &g.figures[i], &g.figures[j]
		if a.incident != "" && a.incident == b.incident && !a.loose && !b.loose {
			return
		}
		pair := Pair{A: Counted{a.ref, a.figure}, B: Counted{b.ref, b.figure}}
		for _, t := range g.traitsOf(i, j, like) {
			pair.Traits = append(pair.Traits, traits[t].name)
		}
		out = append(out, pair)
	})
	return out
}

// Traits are the names of all traits, in their order.
func Traits() []string {
	var out []string
	for _, t := range traits {
		out = append(out, t.name)
	}
	return out
}

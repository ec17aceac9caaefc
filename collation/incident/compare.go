package incident

import (
	"cmp"
	"runtime"
	"slices"
	"sync"

	"sitrep/collation/pile"
)

// compare weighs every pair of members that shares a key, or whose reports are of one story.
func (g *grouper) compare() {
	g.now.weighed = g.weigh(g.candidates())
	for at, w := range g.now.weighed {
		l := likeness{score: w.score}
		l.story(g, &g.members[w.a], &g.members[w.b])
		if l.score < bar-1 {
			continue
		}
		p := pair{int(w.a), int(w.b), l.score, w.against, at, w.score < bar}
		g.pairs = append(g.pairs, p)
		g.oppose(p)
		if w.against {
			g.pile.Forbid(g.members[w.a].ref, g.members[w.b].ref)
		}
	}
	slices.SortFunc(g.pairs, surer)
}

// candidates are the pairs that are weighed, each once, in order.
func (g *grouper) candidates() []pile.Pair {
	var blocks pile.Blocks
	blocks.Room(keysExpected * len(g.members))
	for i, m := range g.members {
		for _, k := range m.keys(g.words, g.roots.Copies(m.ref.Report)) {
			blocks.Add(k, i)
		}
	}
	rank := pile.Rank(len(g.members), func(i int) int {
		if m := g.members[i]; m.days.Known || !m.published.Known {
			return m.days.Lo
		}
		return g.members[i].published.Lo
	})
	return pile.Distinct(append(blocks.Pairs(rank), g.inOneStory()...))
}

// weigh weighs pairs, but for those that were weighed before. They are weighed on all processors, each by itself, and
// kept in the order of the pairs.
func (g *grouper) weigh(pairs []pile.Pair) []weighed {
	out := make([]weighed, len(pairs))
	for k, p := range pairs {
		out[k] = weighed{a: p.A, b: p.B}
	}
	known := g.remembered(out)
	parts := runtime.GOMAXPROCS(0)
	size := (len(pairs) + parts - 1) / parts
	var all sync.WaitGroup
	for part := range parts {
		all.Go(func() {
			for k := min(part*size, len(pairs)); k < min((part+1)*size, len(pairs)); k++ {
				if !known[k] {
					l := g.liken(int(out[k].a), int(out[k].b), false)
					out[k].score, out[k].against = l.score, l.against != ""
				}
			}
		})
	}
	all.Wait()
	return out
}

// tell says what speaks for a pair, and what forbids it.
func (g *grouper) tell(p pair) (features []string, against string) {
	w := &g.now.weighed[p.at]
	if w.told == nil {
		l := g.liken(p.a, p.b, true)
		w.told = &saying{l.features, l.against}
	}
	l := likeness{say: true}
	l.story(g, &g.members[p.a], &g.members[p.b])
	return slices.Concat(w.told.features, l.features), w.told.against
}

// surer orders pairs, the one with most that speaks for it first.
func surer(p, q pair) int {
	return cmp.Or(cmp.Compare(q.score, p.score), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
}

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
	for _, p := range g.weighed(g.candidates()) {
		g.pairs = append(g.pairs, p)
		g.oppose(p)
	}
	slices.SortFunc(g.pairs, surer)
}

// candidates are the pairs that are weighed, each once, in order.
func (g *grouper) candidates() []pile.Pair {
	blocks := pile.Blocks{}
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

// weighed are the pairs that may be one happening, or nearly. They are weighed on all processors, each by itself, and
// kept in the order of the pairs.
func (g *grouper) weighed(pairs []pile.Pair) []pair {
	parts := make([][]pair, runtime.GOMAXPROCS(0))
	size := (len(pairs) + len(parts) - 1) / len(parts)
	var all sync.WaitGroup
	for k := range parts {
		all.Go(func() {
			for _, p := range pairs[min(k*size, len(pairs)):min((k+1)*size, len(pairs))] {
				i, j := int(p.A), int(p.B)
				if l := g.liken(i, j, false); l.score >= bar-1 {
					parts[k] = append(parts[k], pair{i, j, l.score, l.against})
				}
			}
		})
	}
	all.Wait()
	return slices.Concat(parts...)
}

// surer orders pairs, the one with most that speaks for it first.
func surer(p, q pair) int {
	return cmp.Or(cmp.Compare(q.score, p.score), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
}

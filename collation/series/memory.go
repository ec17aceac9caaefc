package series

import (
	"slices"
	"sort"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/story"
	"sitrep/ledger"
)

// Memory keeps the figures of reports and the series made of them from one collation to the next. They are taken again for
// reports that are settled (pile.Settled). The zero Memory is
// ready for use; it holds what the last collation made.
type Memory struct {
	reports map[string][]figure
	made    map[ledger.Ref]made // by the first figure
}

// made is a series with what it was made of.
type made struct {
	members    []ledger.Ref
	series     ledger.Series
	points     []int    // member → its point
	compatible []string // why values differ without contradicting each other
}

// Group gives the series of a pile as the function Group does, and keeps what it made for the next.
func (m *Memory) Group(p *pile.Pile, roots *independence.Judge, stories *story.Index) ([]ledger.Series, []ledger.Decision) {
	g := &grouper{pile: p, roots: roots, stories: stories, past: m, now: Memory{reports: make(map[string][]figure, len(p.Readings)), made: map[ledger.Ref]made{}}}
	g.readFigures()
	g.forbidden = p.Forbidden()
	g.sets = p.Sets("same_measure", refsOf(g.figures))
	g.join()
	series, decisions := g.result()
	*m = g.now
	return series, decisions
}

// readFigures takes the figures of reports that are as they were from memory, and reads the others.
func (g *grouper) readFigures() {
	most := g.mostFigures()
	g.figures, g.settled = make([]figure, 0, most), make([]bool, 0, most)
	for k, r := range g.pile.Readings {
		from := len(g.figures)
		figures, known := g.past.reports[r.Report.ID]
		if known = known && g.pile.Settled(k); known {
			g.figures = append(g.figures, figures...)
		} else {
			g.figures = appendFigures(g.figures, g.pile, g.roots, r)
		}
		g.begins = append(g.begins, from)
		g.now.reports[r.Report.ID] = slices.Clip(g.figures[from:])
		g.settled = append(g.settled, slices.Repeat([]bool{known}, len(g.figures)-from)...)
	}
	g.begins = append(g.begins, len(g.figures))
}

// mostFigures is how many figures there may be: they are the greatest list of a pile, and are written where they stay.
func (g *grouper) mostFigures() int {
	n := 0
	for _, r := range g.pile.Readings {
		n += len(r.Figures)
		for _, e := range r.Events {
			n += len(e.Counts)
		}
	}
	return n
}

// appendFigures adds the figures of a report and the counts of its events, in the order of its text.
func appendFigures(all []figure, p *pile.Pile, roots *independence.Judge, r ledger.Reading) []figure {
	from := len(all)
	holds, said, acts := holders(p, r), contexts(r), spokenIn(r)
	for _, list := range [][]ledger.Figure{r.Figures, countsOf(p, r)} {
		for _, f := range list {
			all = append(all, newFigure(p, roots, r, f, holds, said, acts))
		}
	}
	out := all[from:]
	sort.SliceStable(out, func(i, j int) bool { return standsBefore(out[i].figure, out[j].figure) })
	countAgain(out, r)
	putPast(out)
	return all
}

// seriesOf is the series of a set, from memory where its figures are what they were, and where each figure stands in it.
func (g *grouper) seriesOf(set []int) made {
	first := g.figures[set[0]].ref
	known := g.past.made[first]
	if !g.isMade(set, known.members) {
		known = g.series(set)
	}
	g.now.made[first] = known
	known.series.Relations = slices.Clip(known.series.Relations)
	return known
}

// isMade reports a set of the figures that a series was made of, each as it was.
func (g *grouper) isMade(set []int, of []ledger.Ref) bool {
	if len(set) != len(of) {
		return false
	}
	for k, i := range set {
		if !g.settled[i] || g.figures[i].ref != of[k] {
			return false
		}
	}
	return true
}

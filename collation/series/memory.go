package series

import (
	"slices"
	"sort"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// Memory keeps the figures of reports and the series made of them from one collation to the next. They are taken again for
// reports that stand as they stood (pile.Stands) and whose events are of the incidents that they were of. The zero Memory is
// ready for use; it holds what the last collation made.
type Memory struct {
	reports map[string]reported
	made    map[ledger.Ref]made // by the first figure
}

// reported are the figures of a report, with the incidents of its events.
type reported struct {
	incidents []string
	figures   []figure
}

// made is a series with what it was made of.
type made struct {
	members    []ledger.Ref
	series     ledger.Series
	points     []int    // member → its point
	compatible []string // why values differ without contradicting each other
}

// Group gives the series of a pile as the function Group does, and keeps what it made for the next.
func (m *Memory) Group(p *pile.Pile, roots *independence.Judge) ([]ledger.Series, []ledger.Decision) {
	g := &grouper{pile: p, roots: roots, past: m, now: Memory{map[string]reported{}, map[ledger.Ref]made{}}}
	g.readFigures()
	g.sets = p.Sets("same_measure", refsOf(g.figures))
	g.join()
	series, decisions := g.result()
	*m = g.now
	return series, decisions
}

// readFigures takes the figures of reports that are as they were from memory, and reads the others.
func (g *grouper) readFigures() {
	for k, r := range g.pile.Readings {
		incidents := incidentsOf(g.pile, r)
		was, known := g.past.reports[r.Report.ID]
		if known = known && g.pile.Stands(k) && slices.Equal(was.incidents, incidents); !known {
			was = reported{incidents, figuresOf(g.pile, g.roots, r)}
		}
		if len(was.incidents)+len(was.figures) > 0 {
			g.now.reports[r.Report.ID] = was
		}
		g.figures = append(g.figures, was.figures...)
		g.settled = append(g.settled, slices.Repeat([]bool{known}, len(was.figures))...)
	}
}

func incidentsOf(p *pile.Pile, r ledger.Reading) []string {
	var out []string
	for _, e := range r.Events {
		out = append(out, p.Incident(r.Report.ID, e.ID))
	}
	return out
}

// figuresOf are the figures of a report and the counts of its events, in the order of its text.
func figuresOf(p *pile.Pile, roots *independence.Judge, r ledger.Reading) []figure {
	var out []figure
	holds, said, acts := holders(p, r), contexts(r), spokenIn(r)
	for _, f := range slices.Concat(r.Figures, countsOf(p, r)) {
		out = append(out, newFigure(p, roots, r, f, holds, said, acts))
	}
	sort.SliceStable(out, func(i, j int) bool { return standsBefore(out[i].figure, out[j].figure) })
	countAgain(out, r)
	return out
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

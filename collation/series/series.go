// Package series tells which figures of several reports measure the same thing, and how its values
// moved. A toll belongs to one incident; a stock (fighters, migrants) to a place and a population.
// Values are never added up: a recent count may lie inside a running total, and is told to.
package series

import (
	"slices"
	"sort"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/story"
	"sitrep/ledger"
)

func refsOf(figures []figure) []ledger.Ref {
	out := make([]ledger.Ref, len(figures))
	for i := range figures {
		out[i] = figures[i].ref
	}
	return out
}

type grouper struct {
	pile      *pile.Pile
	roots     *independence.Judge
	stories   *story.Index
	figures   []figure
	sets      pile.Sets
	incidents []string       // by the root of a set: the incident whose tolls it holds, "" where none is known
	camps     []string       // by the root of a set: the camp of the people it counts, "" where none is told
	split     [][]int        // by the root of a set: those of its figures that are parts of others of their report, or have parts
	tells     map[tally]bool // what the reports count of their incidents
	why       []reason       // of the pairs that were joined

	forbidden map[[2]string]bool // incidents that a clash keeps apart
	begins    []int              // by the number of a report: its first figure
	held      map[int][]int      // by the root of a set: its figures

	past    *Memory
	now     Memory
	settled []bool // figures that are what they were
}

// reason is why a pair of figures was joined.
type reason struct {
	a, b int
	why  string
}

// join compares the figures that share a key.
func (g *grouper) join() {
	var blocks pile.Blocks
	for i := range g.figures {
		for _, k := range g.figures[i].keys() {
			blocks.Add(k, i)
		}
	}
	pairs := blocks.Pairs(nil)
	g.tells = map[tally]bool{}
	g.camps, g.incidents, g.split = make([]string, len(g.figures)), make([]string, len(g.figures)), make([][]int, len(g.figures))
	wholes := g.wholeFigures()
	for i := range g.figures {
		g.camps[i] = g.figures[i].camp
		if g.figures[i].toll && !g.figures[i].loose {
			g.incidents[i] = g.figures[i].incident
		}
		g.tells[tally{g.figures[i].ref.Report, g.figures[i].incident, g.figures[i].measure}] = true
		if _, whole := wholes[g.figures[i].ref]; whole || g.figures[i].figure.SubsetOf != "" {
			g.split[i] = []int{i}
		}
	}
	for _, alike := range []bool{true, false} { // people who are told of alike before those who may be the same
		for _, p := range pairs {
			if i, j := int(p.A), int(p.B); alike == (g.figures[i].camp == g.figures[j].camp) {
				g.joinPair(i, j, g.same)
			}
		}
	}
	g.joinScenes()
	g.joinJudged()
}

// joinScenes joins tolls by their scene, behind all that are surely one.
func (g *grouper) joinScenes() {
	var blocks pile.Blocks
	for i := range g.figures {
		for _, k := range g.figures[i].sceneKeys() {
			blocks.Add(k, i)
		}
	}
	for _, p := range blocks.Pairs(nil) {
		g.joinPair(int(p.A), int(p.B), g.oneScene)
	}
}

func (g *grouper) joinPair(i, j int, same func(a, b figure) string) {
	a, b := g.sets.Find(i), g.sets.Find(j)
	if a == b {
		return
	}
	if why := same(g.figures[i], g.figures[j]); why != "" && !g.clashing(a, b) && g.sets.Join(i, j) {
		g.united(a, b, reason{i, j, why})
	}
}

// united notes what a set measures that was joined of two, given by their roots, and why.
func (g *grouper) united(a, b int, why reason) {
	into := min(a, b)
	g.camps[into] = or(g.camps[a], g.camps[b])
	g.incidents[into] = or(g.incidents[a], g.incidents[b])
	g.split[into] = slices.Concat(g.split[a], g.split[b])
	g.why = append(g.why, why)
}

// clashing reports sets, by their roots, of which the roots, as figures that told each set, measure different things:
// every set is one incident's, or one place's, and of people of one camp.
func (g *grouper) clashing(i, j int) bool {
	return g.incidents[i] != "" && g.incidents[j] != "" && g.incidents[i] != g.incidents[j] || g.otherCount(i, j)
}

// otherCount reports sets, by their roots, that count different people, whatever their incidents.
func (g *grouper) otherCount(i, j int) bool {
	a, b := g.figures[i], g.figures[j]
	return placesClash(a, b) || g.camps[i] != "" && g.camps[j] != "" && g.camps[i] != g.camps[j] || otherTotal(a, b) || g.sunder(i, j)
}

// sunder reports sets of which one holds a part of what the other holds, or of the same whole: a third report that tells a number
// of both does not make them one.
func (g *grouper) sunder(i, j int) bool {
	for _, x := range g.split[i][:min(len(g.split[i]), rivals)] {
		for _, y := range g.split[j][:min(len(g.split[j]), rivals)] {
			a, b := g.figures[x], g.figures[y]
			if partOf(a, b) || partOf(b, a) || a.ref.Report == b.ref.Report && a.figure.SubsetOf != "" && a.figure.SubsetOf == b.figure.SubsetOf {
				return true
			}
		}
	}
	return false
}

// result makes series of the sets, and ties series that may contain each other.
func (g *grouper) result() ([]ledger.Series, []ledger.Decision) {
	at, sets := make([]spot, len(g.figures)), g.sets.Sets()
	out, decisions := make([]ledger.Series, 0, len(sets)), []ledger.Decision{}
	reasons := g.reasons()
	for _, set := range sets {
		s := g.seriesOf(set)
		for k, i := range set {
			at[i] = spot{len(out), s.points[k]}
		}
		if d, ok := g.decision(set, s, reasons[set[0]]); ok {
			decisions = append(decisions, d)
		}
		out = append(out, s.series)
	}
	g.subsets(out, at)
	g.backlogs(out, at)
	g.parts(out, at)
	sort.SliceStable(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	sort.Slice(decisions, func(i, j int) bool { return decisions[i].ID < decisions[j].ID })
	return out, decisions
}

// spot is where a figure stands: series and point.
type spot struct{ series, point int }

// paired is how many figures of one series are told pair by pair why they are one; of more, those that are one with the first.
const paired = 50

// reasons are why the figures of each set are one, by its first.
func (g *grouper) reasons() map[int][]string {
	out := map[int][]string{}
	size := map[int]int{}
	for i := range g.figures {
		size[g.sets.Find(i)]++
	}
	for _, r := range g.why {
		if first := g.sets.Find(r.a); size[first] <= paired || r.a == first {
			out[first] = append(out[first], r.why)
		}
	}
	return out
}

// decision tells why figures of several reports are one series.
func (g *grouper) decision(set []int, s made, why []string) (ledger.Decision, bool) {
	if !g.several(set) {
		return ledger.Decision{}, false
	}
	d := ledger.Decision{Kind: "same_measure", Verdict: "merged", Result: s.series.ID, Score: 1, By: "series.measure"}
	for _, i := range set {
		d.Members = append(d.Members, g.figures[i].ref)
	}
	d.Reasons = slices.Compact(slices.Sorted(slices.Values(slices.Concat([]string{}, why, s.compatible))))
	d.ID = ledger.ID("d", d.Kind, s.series.ID)
	return d, true
}

// several reports figures of more than one report.
func (g *grouper) several(set []int) bool {
	for _, i := range set {
		if g.figures[i].ref.Report != g.figures[set[0]].ref.Report {
			return true
		}
	}
	return false
}

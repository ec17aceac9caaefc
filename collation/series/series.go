// Package series tells which figures of several reports measure the same thing, and how its values
// moved. A toll belongs to one incident; a stock (fighters, migrants) to a place and a population.
// Values are never added up: a recent count may lie inside a running total, and is told to.
package series

import (
	"slices"
	"sort"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// Group gives the series of a pile and the decisions behind them. Incidents must be in the pile.
func Group(p *pile.Pile, roots *independence.Judge) ([]ledger.Series, []ledger.Decision) {
	return new(Memory).Group(p, roots)
}

func refsOf(figures []figure) []ledger.Ref {
	out := make([]ledger.Ref, len(figures))
	for i, f := range figures {
		out[i] = f.ref
	}
	return out
}

type grouper struct {
	pile    *pile.Pile
	roots   *independence.Judge
	figures []figure
	sets    pile.Sets
	camps   []string // by the root of a set: the camp of the people it counts, "" where none is told
	why     []reason // of the pairs that were joined

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
	for i, f := range g.figures {
		for _, k := range f.keys() {
			blocks.Add(k, i)
		}
	}
	pairs := blocks.Pairs(nil)
	g.camps = make([]string, len(g.figures))
	for i, f := range g.figures {
		g.camps[i] = f.camp
	}
	for _, alike := range []bool{true, false} { // people who are told of alike before those who may be the same
		for _, p := range pairs {
			if i, j := int(p.A), int(p.B); alike == (g.figures[i].camp == g.figures[j].camp) {
				g.joinPair(i, j)
			}
		}
	}
}

func (g *grouper) joinPair(i, j int) {
	a, b := g.sets.Find(i), g.sets.Find(j)
	if a == b {
		return
	}
	if why := g.same(g.figures[i], g.figures[j]); why != "" && !g.clashing(a, b) && g.sets.Join(i, j) {
		g.camps[min(a, b)] = or(g.camps[a], g.camps[b])
		g.why = append(g.why, reason{i, j, why})
	}
}

// clashing reports sets, by their roots, of which the roots, as figures that told each set, measure different things:
// every set is one incident's, or one place's, and of people of one camp.
func (g *grouper) clashing(i, j int) bool {
	a, b := g.figures[i], g.figures[j]
	return a.incident != "" && b.incident != "" && a.incident != b.incident && a.toll || placesClash(a, b) || g.camps[i] != "" && g.camps[j] != "" && g.camps[i] != g.camps[j] || a.running != b.running
}

// same says why two figures measure the same thing, "" when they do not or nobody can tell.
func (g *grouper) same(a, b figure) string {
	if partOf(a, b) || partOf(b, a) || a.running != b.running || a.unit != b.unit || placesClash(a, b) || populationsClash(a, b) || campsClash(a, b) {
		return ""
	}
	if listed(a, b) || partitive(a.figure.Evidence.Quote) != partitive(b.figure.Evidence.Quote) || partAndWhole(a, b) {
		return ""
	}
	if a.toll || b.toll {
		return g.sameToll(a, b)
	}
	switch {
	case a.marked != "" && a.marked == b.marked && a.root == b.root && a.placed(b):
		return "the same number, " + a.marked + ", from the same root, " + a.rootName
	case len(a.marked) > 3 && a.marked == b.marked && a.ref.Report != b.ref.Report && a.placed(b) && g.topic(a, b) != "":
		return "the same number, " + a.marked + ", told in sentences that share “" + g.topic(a, b) + "”"
	case a.measure != "" && a.measure == b.measure && a.incident != "" && a.incident == b.incident:
		return "both count those " + a.measure + " in one incident"
	case a.ref.Report == b.ref.Report && a.measure == b.measure && a.measure != "" && a.root != b.root && !a.own && !b.own && a.nearly(b, 2) && len(pile.Shared(a.words, b.words)) > 0:
		return "two sources of one report count the same, " + a.measure
	case a.ref.Report != b.ref.Report && a.measure == b.measure && moves[a.measure] && a.nearly(b, 1.1) && a.placed(b) && g.topic(a, b) != "":
		return "nearly the same number of people " + a.measure + ", told in sentences that share “" + g.topic(a, b) + "”"
	case a.measure != b.measure || a.measure == "" && !alike(a.words, b.words) || !steady(a, b):
		return ""
	case a.place != "" && a.place == b.place:
		return "the same measure, " + a.measure + ", for the same place, " + a.figure.Place
	case a.place == b.place && a.population != "" && a.population == b.population && (a.root == b.root || alike(a.words, b.words)):
		return "the same measure, " + a.measure + ", of the same people, " + a.figure.Population
	case a.place == b.place && a.ref.Report != b.ref.Report && a.root == b.root && alike(a.words, b.words):
		return "the same measure, " + a.measure + ", in nearly the same words"
	}
	return ""
}

// listed reports two numbers that one source gives in one report, of one day, and not one for the other: they count
// different people or places, however alike their words are.
func listed(a, b figure) bool {
	return a.ref.Report == b.ref.Report && (a.root == b.root && a.value != "" && b.value != "" && a.former == b.former || single(a.figure) != single(b.figure)) &&
		a.value != b.value && a.day == b.day && !revised(a.figure, b.figure) && !revised(b.figure, a.figure)
}

// single reports a figure of one: of one who died beside others a report tells by itself.
func single(f ledger.Figure) bool {
	return f.Low != nil && f.High != nil && *f.Low == 1 && *f.High == 1
}

// partAndWhole reports two figures of which one alone is told as a part of a greater one, and not as all of the camp that the
// other counts.
func partAndWhole(a, b figure) bool {
	return (a.figure.SubsetOf != "") != (b.figure.SubsetOf != "") && (a.camp == "" || a.camp != b.camp)
}

// revised reports a figure that is told as the former value of another.
func revised(was, is ledger.Figure) bool {
	return is.Previous != nil && is.Previous.Low != nil && was.Low != nil && *is.Previous.Low == *was.Low
}

// fewest is the number from which a count of a stock is taken up again by another report; "two
// vehicles" of one report are not those of another.
const fewest = 20

// steady reports two values that can be of one stock: large enough, of one root, or no counts of
// things but shares and ranks.
func steady(a, b figure) bool {
	return a.root == b.root || a.unit != "" || middleOf(a) >= fewest && middleOf(b) >= fewest
}

// partOf reports a figure that its report tells as part of the other.
func partOf(a, b figure) bool {
	return a.ref.Report == b.ref.Report && a.figure.SubsetOf != "" && a.figure.SubsetOf == b.figure.ID
}

// sameToll joins tolls of one incident; without an incident only a running total since one day.
func (g *grouper) sameToll(a, b figure) string {
	switch {
	case a.measure != b.measure || partsClash(a, b):
		return ""
	case a.ref.Report == b.ref.Report && (a.incident == "" || b.incident == "") && a.value != "" && a.value == b.value:
		return "the report gives the same number " + a.measure + " twice"
	case a.incident != "" && a.incident == b.incident:
		return "both count those " + a.measure + " in one incident"
	case a.running && b.running && a.since == b.since && a.since != "" && a.place == b.place && a.place != "":
		return "both are running totals since " + a.since + " for the same place"
	case a.running && b.running && a.ref.Report == b.ref.Report && a.place == b.place:
		return "both are running totals told by one report for one place"
	}
	return ""
}

// moves are the measures of people on the move, whose numbers grow slowly.
var moves = map[string]bool{"returned": true, "travelled": true}

// topic is a word that the sentences of two figures share, a name and its adjective taken as one
// ("Veldora", "Veldoran"); "" when they share none.
func (g *grouper) topic(a, b figure) string {
	for _, x := range a.context {
		for _, y := range b.context {
			if len(x) > 4 && pile.Akin(x, y) {
				return x
			}
		}
	}
	return ""
}

// alike reports two lists of words of which most are shared: two words at least, and three in five.
func alike(a, b []string) bool {
	shared := len(pile.Shared(a, b))
	return shared >= 2 && 5*shared >= 3*(len(a)+len(b)-shared)
}

// result makes series of the sets, and ties series that may contain each other.
func (g *grouper) result() ([]ledger.Series, []ledger.Decision) {
	out, decisions := []ledger.Series{}, []ledger.Decision{}
	at := make([]spot, len(g.figures))
	reasons := g.reasons()
	for _, set := range g.sets.Sets() {
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

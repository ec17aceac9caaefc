package series

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// How alike by their words two reports are whose figures are judged, and from where on they are taken for reports of one story.
const (
	maybeStory = 0.07
	sameStory  = 0.1
)

// judged is a pair of figures with what speaks for their being one count.
type judged struct {
	i, j   int
	points float64
	like   float64
}

// joinJudged joins figures of two reports of one story that no rule alone holds to be one count, by all that speaks for and against
// it, the surest first.
func (g *grouper) joinJudged() {
	var all []judged
	g.eachPair(func(i, j int, like float64) {
		if sum := weigh(g.traitsOf(i, j, like)); sum > 0 {
			all = append(all, judged{i, j, sum, like})
		}
	})
	slices.SortFunc(all, func(p, q judged) int {
		return cmp.Or(cmp.Compare(q.points, p.points), cmp.Compare(p.i, q.i), cmp.Compare(p.j, q.j))
	})
	if len(all) == 0 {
		return
	}
	g.held = g.holdings()
	for _, p := range all {
		g.joinOver(p.i, p.j, func() string { return g.tellTraits(p) })
	}
}

// eachPair gives the figures of two reports of one story that are not joined yet and that nothing bars from being one count.
func (g *grouper) eachPair(judge func(i, j int, like float64)) {
	for _, p := range g.stories.Pairs(maybeStory) {
		for i := g.begins[p.A]; i < g.begins[p.A+1]; i++ {
			for j := g.begins[p.B]; j < g.begins[p.B+1]; j++ {
				if g.sets.Find(i) != g.sets.Find(j) && (p.Like >= sameStory || g.lead(i, j)) && !g.barred(i, j) {
					judge(i, j, p.Like)
				}
			}
		}
	}
}

// lead reports figures that stand at the head of their reports.
func (g *grouper) lead(i, j int) bool {
	return max(g.figures[i].figure.Evidence.Start, g.figures[j].figure.Evidence.Start) < head
}

func weigh(all []trait) float64 {
	sum := 0.0
	for _, t := range all {
		sum += points[t]
	}
	return sum
}

// tellTraits says what spoke for a pair.
func (g *grouper) tellTraits(p judged) string {
	var words []string
	for _, t := range g.traitsOf(p.i, p.j, p.like) {
		if traits[t].words != "" {
			words = append(words, traits[t].words)
		}
	}
	return fmt.Sprintf("two reports of one story, “%s” and “%s”: %s", g.figures[p.i].figure.Evidence.Quote, g.figures[p.j].figure.Evidence.Quote, strings.Join(words, ", "))
}

// joinOver joins the sets of two figures, though the sets be of two incidents, unless they clash in what they count or one report
// gives both beside each other.
func (g *grouper) joinOver(i, j int, why func() string) {
	a, b := g.sets.Find(i), g.sets.Find(j)
	if a == b || g.otherCount(a, b) || g.crossed(a, b) || !g.sets.Join(a, b) {
		return
	}
	g.held[min(a, b)] = slices.Concat(g.held[a], g.held[b])
	g.united(a, b, reason{i, j, why()})
}

// holdings are the figures of each set, by its root.
func (g *grouper) holdings() map[int][]int {
	out := map[int][]int{}
	for i := range g.figures {
		root := g.sets.Find(i)
		out[root] = append(out[root], i)
	}
	return out
}

// crossed reports sets of which a report lists different figures side by side: within one report each number has its own set.
func (g *grouper) crossed(a, b int) bool {
	for _, x := range g.held[a] {
		for _, y := range g.held[b] {
			if f, o := &g.figures[x], &g.figures[y]; f.ref.Report == o.ref.Report && listed(*f, *o) {
				return true
			}
		}
	}
	return false
}

// beside are the numbers of the figures of a figure's report, from and up to.
func (g *grouper) beside(i int) (from, to int) {
	report := g.pile.Number(g.figures[i].ref.Report)
	return g.begins[report], g.begins[report+1]
}

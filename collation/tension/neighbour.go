package tension

import (
	"cmp"
	"slices"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// Stories tells how alike the wording of two reports is; see package story. Reports are named by their place in the pile.
type Stories interface {
	Pairs(bar float64) []pile.Alike
}

// oneStory is the likeness of their words from which two reports tell one story.
const oneStory = 0.15

// readStories notes which reports tell one story: those that have members in an incident, those of like words, and those
// that share a story with both, the most alike first.
func (f *finder) readStories(stories Stories) {
	pairs := slices.Concat(f.joinIncidents(), stories.Pairs(oneStory), f.joinNames())
	near := neighbours(len(f.pile.Readings), pairs)
	w := widening{pile: f.pile, near: near, like: make([]float64, len(near))}
	for i, r := range f.pile.Readings {
		f.stories[r.Report.ID] = w.widened(int32(i))
	}
}

// joinIncidents pairs the reports that have members in one incident of violence.
func (f *finder) joinIncidents() []pile.Alike {
	var out []pile.Alike
	for i := range f.s.Incidents {
		in := &f.s.Incidents[i]
		if _, kin := lexicon.Family(in.Type); kin != "violence" && in.Type != "kidnapping" && in.Type != "foiled_plot" && in.Type != "arrest" {
			continue
		}
		all := reportsOf(in)
		all = all[:min(len(all), storyMost)]
		for k, r := range all {
			for _, o := range all[k+1:] {
				out = append(out, pile.Alike{Pair: pile.MakePair(f.pile.Number(r), f.pile.Number(o)), Like: 1})
			}
		}
	}
	return out
}

// reportsOf are the reports that have members in an incident, in order, each once.
func reportsOf(in *ledger.Incident) []string {
	all := make([]string, len(in.Members))
	for k, m := range in.Members {
		all[k] = m.Report
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func meets(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

// neighbour is a report that is like another.
type neighbour struct {
	report int32
	like   float64
}

// neighbours are the reports that each of n reports is paired with. They stand in one stretch of memory: a large pile has
// a million of them.
func neighbours(n int, pairs []pile.Alike) [][]neighbour {
	held := make([]int, n)
	for _, p := range pairs {
		held[p.A]++
		held[p.B]++
	}
	all, out := make([]neighbour, 2*len(pairs)), make([][]neighbour, n)
	for i, h := range held {
		out[i], all = all[:0:h], all[h:]
	}
	for _, p := range pairs {
		out[p.A] = append(out[p.A], neighbour{p.B, p.Like})
		out[p.B] = append(out[p.B], neighbour{p.A, p.Like})
	}
	return out
}

// widening finds the stories of one report after the other.
type widening struct {
	pile  *pile.Pile
	near  [][]neighbour
	like  []float64 // of the report in hand to each other, 0 but for those found
	found []int32
}

// widened are the reports near one and those near to these, the most alike first: of two reports of a story that share few
// words a third often shares many with both.
func (w *widening) widened(i int32) []string {
	w.found = w.found[:0]
	for _, b := range w.near[i] {
		w.take(b.report, b.like)
	}
	for _, b := range w.near[i] {
		for _, c := range w.near[b.report] {
			if c.report != i {
				w.take(c.report, min(b.like, c.like)/2)
			}
		}
	}
	slices.SortFunc(w.found, w.nearer)
	out := make([]string, min(len(w.found), storyMost))
	for k := range out {
		out[k] = w.id(w.found[k])
	}
	for _, b := range w.found {
		w.like[b] = 0
	}
	return out
}

// take notes a report that is found, and how alike it is at most.
func (w *widening) take(report int32, like float64) {
	if w.like[report] == 0 {
		w.found = append(w.found, report)
	}
	w.like[report] = max(w.like[report], like)
}

func (w *widening) nearer(a, b int32) int {
	return cmp.Or(cmp.Compare(w.like[b], w.like[a]), cmp.Compare(w.id(a), w.id(b)))
}

func (w *widening) id(i int32) string { return w.pile.Readings[i].Report.ID }

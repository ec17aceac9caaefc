// Package story tells how alike the words of two reports are, whatever they report: the cosine of their most telling
// words (TF-IDF, Salton and Buckley 1988). Reports of one story share its names and things; reports of two happenings
// of one kind share little more than the words for the kind.
package story

import (
	"math"
	"slices"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

const (
	lead      = 300 // words of a text that are looked at: news tells what it is about first
	kept      = 40  // of them the most telling
	smoothing = 50  // reports that a pile is taken to have besides, so that in a small one a shared word still tells
)

// Index holds the telling words of the reports of a pile, by their place in it.
type Index struct {
	vectors []Vector[uint64]
	tops    [][]top // the words under which a report is looked for
	names   [][]named
	rank    []int32
	alike   []pile.Alike // the pairs found so far, of the bar
	bar     float64
}

// top is a telling word, and how many reports hold it.
type top struct {
	word    uint64
	reports int
}

// New weighs the words and names of reports.
func New(readings []ledger.Reading, who Who) *Index { return new(Memory).Index(readings, who) }

// Index weighs the words of reports as New does, and keeps the words of each for the next.
func (m *Memory) Index(readings []ledger.Reading, who Who) *Index {
	m.read(readings)
	w := weigher{holding: make([]int32, len(m.numbers)), idf: make([]float64, len(readings)+1)}
	for _, r := range readings {
		for _, x := range m.of[r.Report.ID].words {
			w.holding[x.number]++
		}
	}
	for n := range w.idf {
		w.idf[n] = math.Log(float64(len(readings)+smoothing) / float64(n))
	}
	x := &Index{vectors: make([]Vector[uint64], len(readings)), tops: make([][]top, len(readings)), names: readNames(readings, who)}
	for i, r := range readings {
		x.vectors[i], x.tops[i] = w.weigh(m.of[r.Report.ID].words)
	}
	x.rank = pile.Rank(len(readings), func(i int) int {
		day, _ := pile.DayNumber(readings[i].Report.Published.Value)
		return day
	})
	return x
}

// weigher weighs the words of one report after the other.
type weigher struct {
	holding []int32   // by the number of a word: how many reports hold it
	idf     []float64 // by how many reports hold a word
	words   []weighed // of the report in hand
}

// weighed is a word of a report with its weight.
type weighed struct {
	Weight[uint64]
	reports int
}

// weigh makes the vector of a report: (1 + log tf) · idf of its most telling words, of length one. Words that no other
// report has count for the length and are left out: they meet nothing, and in a small pile they would crowd out the rest.
func (w *weigher) weigh(words []counted) (Vector[uint64], []top) {
	w.words = w.words[:0]
	for _, c := range words {
		n := int(w.holding[c.number])
		w.words = append(w.words, weighed{Weight[uint64]{c.word, float32((1 + math.Log(float64(c.times))) * w.idf[n])}, n})
	}
	slices.SortFunc(w.words, func(a, b weighed) int { return heavier(a.Weight, b.Weight) })
	all := make(Vector[uint64], 0, kept)
	for _, x := range w.words[:min(len(w.words), kept)] {
		all = append(all, x.Weight)
	}
	length := all.Length()
	shared := all[:0]
	var tops []top
	for _, x := range w.words {
		if x.reports > 1 && len(shared) < kept {
			shared = append(shared, x.Weight)
			if len(tops) < probes || x.reports <= fewHold {
				tops = append(tops, top{x.Word, x.reports})
			}
		}
	}
	return shared.Over(length), tops
}

// Likeness is the cosine of two reports by their places in the pile, and what the names tell that both have: from 0 to 1.
func (x *Index) Likeness(i, j int) float64 {
	return min(1, x.vectors[i].Dot(x.vectors[j])+shared(x.names[i], x.names[j]))
}

// probes is how many of a report's most telling words other reports are looked for under, and how many of its rarest names: a
// word of up to lone reports by itself, others two by two, since one of them is shared by chance. Those that few reports hold
// come besides: they cost little.
const (
	probes  = 6
	lone    = 60
	fewHold = 6
)

// Pairs are the pairs of reports whose likeness reaches a bar, of those that share their most telling words or names. They are
// looked for once, and again only for a lower bar.
func (x *Index) Pairs(bar float64) []pile.Alike {
	if x.alike == nil || bar < x.bar {
		x.alike, x.bar = x.find(bar), bar
	}
	var out []pile.Alike
	for _, p := range x.alike {
		if p.Like >= bar {
			out = append(out, p)
		}
	}
	return out
}

// find weighs the pairs of reports that share their most telling words or names.
func (x *Index) find(bar float64) []pile.Alike {
	out := []pile.Alike{}
	for _, p := range x.meeting() {
		if like := x.Likeness(int(p.A), int(p.B)); like >= bar {
			out = append(out, pile.Alike{Pair: p, Like: like})
		}
	}
	return out
}

// meeting are the pairs of reports that share their most telling words or names.
func (x *Index) meeting() []pile.Pair {
	var blocks pile.Blocks
	blocks.Room(len(x.tops) * probes * (probes + 1) / 2)
	for i, words := range x.tops {
		for k, a := range words {
			if a.reports <= lone {
				blocks.Add(key(a.word, a.word), i)
			}
			for _, b := range words[k+1:] {
				if a.reports > lone || b.reports > lone {
					blocks.Add(key(min(a.word, b.word), max(a.word, b.word)), i)
				}
			}
		}
		for _, n := range x.names[i] {
			blocks.Add(n.who, i)
		}
	}
	return blocks.Pairs(x.rank)
}

// key mixes two words into one (SplitMix64).
func key(a, b uint64) uint64 {
	x := a*0x9e3779b97f4a7c15 + b
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	return x ^ x>>31
}

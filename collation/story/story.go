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
	reports map[uint64]int // that hold a word, by its hash
	rank    []int32
}

// New weighs the words of reports.
func New(readings []ledger.Reading) *Index { return new(Memory).Index(readings) }

// Index weighs the words of reports as New does, and keeps the words of each for the next.
func (m *Memory) Index(readings []ledger.Reading) *Index {
	m.read(readings)
	x := &Index{vectors: make([]Vector[uint64], len(readings)), reports: map[uint64]int{}}
	for _, r := range readings {
		for _, w := range m.of[r.Report.ID].words {
			x.reports[w.word]++
		}
	}
	for i, r := range readings {
		x.vectors[i] = x.weigh(m.of[r.Report.ID].words)
	}
	x.rank = pile.Rank(len(readings), func(i int) int {
		day, _ := pile.DayNumber(readings[i].Report.Published.Value)
		return day
	})
	return x
}

// weigh makes the vector of a report: (1 + log tf) · idf of its most telling words, of length one. Words that no other
// report has count for the length and are left out: they meet nothing, and in a small pile they would crowd out the rest.
func (x *Index) weigh(words []counted) Vector[uint64] {
	var shared, all Vector[uint64]
	reports := float64(len(x.vectors) + smoothing)
	for _, w := range words {
		one := Weight[uint64]{w.word, float32((1 + math.Log(float64(w.times))) * math.Log(reports/float64(x.reports[w.word])))}
		all = append(all, one)
		if x.reports[w.word] > 1 {
			shared = append(shared, one)
		}
	}
	return shared.Heaviest(kept).Over(all.Heaviest(kept).Length())
}

// Likeness is the cosine of two reports by their places in the pile, from 0 to 1.
func (x *Index) Likeness(i, j int) float64 { return x.vectors[i].Dot(x.vectors[j]) }

// probes is how many of a report's most telling words other reports are looked for under: a word of up to lone reports by
// itself, others two by two, since one of them is shared by chance.
const (
	probes = 6
	lone   = 60
)

// Pairs are the pairs of reports whose likeness reaches a bar, of those that share their most telling words.
func (x *Index) Pairs(bar float64) []pile.Pair {
	var blocks pile.Blocks
	for i, v := range x.vectors {
		words := v.Heaviest(probes).Words()
		for k, a := range words {
			if x.reports[a] <= lone {
				blocks.Add(key(a, a), i)
			}
			for _, b := range words[k+1:] {
				blocks.Add(key(min(a, b), max(a, b)), i)
			}
		}
	}
	return slices.DeleteFunc(blocks.Pairs(x.rank), func(p pile.Pair) bool { return x.Likeness(int(p.A), int(p.B)) < bar })
}

// key mixes two words into one (SplitMix64).
func key(a, b uint64) uint64 {
	x := a*0x9e3779b97f4a7c15 + b
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	return x ^ x>>31
}

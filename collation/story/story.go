// Package story tells how alike the words of two reports are, whatever they report: the cosine of their most telling
// words (TF-IDF, Salton and Buckley 1988). Reports of one story share its names and things; reports of two happenings
// of one kind share little more than the words for the kind.
package story

import (
	"encoding/binary"
	"maps"
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
	vectors []Vector[int32]
	reports []int // that hold a word, by its number
	rank    []int32
}

// New weighs the words of reports.
func New(readings []ledger.Reading) *Index {
	words := make([][]string, len(readings))
	numbers := map[string]int32{}
	for i, r := range readings {
		words[i] = content(r)
		for _, w := range words[i] {
			numbers[w] = 0
		}
	}
	for n, w := range slices.Sorted(maps.Keys(numbers)) {
		numbers[w] = int32(n)
	}
	x := &Index{vectors: make([]Vector[int32], len(readings)), reports: make([]int, len(numbers))}
	counted := make([]map[int32]int, len(readings))
	for i := range words {
		counted[i] = count(words[i], numbers)
		for w := range counted[i] {
			x.reports[w]++
		}
	}
	for i, c := range counted {
		x.vectors[i] = x.weigh(c)
	}
	x.rank = pile.Rank(len(readings), func(i int) int {
		day, _ := pile.DayNumber(readings[i].Report.Published.Value)
		return day
	})
	return x
}

// content are the words of a report's title and of the beginning of its text that may tell stories apart, as often
// as they stand there. Names of towns and countries are left out: all that happens in a town shares its name.
func content(r ledger.Reading) []string {
	places := map[string]bool{}
	for _, e := range r.Entities {
		if placeKinds[e.Kind] {
			for _, w := range pile.Content(append(slices.Clone(e.Aliases), e.Name)...) {
				places[w] = true
			}
		}
	}
	return slices.DeleteFunc(pile.Telling(r.Report.Title+" "+r.Report.Text, lead), func(w string) bool { return places[w] })
}

var placeKinds = map[string]bool{"city": true, "region": true, "country": true, "nationality": true}

func count(words []string, numbers map[string]int32) map[int32]int {
	out := make(map[int32]int, len(words))
	for _, w := range words {
		out[numbers[w]]++
	}
	return out
}

// weigh makes the vector of a report: (1 + log tf) · idf of its most telling words, of length one. Words that no other
// report has count for the length and are left out: they meet nothing, and in a small pile they would crowd out the rest.
func (x *Index) weigh(counted map[int32]int) Vector[int32] {
	var shared, all Vector[int32]
	reports := float64(len(x.vectors) + smoothing)
	for w, n := range counted {
		one := Weight[int32]{w, float32((1 + math.Log(float64(n))) * math.Log(reports/float64(x.reports[w])))}
		all = append(all, one)
		if x.reports[w] > 1 {
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
	blocks := pile.Blocks{}
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

func key(a, b int32) string {
	return string(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(a)), uint32(b)))
}

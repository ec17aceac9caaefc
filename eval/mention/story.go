package mention

import (
	"math"

	"sitrep/collation/story"
)

// together is the mean cosine from which groups of reports are one story.
const together = 0.24

// storiesOf groups reports by the words that more than one of them has: one that no other has meets nothing, and only makes a
// long report less like the short ones of its story.
func storiesOf(reports []Report) [][]int {
	idf := rarity(reports, 2)
	vectors := make([]vector, len(reports))
	for i, r := range reports {
		vectors[i] = weighed(r.Words, idf)
	}
	return link(len(reports), together, func(i, j int) float64 { return vectors[i].Dot(vectors[j]) })
}

// rarity is the inverse document frequency of the words that at least some number of reports have.
func rarity(reports []Report, least int) map[string]float64 {
	count := map[string]int{}
	for _, r := range reports {
		seen := map[string]bool{}
		for _, w := range r.Words {
			if !seen[w] {
				seen[w] = true
				count[w]++
			}
		}
	}
	out := map[string]float64{}
	for w, n := range count {
		if n >= least {
			out[w] = math.Log(float64(1+len(reports)) / float64(n))
		}
	}
	return out
}

// vector is of the words as they are written.
type vector = story.Vector[string]

// weighed is the TF-IDF vector of words, of length one: (1 + log tf) · idf.
func weighed(words []string, idf map[string]float64) vector {
	tf := map[string]float64{}
	for _, w := range words {
		tf[w]++
	}
	var v vector
	for w, n := range tf {
		if idf[w] > 0 {
			v = append(v, story.Weight[string]{Word: w, Of: float32((1 + math.Log(n)) * idf[w])})
		}
	}
	return v.Over(v.Over(1).Length())
}

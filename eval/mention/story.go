package mention

import (
	"math"
	"sort"
)

// together is the mean cosine from which groups of reports are one story.
const together = 0.18

// storiesOf groups reports by their words.
func storiesOf(reports []Report) [][]int {
	idf := rarity(reports)
	vectors := make([]vector, len(reports))
	for i, r := range reports {
		vectors[i] = weighed(r.Words, idf)
	}
	return link(len(reports), together, func(i, j int) float64 { return vectors[i].dot(vectors[j]) })
}

// vector is a sparse vector of unit length, sorted by word, so that sums are always made in one order.
type vector []weight

type weight struct {
	word string
	of   float64
}

func (v vector) dot(o vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(v) && j < len(o); {
		switch {
		case v[i].word == o[j].word:
			sum += v[i].of * o[j].of
			i, j = i+1, j+1
		case v[i].word < o[j].word:
			i++
		default:
			j++
		}
	}
	return sum
}

// rarity is the inverse document frequency of the words of reports.
func rarity(reports []Report) map[string]float64 {
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
		out[w] = math.Log(float64(1+len(reports)) / float64(n))
	}
	return out
}

// weighed is the TF-IDF vector of words: (1 + log tf) · idf.
func weighed(words []string, idf map[string]float64) vector {
	tf := map[string]float64{}
	for _, w := range words {
		tf[w]++
	}
	var v vector
	for w, n := range tf {
		if idf[w] > 0 {
			v = append(v, weight{w, (1 + math.Log(n)) * idf[w]})
		}
	}
	sort.Slice(v, func(i, j int) bool { return v[i].word < v[j].word })
	sum := 0.0
	for _, x := range v {
		sum += x.of * x.of
	}
	for i := range v {
		v[i].of /= math.Sqrt(sum)
	}
	return v
}

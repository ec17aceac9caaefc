package story

import (
	"cmp"
	"math"
	"slices"
)

// Vector is a sparse vector of words, by their numbers or as they are written. It is sorted by word where it is compared, so
// that sums are always made in one order.
type Vector[W cmp.Ordered] []Weight[W]

// Weight is how much a word counts.
type Weight[W cmp.Ordered] struct {
	Word W
	Of   float32
}

// Dot is the sum of the products of the weights that two vectors, sorted by word, have in common: of vectors of length one
// the cosine.
func (v Vector[W]) Dot(o Vector[W]) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(v) && j < len(o); {
		a, b := v[i].Word, o[j].Word
		if a == b {
			sum += float64(v[i].Of) * float64(o[j].Of)
		}
		i, j = i+one(a <= b), j+one(b <= a) // without a branch, which no processor can foresee
	}
	return sum
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Length is the Euclidean length, summed in the order of the weights.
func (v Vector[W]) Length() float32 {
	sum := 0.0
	for _, x := range v {
		sum += float64(x.Of) * float64(x.Of)
	}
	return float32(math.Sqrt(sum))
}

// Over is the vector divided by a length, sorted by word.
func (v Vector[W]) Over(length float32) Vector[W] {
	out := slices.Clone(v)
	slices.SortFunc(out, func(a, b Weight[W]) int { return cmp.Compare(a.Word, b.Word) })
	for i := range out {
		out[i].Of /= length
	}
	return out
}

// heavier orders weights, the greatest first, of equal ones the first words.
func heavier[W cmp.Ordered](a, b Weight[W]) int {
	return cmp.Or(cmp.Compare(b.Of, a.Of), cmp.Compare(a.Word, b.Word))
}

package muc4

import (
	"math"
	"math/rand/v2"
	"strconv"
)

// Vectors gives a word its vector, nil for an unknown one.
type Vectors func(word string) []float32

// Senses sorts words into clusters of their vectors: words of one kind ("mayor", "governor") share a
// cluster, so that what is learned of one holds for the other. There are several sets of clusters,
// from coarse to fine.
type Senses struct {
	Vectors Vectors
	Sets    [][][]float32 // centroids
	known   map[string][]string
}

// Of names the clusters of a word, one a set; nothing for an unknown word.
func (s *Senses) Of(word string) []string {
	if s == nil {
		return nil
	}
	if names, ok := s.known[word]; ok {
		return names
	}
	var names []string
	if v := s.Vectors(word); v != nil {
		v = unit(v)
		for k, set := range s.Sets {
			names = append(names, strconv.Itoa(k)+":"+strconv.Itoa(nearest(set, v)))
		}
	}
	if s.known == nil {
		s.known = map[string][]string{}
	}
	s.known[word] = names
	return names
}

// rounds of k-means; the clusters hardly move after them.
const rounds = 12

// LearnSenses clusters words by k-means on the sphere (Dhillon and Modha 2001) into sets of the given
// sizes. The first centroids are drawn from a fixed seed.
func LearnSenses(words []string, vectors Vectors, sizes []int) *Senses {
	var points [][]float32
	for _, w := range words {
		if v := vectors(w); v != nil {
			points = append(points, unit(v))
		}
	}
	s := &Senses{Vectors: vectors}
	for _, size := range sizes {
		s.Sets = append(s.Sets, centroids(points, min(size, len(points))))
	}
	return s
}

func centroids(points [][]float32, size int) [][]float32 {
	draw := rand.New(rand.NewPCG(1992, uint64(size)))
	set := make([][]float32, size)
	for k, p := range draw.Perm(len(points))[:size] {
		set[k] = points[p]
	}
	for range rounds {
		sums := make([][]float32, size)
		for _, p := range points {
			k := nearest(set, p)
			if sums[k] == nil {
				sums[k] = make([]float32, len(p))
			}
			for i, x := range p {
				sums[k][i] += x
			}
		}
		for k, sum := range sums {
			if sum != nil {
				set[k] = unit(sum)
			}
		}
	}
	return set
}

func nearest(set [][]float32, v []float32) int {
	best, at := float32(math.Inf(-1)), 0
	for k, c := range set {
		if p := dot(c, v); p > best {
			best, at = p, k
		}
	}
	return at
}

func dot(a, b []float32) (sum float32) {
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

func unit(v []float32) []float32 {
	length := float32(math.Sqrt(float64(dot(v, v))))
	out := make([]float32, len(v))
	for i, x := range v {
		out[i] = x / max(length, 1e-9)
	}
	return out
}

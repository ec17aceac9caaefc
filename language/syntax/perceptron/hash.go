// Package perceptron scores classes with a sparse linear model (Collins 2002, averaged perceptron):
// a feature is a 32-bit fingerprint, its row a few (class, weight) pairs of one byte each, read in
// place from a flat file.
package perceptron

// Scorer adds the weights of features to the scores of the classes.
type Scorer interface {
	Score(features []uint32, scores []int32)
}

// String is the fingerprint of a word or a part of one (FNV-1a).
func String(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// One is the fingerprint of a template filled with one value.
func One(template, a uint32) uint32 { return finish(mix(template*0x9E3779B1+1, a)) }

// Two is the fingerprint of a template filled with two values.
func Two(template, a, b uint32) uint32 { return finish(mix(mix(template*0x9E3779B1+2, a), b)) }

// Three is the fingerprint of a template filled with three values.
func Three(template, a, b, c uint32) uint32 {
	return finish(mix(mix(mix(template*0x9E3779B1+3, a), b), c))
}

// Four is the fingerprint of a template filled with four values.
func Four(template, a, b, c, d uint32) uint32 {
	return finish(mix(mix(mix(mix(template*0x9E3779B1+4, a), b), c), d))
}

// mix is one round of MurmurHash3.
func mix(h, k uint32) uint32 {
	k *= 0xcc9e2d51
	k = k<<15 | k>>17
	h ^= k * 0x1b873593
	h = h<<13 | h>>19
	return h*5 + 0xe6546b64
}

func finish(h uint32) uint32 {
	h = (h ^ h>>16) * 0x85ebca6b
	h = (h ^ h>>13) * 0xc2b2ae35
	return h ^ h>>16
}

// Best is the class of the highest score; the first of equals.
func Best(scores []int32) int {
	best := 0
	for c, s := range scores {
		if s > scores[best] {
			best = c
		}
	}
	return best
}

package joint

import "math/rand/v2"

// Rates of what is hidden from the network in training.
type Rates struct {
	Element float64 // of single values of a token's input
	State   float64 // of units, through a whole sentence
	Word    float64 // of words that are looked up as unknown
	Vector  float64 // of those, the share whose frozen vector is hidden too
	Class   float64 // of words that are looked up as in no list of names
}

// mask fills m with 0 (with probability rate) or 1/(1-rate).
func mask(m []float32, rate float64, r *rand.Rand) {
	if rate == 0 {
		for i := range m {
			m[i] = 1
		}
		return
	}
	limit, keep := uint64(rate*256), float32(1/(1-float64(uint64(rate*256))/256))
	var bits uint64
	for i := range m {
		if i%8 == 0 {
			bits = r.Uint64()
		}
		m[i] = keep
		if bits&255 < limit {
			m[i] = 0
		}
		bits >>= 8
	}
}

// times multiplies values by a mask.
func times(values, mask []float32) {
	mask = mask[:len(values)]
	for i := range values {
		values[i] *= mask[i]
	}
}

package network

import (
	"math"

	"sitrep/text"
)

// Weigh analyses as Analyse does and says how sure the network is of each sentence: the mean, over its tokens, of the logarithms
// of the probabilities of the word's head and of its Penn tag. Readings of one sentence in other words can be compared by it.
func (m *Model) Weigh(d *text.Document) []float64 {
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	s.weighs = true
	defer func() { s.weighs = false }()
	sums := make([]float64, len(d.Tokens))
	m.read(d, s, func(p, local piece) {
		for t := local.first; t < local.last; t++ {
			sums[p.first+t-local.first] = float64(s.sure[t]) + m.tagSurety(s, t)
		}
	})
	return means(d.Sentences, sums)
}

func means(sentences []text.Sentence, values []float64) []float64 {
	out := make([]float64, len(sentences))
	for i, s := range sentences {
		for t := s.First; t < s.Last; t++ {
			out[i] += values[t] / float64(s.Last-s.First)
		}
	}
	return out
}

// tagSurety is the logarithm of the probability of the best Penn tag of token t of the batch.
func (m *Model) tagSurety(s *scratch, t int) float64 {
	columns := m.Plan.Columns()
	row := s.read[t*columns.End+columns.Penn : t*columns.End+columns.Dependent]
	return logShare(row, argmax(row), -1)
}

// headSurety is the logarithm of the probability of a token's head among all heads it could have.
func headSurety(scores []float32, n, dependent, head int) float32 {
	return float32(logShare(scores[dependent*(n+1):(dependent+1)*(n+1)], head+1, dependent+1))
}

// logShare is the logarithm of the softmax of scores at a place; the one at skip takes no part.
func logShare(scores []float32, at, skip int) float64 {
	top := scores[at]
	for i, v := range scores {
		if i != skip && v > top {
			top = v
		}
	}
	sum := 0.0
	for i, v := range scores {
		if i != skip {
			sum += math.Exp(float64(v - top))
		}
	}
	return float64(scores[at]-top) - math.Log(sum)
}

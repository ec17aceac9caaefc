package joint

import (
	"math"

	"sitrep/language/network"
	"sitrep/tools/train/corpus"
)

// followWeight is how much the statistics of neighbouring name tags count beside what the network says of
// each token, which has seen its neighbours too. 0.3 was best on the development set; 1 is far too much.
const followWeight = 0.3

// CountTransitions sets how well one name tag follows another from annotated sentences: the logarithm of
// how much more often it does than by chance. It is counted once and not trained.
func (p *Parameters) CountTransitions(train []*corpus.Sentence) {
	tags := numbers(p.Plan.Names)
	n := len(p.Plan.Names)
	pairs, single, all := make([]float64, n*n), make([]float64, n), 0.0
	for _, s := range train {
		for i := 1; i < len(s.Names); i++ {
			a, known := tags[s.Names[i-1]]
			b, alsoKnown := tags[s.Names[i]]
			if known && alsoKnown {
				pairs[a*n+b]++
				single[b]++
				all++
			}
		}
	}
	fillTransitions(p.matrix(network.NameTransitions).Values, pairs, single, all)
}

func fillTransitions(out []float32, pairs, single []float64, all float64) {
	n := len(single)
	for a := range n {
		row := 0.0
		for _, count := range pairs[a*n : (a+1)*n] {
			row += count + 0.5
		}
		for b := range n {
			chance := (single[b] + 0.5) / (all + 0.5*float64(n))
			out[a*n+b] = float32(followWeight * math.Log((pairs[a*n+b]+0.5)/row/chance))
		}
	}
}

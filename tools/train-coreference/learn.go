package main

import (
	"math"
	"math/rand/v2"

	"sitrep/eval/coref"
	"sitrep/language/coreference"
)

type settings struct {
	passes                           int
	seed                             uint64
	rate, shrink                     float64
	falseLink, wrongLink, missedLink float64
}

// learner holds the weights while they are learned, with the squares of their gradients for AdaGrad.
type learner struct {
	settings
	chance  *rand.Rand
	weight  []float64
	squares []float64
	sum     []float64 // of the weights at the end of each pass of the second half, for their mean
	sums    float64
	done    int // passes
}

func newLearner(s settings) *learner {
	return &learner{settings: s, chance: rand.New(rand.NewPCG(s.seed, 0)), weight: make([]float64, coreference.Buckets),
		squares: make([]float64, coreference.Buckets), sum: make([]float64, coreference.Buckets)}
}

// pass goes once through the documents and returns the mean loss of a mention.
func (l *learner) pass(all []example) float64 {
	loss, mentions := 0.0, 0
	for _, k := range l.chance.Perm(len(all)) {
		a, b := l.document(all[k])
		loss, mentions = loss+a, mentions+b
	}
	if l.done++; 2*l.done > l.passes {
		for i, w := range l.weight {
			l.sum[i] += w
		}
		l.sums++
	}
	return loss / float64(max(1, mentions))
}

func (l *learner) document(e example) (loss float64, mentions int) {
	w := coreference.NewWalk(e.read)
	for w.Next() {
		chain := e.chain[w.Number()]
		right := make([]bool, len(w.Options))
		found := false
		for k, o := range w.Options {
			right[k] = o.Antecedent >= 0 && chain >= 0 && e.chain[o.Antecedent] == chain
			found = found || right[k]
		}
		right[0] = !found
		if len(w.Options) > 1 {
			loss += l.learn(w.Options, right)
		}
		w.Take(l.best(w.Options))
		mentions++
	}
	return loss, mentions
}

// learn moves the weights towards the right options and returns the loss.
func (l *learner) learn(options []coreference.Option, right []bool) float64 {
	all, good := make([]float64, len(options)), make([]float64, len(options))
	for k, o := range options {
		s := l.score(o.Features)
		all[k] = s + l.cost(k, right)
		good[k] = math.Inf(-1)
		if right[k] {
			good[k] = s
		}
	}
	loss := normalise(all) - normalise(good)
	for k, o := range options {
		if g := good[k] - all[k]; math.Abs(g) > 1e-6 {
			l.move(o.Features, g)
		}
	}
	return loss
}

// cost is what taking option k would cost.
func (l *learner) cost(k int, right []bool) float64 {
	switch {
	case right[k]:
		return 0
	case k == 0:
		return l.missedLink
	case right[0]:
		return l.falseLink
	}
	return l.wrongLink
}

func (l *learner) score(features []uint32) float64 {
	sum := 0.0
	for _, f := range features {
		sum += l.weight[f]
	}
	return sum
}

// normalise turns scores into probabilities and returns the logarithm of their sum.
func normalise(scores []float64) float64 {
	top, sum := math.Inf(-1), 0.0
	for _, s := range scores {
		top = max(top, s)
	}
	for _, s := range scores {
		sum += math.Exp(s - top)
	}
	z := top + math.Log(sum)
	for k, s := range scores {
		scores[k] = math.Exp(s - z)
	}
	return z
}

func (l *learner) move(features []uint32, g float64) {
	for _, f := range features {
		l.squares[f] += g * g
		step := l.rate / math.Sqrt(l.squares[f]+1e-3)
		w := l.weight[f] + step*g
		l.weight[f] = math.Copysign(max(0, math.Abs(w)-step*l.shrink), w)
	}
}

func (l *learner) best(options []coreference.Option) int {
	best, top := 0, math.Inf(-1)
	for k, o := range options {
		if s := l.score(o.Features); s > top {
			best, top = k, s
		}
	}
	return best
}

// weights are the mean of the weights after the passes of the second half; before that, the last ones.
func (l *learner) weights() []float64 {
	if l.sums == 0 {
		return l.weight
	}
	out := make([]float64, len(l.sum))
	for i, s := range l.sum {
		out[i] = s / l.sums
	}
	return out
}

func (l *learner) model() *coreference.Model {
	m, err := coreference.Open(string(coreference.Encode(l.weights())))
	if err != nil {
		panic(err) // what Encode writes, Open reads
	}
	return m
}

// measure scores the chains of a model.
func measure(m *coreference.Model, all []example) coref.Score {
	var c coref.Counts
	for _, e := range all {
		e.read.Chains = m.Chains(e.read)
		c.Add(e.gold, coref.Found(e.read))
	}
	return c.Score()
}

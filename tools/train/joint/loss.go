package joint

import "math"

// Loss is what a batch costs in nats, summed over its tokens, by task.
type Loss struct {
	Universal, Penn, Arc, Relation, Name float64
	Tell, Mood, Count, Say, Part         float64
}

// Sum of all tasks, weighed as they are in training.
func (l Loss) Sum() float64 {
	return l.Universal + pennWeight*l.Penn + l.Arc + l.Relation + nameWeight*l.Name + l.Tell + moodWeight*l.Mood + l.Count + l.Say + partWeight*l.Part
}

// Add another batch's.
func (l *Loss) Add(o Loss) {
	l.Universal += o.Universal
	l.Penn += o.Penn
	l.Arc += o.Arc
	l.Relation += o.Relation
	l.Name += o.Name
	l.Tell += o.Tell
	l.Mood += o.Mood
	l.Count += o.Count
	l.Say += o.Say
	l.Part += o.Part
}

const (
	pennWeight = 0.5
	moodWeight = 0.5
	partWeight = 0.5
	nameWeight = 2.0 // names are few; at 1 the shared layers hardly learn for them
)

// crossEntropy is the loss of scores against the gold label; it writes its derivative, times scale, to d.
// A gold label of -1 costs and teaches nothing.
func crossEntropy(d, scores []float32, gold int, scale float32) float64 {
	if gold < 0 {
		clear(d)
		return 0
	}
	most := scores[0]
	for _, s := range scores {
		most = max(most, s)
	}
	sum := float64(0)
	for i, s := range scores {
		e := math.Exp(float64(s - most))
		d[i] = float32(e)
		sum += e
	}
	factor := scale / float32(sum)
	for i := range d {
		d[i] *= factor
	}
	d[gold] -= scale
	return math.Log(sum) - float64(scores[gold]-most)
}

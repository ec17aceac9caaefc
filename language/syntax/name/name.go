// Package name finds the names of persons, places and organisations: a structured perceptron over
// BIO labels, decoded by Viterbi over the legal sequences.
package name

import (
	"sitrep/language/syntax/form"
	"sitrep/language/syntax/perceptron"
)

// Labels are the classes, in their order in the model.
var Labels = []string{"O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"}

const (
	classes = 7
	start   = classes // the label before the first word
)

// Legal reports whether label may follow last: I- continues a name of its kind.
func Legal(last, label int) bool {
	inside := label > 0 && label%2 == 0
	return !inside || last == label || last == label-1
}

// Lattice holds the scores of a sentence; its memory can be used again.
type Lattice struct {
	Caution int32 // added to the score of O; more finds fewer names, of which more are right
	back    []([classes]uint8)
	score   [2][classes]int32
}

// Find writes the label of each word into labels, which is as long as words. tags are the classes
// that the tagger gave.
func (l *Lattice) Find(model perceptron.Scorer, words []form.Word, tags []uint8, labels []uint8) {
	var room [64]uint32
	l.back = l.back[:0]
	for i := range words {
		own := [classes]int32{l.Caution}
		model.Score(Features(room[:0], words, tags, i), own[:])
		l.step(model, &words[i], i, own, room[:0])
	}
	l.follow(labels)
}

// step extends the best sequences by one word.
func (l *Lattice) step(model perceptron.Scorer, w *form.Word, i int, own [classes]int32, room []uint32) {
	before, now := &l.score[(i+1)%2], &l.score[i%2]
	var back [classes]uint8
	reached := [classes]bool{}
	for last := 0; last <= start; last++ {
		if (last == start) != (i == 0) {
			continue
		}
		move := own
		model.Score(Moves(room, w, last), move[:])
		for label := range classes {
			total := move[label]
			if last < start {
				total += before[last]
			}
			if Legal(last, label) && (!reached[label] || total > now[label]) {
				now[label], back[label], reached[label] = total, uint8(last), true
			}
		}
	}
	for label := range classes {
		if !reached[label] {
			now[label] = -1 << 29
		}
	}
	l.back = append(l.back, back)
}

// follow reads the best sequence from its end.
func (l *Lattice) follow(labels []uint8) {
	n := len(l.back)
	if n == 0 {
		return
	}
	label := perceptron.Best(l.score[(n-1)%2][:])
	for i := n - 1; i >= 0; i-- {
		labels[i] = uint8(label)
		label = int(l.back[i][label])
	}
}

package muc4

import (
	"slices"

	"sitrep/text"
)

// Fillers are what layers of the English network, learned from the keys, take each token of a message for. They read words in
// their sentences by their vectors, where the linear judgements know only what they have seen.
type Fillers struct {
	Class  [][]float64        // of each token: probabilities of the classes; what is missing to 1 is none
	Kind   [][]float64        // of each token: what is known of the probabilities of types, should it be a filler
	Inside []float64          // of each token: that it stands in a string by which a key has a filler
	With   map[[2]int]float64 // of two tokens: that the second fills an incident which the first fills, should both be fillers
	Told   []float64          // of each token: the share of the layers that take it for a filler at all
	Run    []int              // of each token: the run it was read in
}

// FillerClasses are the classes that a layer tells; the first is none.
var FillerClasses = []string{"", victim, target, instrument, perpetrator, organization}

// InsideClasses tell whether a token stands in a string of a key.
var InsideClasses = []string{"", "inside"}

// IncidentTypes are the types that a layer tells.
func IncidentTypes() []string { return types }

// Unsure is the label of a token that is to teach a layer nothing.
const Unsure = "?"

// longest is how many tokens are read at once: sentences in a row, since what happened often stands in another one.
const longest = 200

// Runs are the runs of sentences that are read at once.
func Runs(d *text.Document) (out []text.Sentence) {
	for _, s := range d.Sentences {
		if n := len(out); n > 0 && s.Last-out[n-1].First <= longest {
			out[n-1].Last, out[n-1].Span.End = s.Last, s.Span.End
			continue
		}
		out = append(out, s)
	}
	return out
}

// ReadFillers takes the mean of what such layers have written as the tellings and tolls of copies of a document.
func ReadFillers(told []*text.Document) *Fillers {
	if len(told) == 0 {
		return nil
	}
	d, n := told[0], len(told[0].Tokens)
	f := &Fillers{Class: make([][]float64, n), Kind: make([][]float64, n), Inside: make([]float64, n), With: map[[2]int]float64{}, Told: make([]float64, n), Run: make([]int, n)}
	for k, run := range Runs(d) {
		for i := run.First; i < run.Last; i++ {
			f.Run[i] = k
		}
	}
	share := 1 / float64(len(told))
	for _, one := range told {
		for _, t := range one.Tellings {
			f.add(t, share)
		}
		for _, t := range one.Tolls {
			f.Inside[t.Token] += share * float64(t.Chance)
		}
	}
	return f
}

func (f *Fillers) add(t text.Telling, share float64) {
	if f.Class[t.Token] == nil {
		f.Class[t.Token], f.Kind[t.Token] = make([]float64, len(classes)), make([]float64, len(types))
	}
	for _, k := range t.Kinds {
		if at := slices.Index(classes, k.Label); at >= 0 {
			f.Class[t.Token][at] += share * float64(t.Chance) * float64(k.Chance)
		}
	}
	if kind := slices.Index(types, t.Mood); kind >= 0 {
		f.Kind[t.Token][kind] += share * float64(t.Meant)
	}
	f.Told[t.Token] += share
	for _, x := range t.Takes {
		f.With[[2]int{t.Token, x.Token}] += share * float64(x.Chance)
	}
}

// Listen lets a report know what the network takes its tokens for.
func (r *Report) Listen(f *Fillers) { r.fillers = f }

// takenFor is what the network takes a token for: nil where it is no filler by far.
func (r *Report) takenFor(token int) (class, kind []float64) {
	if r.fillers == nil {
		return nil, nil
	}
	return r.fillers.Class[token], r.fillers.Kind[token]
}

// heard and heardKind are the shares that the network has in what a mention is, and in which type of incident it speaks of.
const heard, heardKind = 0.35, 0.4

// hear brings the network's judgement into the chances of mentions.
func (r *Report) hear() {
	for i, m := range r.Mentions {
		if r.fillers == nil {
			break
		}
		class, kind := r.takenFor(m.Head)
		r.chances[i] = mixed(r.chances[i], class, heard, slices.Index(classes, none))
		if kind != nil {
			r.typeOf[i] = withKnown(r.typeOf[i], kind)
		}
	}
	r.weigh()
}

// mixed is the weighted mean of probabilities p and of q, what q lacks to 1 standing at rest.
func mixed(p, q []float64, share float64, rest int) []float64 {
	out := make([]float64, len(p))
	left := 1.0
	for k := range p {
		out[k] = (1 - share) * p[k]
		if q != nil {
			out[k] += share * q[k]
			left -= q[k]
		}
	}
	out[rest] += share * left
	return out
}

// withKnown is the weighted mean of probabilities p and of q, where q is known; the rest of q is as p.
func withKnown(p, q []float64) []float64 {
	left := 1.0
	for _, x := range q {
		left -= x
	}
	out := make([]float64, len(p))
	for k := range p {
		out[k] = (1-heardKind)*p[k] + heardKind*(q[k]+left*p[k])
	}
	return out
}

package muc4

import (
	"slices"

	"sitrep/eval/muc4/boost"
)

// wordingNumbers is how many numbers tell whether the keys would have an entity by a wording.
const wordingNumbers = 5 + 9 + 3 + 5 + 3 + 2*len(wordingTags) + edgeNumbers

// edgeNumbers is how many of them the network gives.
const edgeNumbers = 12

// wordingTags are the tags of the word with which a wording begins, and of the one before it.
var wordingTags = [...]string{"NN", "NNS", "NNP", "NNPS", "JJ", "CD", "VBN", "VBG", "IN"}

// wordingRow are the numbers behind wordingFeatures, for the trees: how surely each edge of a wording is one by the network, and
// how it stands to the other wordings.
func (r *Report) wordingRow(w wording, all []wording, e int, class string) []float64 {
	m := w.mention
	row := make([]float64, 0, wordingNumbers)
	for _, c := range fillClasses {
		row = append(row, number(c == class))
	}
	top, longest, oftenest := 0.0, 0, 0
	for _, o := range all {
		top, longest, oftenest = max(top, o.chance), max(longest, o.last-o.first), max(oftenest, o.often)
	}
	row = append(row, w.chance, w.chance/max(top, 1e-9), float64(w.order), float64(w.often), float64(oftenest), float64(len(r.Entities[e].Mentions)),
		float64(w.last-w.first), float64(longest), float64(len(all)), float64(w.first-m.First), float64(m.Head-w.first), float64(w.last-m.Last))
	for _, kind := range []string{"name", "title", "proper", "noun", "part"} {
		row = append(row, number(m.Kind == kind))
	}
	row = append(row, number(r.Entities[e].Name >= 0), float64(mentionsOf(all, func(o wording) bool { return r.holdsString(o, w) })),
		float64(mentionsOf(all, func(o wording) bool { return r.holdsString(w, o) })))
	row = append(append(row, r.tagAt(w.first)...), r.tagAt(w.first-1)...)
	return append(row, r.edgesOf(w)...)
}

// mentionsOf counts the mentions of the wordings of which something holds.
func mentionsOf(all []wording, holds func(wording) bool) (n int) {
	for _, w := range all {
		if holds(w) {
			n += w.often
		}
	}
	return n
}

// holdsString reports a wording that holds the whole string of another one.
func (r *Report) holdsString(outer, inner wording) bool {
	return outer.text != inner.text && slices.Contains(r.windows(outer, inner.last-inner.first), inner.text)
}

// windows are the strings of so many words within a wording.
func (r *Report) windows(w wording, words int) (out []string) {
	for first := w.first; first+words <= w.last; first++ {
		out = append(out, r.phrase(first, first+words))
	}
	return out
}

func (r *Report) tagAt(i int) []float64 {
	out := make([]float64, len(wordingTags))
	if i < 0 {
		return out
	}
	if k := slices.Index(wordingTags[:], r.d.Tags[i].Penn); k >= 0 {
		out[k] = 1
	}
	return out
}

// edgesOf tells how surely, by the network, the words at both edges of a wording stand in a string of a key.
func (r *Report) edgesOf(w wording) []float64 {
	if r.fillers == nil {
		return make([]float64, edgeNumbers)
	}
	inside := func(i int) float64 {
		if i < 0 || i >= len(r.fillers.Inside) {
			return 0
		}
		return r.fillers.Inside[i]
	}
	least, sum := 1.0, 0.0
	for i := w.first; i < w.last; i++ {
		least, sum = min(least, inside(i)), sum+inside(i)
	}
	head := max(inside(w.mention.Head), 1e-3)
	return []float64{least, sum / float64(w.last-w.first), inside(w.first), inside(w.first - 1), inside(w.last - 1), inside(w.last), head,
		inside(w.first) / head, inside(w.first-1) / head, inside(w.last) / head, inside(w.first) - inside(w.first-1), inside(w.last-1) - inside(w.last)}
}

// wordingRows teach the trees what wordingExamples teach the linear judgement.
func (l *Lesson) wordingRows() (out []boost.Example) {
	l.visitWordings(func(w wording, all []wording, e int, class string, right bool) {
		out = append(out, boost.Example{Row: l.Report.wordingRow(w, all, e, class), Yes: right, Weight: 1})
	})
	return out
}

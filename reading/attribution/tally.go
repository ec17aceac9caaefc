package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// tallies reports somebody who gives or changes a count: "officials put the toll at 40", "the ministry raised the number
// of dead to 40".
func (f *finder) tallies(p text.Predicate) bool {
	d := f.d
	o := p.Objects[0]
	if o < p.Head || !speech.Is("tally", d.Lemma(o)) || !f.canSpeak(p) {
		return false
	}
	for _, q := range text.Within(d.Quantities, d.SentenceOf(o).Span) {
		if first, _ := d.TokensIn(q.Span); first > o && first < o+28 {
			return true
		}
	}
	return false
}

// besideCount reports a branch of a verb that is no part of what a document or a count tells: who tells it, and another
// statement behind it ("put the toll at 40, while a guard said …").
func (f *finder) besideCount(k int) bool {
	switch rel := f.d.Arcs[k].Relation; rel {
	case "advcl", "parataxis", "punct":
		return true
	default:
		return strings.HasPrefix(rel, "nsubj")
	}
}

// finds reports a court or judge who holds that something is so.
func (f *finder) finds(p text.Predicate) bool {
	if p.Content < p.Head || f.d.Arcs[p.Content].Relation != "ccomp" || !f.canSpeak(p) {
		return false
	}
	m := f.d.Child(p.Content, "mark")
	return m >= 0 && lower(f.d.Word(m)) == "that"
}

// besideVerb reports what is no part of the words a verb is told with: its subject, auxiliaries, negation and marks.
func (f *finder) besideVerb(k int) bool {
	switch rel := f.d.Arcs[k].Relation; rel {
	case "aux", "advmod", "punct", "advcl", "conj", "cc", "parataxis":
		return true
	default:
		return strings.HasPrefix(rel, "nsubj")
	}
}

// byDocument reports a verb whose subject is a document ("the assessment has revised the count").
func (f *finder) byDocument(p text.Predicate) bool {
	for _, s := range p.Subjects {
		if speech.Role(f.d.Tags[s].Lemma) == "document" {
			return true
		}
	}
	return false
}

package attribution

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// tallies reports somebody who gives or changes a count: "officials put the toll at 40", "the ministry raised the number
// of dead to 40", "the union puts it at nine".
func (f *finder) tallies(p text.Predicate) bool {
	d := f.d
	o := p.Objects[0]
	if it := d.Lemma(o) == "it" && lower(d.Word(o+1)) == "at"; o < p.Head || !it && !speech.Is("tally", d.Lemma(o)) || !f.canSpeak(p) {
		return false
	}
	for _, q := range text.Within(d.Quantities, d.SentenceOf(o).Span) {
		if first, _ := d.TokensIn(q.Span); first > o && first < o+28 {
			return true
		}
	}
	return false
}

// ofDeed reports a deed that somebody speaks of: "residents spoke of an explosion".
func (f *finder) ofDeed(p text.Predicate) bool {
	return slices.ContainsFunc(p.Obliques, func(o text.Oblique) bool {
		return o.Preposition == "of" && (len(event.Senses(f.d.Lemma(o.Head), true)) > 0 || f.doingThings(o.Head))
	})
}

// doingThings reports a noun with a participle or a relative clause right behind it: "drones dropping explosives", "men who fled".
func (f *finder) doingThings(i int) bool {
	d := f.d
	if i+2 >= len(d.Tokens) {
		return false
	}
	return d.Tags[i+1].Penn == "VBG" && d.Arcs[i+1].Head == i || d.Tags[i+1].Penn == "WP" && d.Child(i, "acl:relcl") > i
}

// records reports a body, or a document, that lists what it counts: "the monitor documented 61 killings". A place where so many are
// counted says nothing.
func (f *finder) records(p text.Predicate) bool {
	if len(p.Subjects) == 0 || !f.canSpeak(p) && !f.byDocument(p) {
		return false
	}
	if a := f.d.ActorHeaded(p.Subjects[0]); a >= 0 && !bodies[f.d.Actors[a].Kind] {
		return false
	}
	q, ok := f.firstCount(p.Head+1, f.d.SentenceOf(p.Head).Last)
	first, _ := f.d.TokensIn(q.Span)
	return ok && first <= p.Head+2
}

// firstCount is the first quantity among tokens [first, last), where it is a count: not a price, a share or an age.
func (f *finder) firstCount(first, last int) (q text.Quantity, ok bool) {
	within := text.Within(f.d.Quantities, f.d.SpanOf(first, last))
	if len(within) == 0 {
		return q, false
	}
	return within[0], within[0].Kind == "cardinal"
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

// bareCount reports a number alone that a source says: "the union says 40".
func (f *finder) bareCount(p text.Predicate) bool {
	if p.Lemma != "say" || len(p.Objects) == 0 || p.Objects[0] <= p.Head || p.Objects[0] > p.Head+4 || !f.canSpeak(p) {
		return false
	}
	q, ok := f.firstCount(p.Head+1, f.d.SentenceOf(p.Head).Last)
	return ok && q.Contains(f.d.Tokens[p.Objects[0]].Span)
}

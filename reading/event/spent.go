package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// strayed reports one more who was hit by what flew about in the deed told right before: "A child was hit by a stray bullet", "Two
// passers-by were hurt by flying glass".
func (r *reader) strayed(a, c candidate) bool {
	p := c.pred
	if p.Noun || !p.Passive || c.status != "occurred" && c.status != "alleged" || !r.resumable(a) || c.sentence-r.lastTold(a) > 2 || r.apartFrom(a, c) || r.ownPlace(c) || r.ownDay(a, c) {
		return false
	}
	return slices.ContainsFunc(p.Objects, r.anyone) && (slices.ContainsFunc(p.Subjects, r.flying) || slices.ContainsFunc(p.Obliques, func(o text.Oblique) bool {
		return (o.Preposition == "by" || o.Preposition == "in") && r.flying(o.Head)
	}))
}

func (r *reader) anyone(i int) bool { return r.is("person", i) || r.personActor(i) }

// flying reports what is thrown about by shots and blasts.
func (r *reader) flying(i int) bool { return lexicon.Is("flies about", r.d.Lemma(i)) }

// itAgain reports a thing spoken of by "it" as what was hit, right behind the deed that was done to it: "It was struck by a missile".
func (r *reader) itAgain(a, c candidate) bool {
	if !c.pred.Passive || len(c.pred.Objects) != 1 || !strings.EqualFold(r.d.Word(c.pred.Objects[0]), "it") || c.sentence-r.lastTold(a) > 1 {
		return false
	}
	return slices.ContainsFunc(a.lately(), func(p text.Predicate) bool {
		return slices.ContainsFunc(p.Objects, func(o int) bool { return !r.anyone(o) && !plural(r.d, o) && r.d.Tags[o].Universal == "NOUN" })
	})
}

// thenFired reports the shots that those who did a deed go on with in the same clause, at nobody and nothing of their own: "threw a
// grenade at the post, then opened fire".
func (r *reader) thenFired(p, q text.Predicate) bool {
	shots := lexicon.Is("shots", q.Lemma) || q.Lemma == "open" || q.Lemma == "fire" || q.Lemma == "shoot"
	own := slices.ContainsFunc(q.Objects, func(o int) bool { return r.d.Lemma(o) != "fire" && !lexicon.Is("weapon", r.d.Lemma(o)) })
	return shots && !own && !p.Noun && !q.Noun && r.d.Child(q.Head, "obl", "nsubj") < 0 && r.d.Arcs[q.Head].Head == p.Head && (r.d.Arcs[q.Head].Relation == "conj" || r.d.Arcs[q.Head].Relation == "parataxis")
}

// amongKilled reports somebody told again by his place among the dead of a stretch of time: "He is the fourth trader killed in the town
// since May".
func (r *reader) amongKilled(a, c candidate) bool {
	d := r.d
	if c.pred.Noun || a.sentence == c.sentence || c.sentence-r.lastTold(a) > 3 || !r.resumable(a) || !violent(c) || !r.harmful(c.pred) {
		return false
	}
	at := r.placeAmong(c.pred)
	if at < 0 {
		return false
	}
	for i := d.Sentences[c.sentence].First; i < at; i++ {
		if r.heOrShe(i) && strings.HasPrefix(d.Arcs[i].Relation, "nsubj") {
			return true
		}
	}
	return false
}

// placeAmong is somebody told by an ordinal as harmed: "the fourth trader killed"; -1 for none.
func (r *reader) placeAmong(p text.Predicate) int {
	for _, o := range p.Objects {
		if definite(r.d, o) && !plural(r.d, o) && slices.ContainsFunc(r.d.Children(o), func(k int) bool { return lexicon.Is("ordinal", r.d.Lemma(k)) }) {
			return o
		}
	}
	return -1
}

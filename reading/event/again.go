package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// refers reports a definite noun that can stand for an event told before: nothing of its own that
// is new.
func (r *reader) refers(a, c candidate) bool {
	if len(told(c.where)) > 0 && len(told(a.where)) > 0 && !sharedPlace(a.where, c.where) {
		return false
	}
	if det := r.d.Child(c.pred.Head, "det"); det >= 0 && lexicon.Is("demonstrative", strings.ToLower(r.d.Word(det))) && a.status != "planned" {
		return true
	}
	if hasWord(r.d, c.pred.Head, "such") && a.status != "planned" {
		return true
	}
	if r.ownDay(a, c) && r.d.Child(c.pred.Head, "nmod") >= 0 && !r.sharesWord(a, c) {
		return false // "the blast at the town hall last Thursday"
	}
	if r.manyFor(a, c) {
		return false
	}
	if len(c.pred.Objects) == 0 && oneTown(a.where, c.where) && a.kind == c.kind && a.status == c.status {
		return true // "the shooting in Sarn"
	}
	if r.properModifier(c.pred.Head) || len(c.pred.Objects) > 0 && !r.onlyPeople(c.pred.Objects) {
		return r.sharesWord(a, c)
	}
	return a.status != "planned" || c.status == "planned"
}

// manyFor reports the killing of many ("the killing of civilians"), which is not that of the one person told before.
func (r *reader) manyFor(a, c candidate) bool {
	many := slices.ContainsFunc(c.pred.Objects, func(o int) bool { return plural(r.d, o) })
	if !many || c.trigger.Object != "victim" || a.aggregate || len(a.pred.Objects) == 0 || len(a.counts) > 0 {
		return false
	}
	return !slices.ContainsFunc(a.lately(), func(p text.Predicate) bool {
		return slices.ContainsFunc(p.Objects, func(o int) bool { return plural(r.d, o) || !r.personActor(o) && !r.is("person", o) })
	})
}

// onlyPeople reports victims by description ("the assault on concertgoers"): they clash with no target.
func (r *reader) onlyPeople(objects []int) bool {
	for _, o := range objects {
		if r.d.Tags[o].Universal != "NOUN" || !r.is("person", o) || r.d.Child(o, "nummod") >= 0 || hasWord(r.d, o, "a") || hasWord(r.d, o, "an") {
			return false
		}
	}
	return true
}

// happening reports a noun for a deed: an event word without a place of its own, or "incident", "action".
func (r *reader) happening(i int) bool {
	if r.d.Child(i, "nmod") >= 0 {
		return false
	}
	if lexicon.Is("happening", r.d.Lemma(i)) {
		return true
	}
	k, ok := r.at[i]
	if !ok || !r.d.Predicates[k].Noun {
		return false
	}
	t, _, ok := r.sense(r.d.Predicates[k])
	return ok && broad(t.Type) == "violence"
}

// pointsBack reports a deed that is told to have been done in what was told before: "were killed in the incident".
func (r *reader) pointsBack(c candidate) bool {
	if c.pred.Noun {
		return false
	}
	for _, o := range r.joinedObliques(c.pred) {
		if (o.Preposition == "in" || o.Preposition == "during" || o.Preposition == "by") && definite(r.d, o.Head) && r.d.Tags[o.Head].Universal == "NOUN" && r.happening(o.Head) {
			return true
		}
	}
	return false
}

package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// caughtAt reports a deed at which its doers were caught: "were caught while planting a bomb".
func (r *reader) caughtAt(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if p.Noun || up < 0 || d.Arcs[p.Head].Relation != "advcl" || d.Tags[p.Head].Penn != "VBG" {
		return false
	}
	return slices.ContainsFunc(lexicon.Senses(d.Lemma(up), false), func(t lexicon.Trigger) bool { return t.Type == "arrest" })
}

// takenForGranted reports a deed that what is denied only speaks of: "called the blast an attack, a charge the neighbour denies".
func (r *reader) takenForGranted(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if !p.Noun || up < 0 || !definite(d, p.Head) || len(p.Objects) > 0 {
		return false
	}
	return d.Arcs[p.Head].Relation == "obj" && lexicon.Is("calls", d.Lemma(up))
}

// answeredBy reports a deed for which another is taken as the answer: "it may have been revenge for the killing of a cleric".
func (r *reader) answeredBy(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	return up >= 0 && definite(r.d, p.Head) && r.d.Preposition(p.Head) == "for" && lexicon.Is("revenge", r.d.Lemma(up))
}

// presumed reports a deed that its noun takes for granted, whatever a verb denies of it: "Monday's attack has not been claimed".
func (r *reader) presumed(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if !p.Noun || !definite(d, p.Head) || up < 0 || d.Arcs[p.Head].Relation != "nsubj:pass" || hasWord(d, p.Head, "no") {
		return false
	}
	l := d.Lemma(up)
	return !lexicon.Is("commits", l) && !lexicon.Is("makes", l) && !lexicon.Is("occur", l) && !lexicon.Is("foiled", l)
}

// partIn reports a deed of which only a part in it is spoken of: "denied any part in the abduction" leaves the abduction told.
func (r *reader) partIn(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	if p.Noun && r.d.Preposition(p.Head) == "behind" {
		return true // "denied it was behind the bombing"
	}
	if k, ok := r.at[up]; ok && !p.Noun && r.d.Arcs[p.Head].Relation == "acl:relcl" && r.d.Predicates[k].Noun {
		return r.partIn(r.d.Predicates[k]) // "nothing to do with the bombing that killed three"
	}
	if !p.Noun || up < 0 || r.d.Arcs[p.Head].Relation == "obj" || !definite(r.d, p.Head) && r.d.Child(p.Head, "amod", "nmod") < 0 {
		return false
	}
	if over := r.d.Arcs[up].Head; r.d.Lemma(up) == "do" && over >= 0 && r.d.Lemma(over) == "nothing" {
		return true // "had nothing to do with the bombing"
	}
	o := r.d.Child(up, "obj")
	return lexicon.Is("part taken", r.d.Lemma(up)) || o >= 0 && lexicon.Is("part taken", r.d.Lemma(o))
}

// clearedOf reports a deed of which somebody is acquitted: "acquitted her of joining the group".
func (r *reader) clearedOf(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if p.Noun || up < 0 || !hasWord(d, p.Head, "of") {
		return false
	}
	return lexicon.Is("clears", d.Lemma(up)) || d.Arcs[up].Head >= 0 && lexicon.Is("clears", d.Lemma(d.Arcs[up].Head))
}

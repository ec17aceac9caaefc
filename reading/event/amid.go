package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// carries reports an event noun in which a deed was done: the raid of "killed in a raid near Sarn".
func (r *reader) carries(owner int, p text.Predicate) bool {
	k, ok := r.at[owner]
	if !ok || !r.d.Predicates[k].Noun || owner == p.Head {
		return false
	}
	if p.Noun {
		return r.onNoun(owner, p)
	}
	for _, o := range p.Obliques {
		if o.Head == owner {
			return within[o.Preposition] || o.Preposition == "by"
		}
	}
	return slices.Contains(p.Subjects, owner) || r.onObject(owner, p)
}

// onNoun reports an event noun in which the deed of another was done: "the killing of four men in a raid near Sarn".
func (r *reader) onNoun(noun int, p text.Predicate) bool {
	d := r.d
	if prep := d.Preposition(noun); prep != "in" && prep != "during" || d.Arcs[noun].Relation != "nmod" && d.Arcs[noun].Relation != "obl" {
		return false
	}
	for up, steps := d.Arcs[noun].Head, 0; up >= 0 && steps < 4; up, steps = d.Arcs[up].Head, steps+1 {
		if up == p.Head || d.Arcs[p.Head].Head == up && d.Arcs[p.Head].Relation == "obj" { // "announced the killing of four in a raid"
			return true
		}
		if _, deed := r.at[up]; deed || d.Arcs[up].Relation != "nmod" && d.Arcs[up].Relation != "appos" {
			return false
		}
	}
	return false
}

// aims reports the deed that somebody plots, plans or tries: the ramming of "plotting to ram a truck into a fair in Sarn".
func (r *reader) aims(p text.Predicate, owner int) bool {
	k, ok := r.at[owner]
	if !ok || p.Noun || !lexicon.Is("plotting", p.Lemma) && !lexicon.Is("intends", p.Lemma) {
		return false
	}
	for steps := 0; k >= 0 && steps < 3; k, steps = r.d.Predicates[k].Under, steps+1 {
		if r.d.Predicates[k].Head == p.Head {
			return true
		}
	}
	return false
}

// around reports what went on where and when a deed was done, told in a clause with what was hit: "went off under a lorry
// carrying olive pickers in Sarn", "the blast occurred as worshippers were leaving the mosque in Sarn".
func (r *reader) around(p text.Predicate, owner int) bool {
	k, ok := r.at[owner]
	over := r.d.Arcs[p.Head].Head // "went off under a lorry carrying olive pickers in Sarn, killing five"
	hit := over >= 0 && r.d.Arcs[p.Head].Relation == "advcl" && owner < p.Head && r.d.Under(owner, over)
	if !ok || owner < p.Head && !hit || r.d.Predicates[k].Noun || !lexicon.Is("goes on", r.d.Predicates[k].Lemma) {
		return false
	}
	if _, _, deed := r.sense(r.d.Predicates[k]); deed || hit {
		return !deed
	}
	if r.d.Under(owner, p.Head) {
		return r.d.Arcs[owner].Relation == "acl" || r.d.Arcs[owner].Relation == "advcl"
	}
	up := r.d.Arcs[p.Head].Head
	return p.Noun && up >= 0 && lexicon.Is("occur", r.d.Lemma(up)) && (r.d.Under(owner, up) || r.d.Arcs[owner].Relation == "advcl" && r.besideVerb(up, owner))
}

// besideVerb reports "as", "when" or "while" right behind a verb, with a clause whose verb is token i.
func (r *reader) besideVerb(verb, i int) bool {
	mark := r.d.Child(i, "mark", "advmod")
	return mark == verb+1
}

// toldAt reports a place where somebody spoke: "five were hurt, he told reporters in Sarn".
func (r *reader) toldAt(p text.Predicate, place text.Span) bool {
	k := r.attributionOver(p.Head)
	if k < 0 {
		return false
	}
	a := r.d.Attributions[k]
	cue, end := r.d.TokensIn(a.Cue)
	head := r.headOf(place)
	return cue < end && head > cue && !a.Says(place) && r.d.SentenceIndex(cue) == r.d.SentenceIndex(head) && r.d.Under(head, cue)
}

// onObject reports an event noun that the parser hung on the object of the deed done in it: "killed eight men in a raid".
func (r *reader) onObject(noun int, p text.Predicate) bool {
	d := r.d
	switch d.Preposition(noun) {
	case "in", "during":
		return d.Arcs[noun].Relation == "nmod" && slices.Contains(p.Objects, d.Arcs[noun].Head)
	}
	return false
}

// struck reports the verb by which a noun strikes a place: "two blasts rocked the Orrin quarter".
func (r *reader) struck(owner int, p text.Predicate) bool {
	k, ok := r.at[owner]
	if !ok || !p.Noun || r.d.Predicates[k].Noun {
		return false
	}
	return slices.Contains(r.d.Predicates[k].Subjects, p.Head) && lexicon.Is("striking", r.d.Predicates[k].Lemma)
}

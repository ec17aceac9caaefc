package event

import (
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// inCustody reports a person who is told to be in custody: "two men are in custody".
func (r *reader) inCustody(p text.Predicate) bool {
	who := r.d.Child(p.Head, "nsubj")
	return who >= 0 && r.d.Child(p.Head, "cop") >= 0 && r.d.Child(p.Head, "det") < 0 && r.d.Preposition(p.Head) == "in" &&
		r.persons([]int{who}) && r.d.Tags[who].Penn != "WP"
}

// heldBy reports people held by a state body or in one of its houses: "are being held at the police headquarters".
func (r *reader) heldBy(p text.Predicate) bool {
	if len(p.Subjects) > 0 {
		return r.agency(p.Subjects)
	}
	at := r.oblique(p, "at", "in")
	return at >= 0 && lexicon.Is("lockup", r.d.Lemma(at))
}

// stillHeld reports somebody told by being held, in a report of arrests and of no captives: "the man held in Orrin".
func (r *reader) stillHeld(p text.Predicate) bool {
	return r.d.Arcs[p.Head].Relation == "acl" && len(p.Subjects) == 0 && r.wordsOf("in the hands of the law") > 0 && !r.ofCaptives()
}

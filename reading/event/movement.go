package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

func (r *reader) homeward(p text.Predicate) bool {
	if c := r.d.Child(p.Head, "advmod"); c >= 0 && strings.ToLower(r.d.Word(c)) == "home" {
		return true
	}
	return r.oblique(p, "from") >= 0
}

// toConflict reads travel to fight: "left the island to fight abroad", "travelled to join the group".
func (r *reader) toConflict(p text.Predicate) bool {
	d := r.d
	if p.Lemma == "join" {
		return r.armedGroup(p.Objects) || r.partOf("conflict", p.Objects) || r.anyIs("conflict", p.Objects) && r.near("conflict", p)
	}
	if !r.anyIs("person", p.Subjects) && !r.anyIs("combatant", p.Subjects) && !r.anyIs("person", p.Objects) {
		return false
	}
	for _, c := range d.Children(p.Head) {
		rel := d.Arcs[c].Relation
		if (rel == "advcl" || rel == "xcomp") && (lexicon.Is("conflict", d.Lemma(c)) || d.Lemma(c) == "join" || d.Lemma(c) == "take") {
			return true
		}
	}
	for _, o := range p.Obliques {
		if lexicon.Is("conflict", d.Lemma(o.Head)) {
			return true
		}
	}
	return false
}

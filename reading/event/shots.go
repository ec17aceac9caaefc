package event

import (
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// byShots reports shots as what struck people, a vehicle or a building: "nine rounds hit the wall of the consulate", "a bullet lodged
// in the door". The rounds of a mortar are no shots, nor is a player's shot.
func (r *reader) byShots(p text.Predicate) bool {
	hit := append(append([]int(nil), p.Objects...), r.obliquesOf(p, "in")...)
	hit = append(append(hit, r.obliquesOf(p, "into")...), r.obliquesOf(p, "through")...)
	return r.anyIs("bullets", p.Subjects) && !r.ofHeavyArms(p.Subjects) && r.harmable(hit)
}

// ofHeavyArms reports the rounds or salvos of guns that fire no bullets: "mortar rounds", "a salvo of rockets".
func (r *reader) ofHeavyArms(tokens []int) bool {
	for _, i := range tokens {
		if r.modifiedBy(i, "heavy arms") || r.modifiedBy(i, "explosive") || r.partOf("heavy arms", tokens) || r.partOf("explosive", tokens) {
			return true
		}
		if r.d.Child(i, "nmod:poss") >= 0 || !plural(r.d, i) && lexicon.Is("in games too", r.d.Lemma(i)) {
			return true // "his shot hit the bar"
		}
	}
	return false
}

// harmable reports people, or what shots and stones can strike: a place, a building or a part of one, a vehicle.
func (r *reader) harmable(tokens []int) bool {
	return r.persons(tokens) || r.built(tokens) || r.anyIs("part of a building", tokens) || r.agency(tokens)
}

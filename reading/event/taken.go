package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// laden reports a vehicle with explosives before the verb: "a motorcycle rigged with explosives went off".
func (r *reader) laden(p text.Predicate) bool {
	from := max(r.d.SentenceOf(p.Head).First, p.Head-8)
	for i := from; i+1 < p.Head; i++ {
		if lexicon.Is("laden", r.d.Lemma(i)) && (strings.EqualFold(r.d.Word(i+1), "with") || strings.Contains(r.d.Word(i), "-")) {
			return true
		}
	}
	return false
}

// dragged reports people taken from a vehicle or a house by force: "were dragged from a bus". What police do so is an arrest.
func (r *reader) dragged(p text.Predicate) bool {
	if !r.anyIs("person", p.Objects) || r.agency(p.Subjects) || r.near("accident", p) || r.near("rescuing", p) {
		return false
	}
	from := slices.ContainsFunc(p.Obliques, func(o text.Oblique) bool {
		return (o.Preposition == "from" || o.Preposition == "off" || o.Preposition == "out of") && (r.is("vessel", o.Head) || r.is("site", o.Head) || r.is("searched", o.Head))
	})
	return from && (r.armed(p.Subjects) || r.masked(p.Subjects) || len(p.Subjects) == 0 && p.Passive && (p.Lemma != "take" || r.near("weapon", p) || r.wordsOf("held for ransom") > 0))
}

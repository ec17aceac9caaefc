package warning

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/page"
	"sitrep/lexicon/en/speech"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// threatened is the attribution to a state's office abroad under which a danger to people is told, or -1: "there was a
// high threat of terrorism, the Foreign Office said", "militants are likely to try to attack, it said".
func (r *reader) threatened(p text.Predicate) int {
	if !r.gravely(p) && !r.likely(p) {
		return -1
	}
	k := r.d.Innermost(r.d.Tokens[p.Head].Span)
	if k < 0 || r.d.Attributions[k].Stance == "denies" || !r.speaksAbroad(r.d.Attributions[k].Source) {
		return -1
	}
	return k
}

// gravely reports "there is a high threat", "there was a real threat of an attack".
func (r *reader) gravely(p text.Predicate) bool {
	d := r.d
	if p.Lemma != "be" || d.Child(p.Head, "expl") < 0 {
		return false
	}
	for _, s := range p.Subjects {
		if l := d.Lemma(s); l != "threat" && l != "risk" && l != "danger" {
			continue
		}
		grave, none := false, false
		for _, c := range d.Children(s) {
			grave = grave || lexicon.Is("grave", d.Lemma(c))
			none = none || d.Lemma(c) == "no" || d.Lemma(c) == "not"
		}
		return grave && !none
	}
	return false
}

// likely reports attackers who are likely to strike: "terrorists are very likely to try to carry out attacks".
func (r *reader) likely(p text.Predicate) bool {
	d := r.d
	if p.Tense != "infinitive" || p.Noun || !event.Is("attack", p.Lemma) && !r.ofAttacks(p) {
		return false
	}
	for up, steps := d.Arcs[p.Head].Head, 0; up >= 0 && steps < 3; up, steps = d.Arcs[up].Head, steps+1 {
		if l := d.Lemma(up); l == "likely" {
			return true
		}
	}
	return false
}

// ofAttacks reports a verb whose object is an attack: "carry out attacks".
func (r *reader) ofAttacks(p text.Predicate) bool {
	for _, o := range p.Objects {
		if event.Is("attack", r.d.Lemma(o)) {
			return true
		}
	}
	return false
}

// speaksAbroad reports a source that tells its people of dangers abroad: a country, an embassy, a foreign ministry.
func (r *reader) speaksAbroad(h text.Hop) bool {
	if h.Actor >= 0 && r.d.Actors[h.Actor].Kind == "country" {
		return true
	}
	if namesPost(h.Name) {
		return true
	}
	office, foreign := false, false
	for w := range strings.FieldsSeq(strings.ToLower(h.Name)) {
		if page.IsPost(w) {
			return true
		}
		office = office || lexicon.Is("office", w) || speech.Role(w) == "official"
		foreign = foreign || w == "foreign" || w == "state" || w == "external"
	}
	return office && foreign
}

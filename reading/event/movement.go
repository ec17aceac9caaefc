package event

import (
	"slices"
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
		if slices.ContainsFunc(p.Subjects, func(s int) bool { return r.modifiedBy(s, "of the place") }) {
			return false // "local men continue to join the rebels": they stay at home
		}
		return r.armed(p.Objects) || r.fightersGroup(p.Objects) || r.partOf("conflict", p.Objects) || r.anyIs("conflict", p.Objects) && r.near("conflict", p)
	}
	if !r.anyIs("person", p.Subjects) && !r.anyIs("combatant", p.Subjects) && !r.anyIs("person", p.Objects) {
		return false
	}
	for _, c := range d.Children(p.Head) {
		rel := d.Arcs[c].Relation
		if (rel == "advcl" || rel == "xcomp" || rel == "conj" && d.Lemma(c) == "fight") && (lexicon.Is("conflict", d.Lemma(c)) || d.Lemma(c) == "join" || d.Lemma(c) == "take") {
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

// fightersGroup reports fighters or a body of them told by a noun: "joined the rebels", "joined jihadist groups".
func (r *reader) fightersGroup(objects []int) bool {
	return slices.ContainsFunc(objects, func(o int) bool {
		return lexicon.Is("fighter", r.d.Lemma(o)) || lexicon.Is("loose body", r.d.Lemma(o)) && r.modifiedBy(o, "fighter")
	})
}

// needsOfWays are the needs of those who come and go, and of ground that changes hands.
func needsOfWays() map[string]condition {
	return map[string]condition{
		"conflict": (*reader).toConflict,
		"home": func(r *reader, p text.Predicate) bool {
			if r.anyIs("civilian", p.Subjects) || r.anyIs("kin", p.Subjects) && !r.near("conflict", p) && r.oblique(p, "from") < 0 {
				return false
			}
			return (r.anyIs("combatant", p.Subjects) || r.pronounSubject(p)) && (r.near("combatant", p) || r.homeward(p))
		},
		"territory": func(r *reader, p text.Predicate) bool {
			if p.Noun {
				return r.anyIs("place", p.Objects) && !r.near("person", p)
			}
			if p.Lemma == "control" && (strings.HasPrefix(r.d.Arcs[p.Head].Relation, "acl") || p.Tense == "present") {
				return false // "a city controlled by rebels": a state
			}
			if lexicon.Is("incited", p.Lemma) || p.Lemma == "take" && len(p.Objects) == 0 {
				return false
			}
			force := r.armed(p.Subjects) || r.agency(p.Subjects) || p.Passive || r.countrySubject(p) || r.pronounSubject(p) && r.armed(r.obliquesOf(p, "from"))
			switch p.Lemma {
			case "fall", "withdraw":
				return r.anyIs("place", p.Subjects) && p.Lemma == "fall" && r.oblique(p, "to") >= 0 || p.Lemma == "withdraw" && r.armed(p.Subjects) && (len(p.Objects) == 0 || r.forces(p.Objects))
			case "secure", "control", "lose", "take", "occupy":
				return (r.anyIs("place", p.Objects) || r.partOf("place", p.Objects)) && r.armed(p.Subjects) && !r.anyIs("person", p.Objects)
			}
			return (r.anyIs("place", p.Objects) || r.partOf("place", p.Objects)) && force && !r.anyIs("person", p.Objects)
		},
		"abroad":   (*reader).abroadToFight,
		"takehome": (*reader).broughtHome,
		"driven": func(r *reader, p text.Predicate) bool {
			return r.armed(p.Objects) && (r.armed(p.Subjects) || r.agency(p.Subjects) || p.Passive)
		},
		"pulledout": func(r *reader, p text.Predicate) bool {
			return r.armed(p.Subjects) && slices.ContainsFunc(p.Obliques, func(o text.Oblique) bool { return r.is("place", o.Head) })
		},
		"seen": (*reader).seenToReturn,
	}
}

// abroadToFight reports, in a report on foreign fighters, people who went to another country: "5,400 citizens travelled to Syria".
func (r *reader) abroadToFight(p text.Predicate) bool {
	if r.wordsOf("fighting abroad") < 3 || !r.persons(p.Subjects) || p.Passive {
		return false
	}
	for _, o := range p.Obliques {
		if (o.Preposition == "to" || o.Preposition == "for") && r.is("place", o.Head) {
			return true
		}
	}
	return false
}

// broughtHome reports, in such a report, people whom their country takes back.
func (r *reader) broughtHome(p text.Predicate) bool {
	return (r.wordsOf("fighting abroad") >= 3 || r.near("fighting abroad", p)) && (r.persons(p.Objects) || r.anyIs("kin", p.Objects) || r.anyIs("combatant", p.Objects))
}

// seenToReturn reads "has seen 40 return", where the verb is written like the noun.
func (r *reader) seenToReturn(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if up < 0 || d.Child(p.Head, "nummod") < 0 {
		return false
	}
	return d.Lemma(up) == "see" || d.Lemma(up) == "have"
}

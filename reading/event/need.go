package event

import (
	"maps"
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// condition asks whether a predicate is meant in the sense of a row of the lexicon.
type condition func(*reader, text.Predicate) bool

// conditions tell the senses of a trigger apart; the key is the trigger's need.
var conditions map[string]condition

// The tables refer to conditions that consult them again (a plan to shoot), hence the assignment here.
func init() {
	conditions = map[string]condition{}
	for _, needs := range []map[string]condition{needsOfViolence(), needsOfOffice(), needsOfWords(), needsOfWays(), needsOfCaptives(), needsOfCustody(), needsOfFrames(), needsOfRules(), needsOfHeldGround(), needsOfIdioms(), needsOfSayings()} {
		maps.Copy(conditions, needs)
	}
}

// needsOfViolence are the needs of violence.
func needsOfViolence() map[string]condition {
	return map[string]condition{
		"":        func(r *reader, p text.Predicate) bool { return true },
		"violent": (*reader).violent,
		"struck": func(r *reader, p text.Predicate) bool {
			return r.violent(p) || p.Passive && len(p.Subjects) == 0 && r.anyIs("vessel", p.Objects)
		},
		"blasted": (*reader).blasted,
		"wounded": func(r *reader, p text.Predicate) bool { return r.persons(p.Objects) },
		"executed": func(r *reader, p text.Predicate) bool {
			stance := r.stanceOver(p.Head)
			return r.persons(p.Objects) && len(p.Subjects) > 0 && (!r.agency(p.Subjects) || stance == "denies" || stance == "alleges")
		},
		"inviolence": (*reader).inViolence,
		"explosive":  func(r *reader, p text.Predicate) bool { return r.anyIs("explosive", p.Subjects) || r.laden(p) },
		"offvehicle": (*reader).dragged,
		"ofarmed": func(r *reader, p text.Predicate) bool {
			return (r.wordsOf("fighter") > 1 || r.armed(r.obliquesOf(p, "with"))) && (r.d.Child(p.Head, "det") >= 0 || r.d.SentenceOf(p.Head).Headline)
		},
		"burned": func(r *reader, p text.Predicate) bool {
			return r.armed(p.Subjects) && (r.anyIs("place", p.Objects) || r.anyIs("site", p.Objects) || r.anyIs("vessel", p.Objects) || r.anyIs("goods", p.Objects))
		},
		"ofproperty": func(r *reader, p text.Predicate) bool {
			return (r.anyIs("vessel", p.Objects) || r.anyIs("site", p.Objects)) && r.d.Preposition(p.Head) == "behind"
		},
		"shot": func(r *reader, p text.Predicate) bool {
			if p.Lemma == "fire" {
				return r.anyIs("weapon", p.Objects) || len(p.Objects) == 0 && r.oblique(p, "on", "at", "upon", "into") >= 0 || lexicon.Is("shots", firstLemma(r.d, p.Objects))
			}
			if p.Lemma == "open" {
				return r.oblique(p, "for") < 0
			}
			if r.underShots(p) {
				return true
			}
			return !r.anyIs("figurative", p.Objects) && (len(p.Objects) == 0 || r.anyIs("person", p.Objects) || strings.Contains(p.Lemma, " ") || r.unknownNoun(p.Objects))
		},
		"air": func(r *reader, p text.Predicate) bool {
			if p.Noun {
				return r.modifiedBy(p.Head, "aircraft") || r.modifiedBy(p.Head, "explosive") || lexicon.Is("aircraft", p.Lemma) || r.military(p)
			}
			if r.blowsUp(p.Subjects) {
				return false // "a suicide car bomber struck a checkpoint"
			}
			return r.anyIs("aircraft", p.Subjects) || r.near("aircraft", p) && r.anyIs("place", p.Objects) || r.flown(p.Subjects) && r.built(p.Objects)
		},
		"fight": func(r *reader, p text.Predicate) bool {
			if p.Lemma == "fight" {
				return !r.hasParticle(p.Head, "off") && len(p.Objects) > 0 && (r.armed(p.Objects) || r.anyIs("person", p.Objects)) && p.Tense != "infinitive"
			}
			return r.oblique(p, "with", "between", "against") >= 0 || r.armed(p.Subjects) || len(p.Subjects) > 1
		},
		"attack": func(r *reader, p text.Predicate) bool {
			if p.Content >= 0 && lexicon.Is("attack", r.d.Lemma(p.Content)) {
				return true
			}
			return r.anyIs("attack", p.Objects) && !(p.Lemma == "stop" && !r.agency(p.Subjects)) && p.Modal == "" && p.Tense != "infinitive"
		},
		"place": func(r *reader, p text.Predicate) bool {
			if lexicon.Is("takes again", p.Lemma) && r.unknownNoun(p.Objects) && !r.personActor(p.Objects[0]) && r.armedForce(p.Subjects) {
				return true // "Rubaya was retaken by troops": a name that no list holds
			}
			return r.anyIs("place", p.Objects) || p.Lemma == "storm" && (r.anyIs("site", p.Objects) || r.byFighters(p) && len(p.Objects) > 0 && !r.anyIs("figurative", p.Objects))
		},
		"placeinto": func(r *reader, p text.Predicate) bool { return r.anyIs("place", r.obliquesOf(p, "into")) },
		"shots":     func(r *reader, p text.Predicate) bool { return r.near("shots", p) || r.near("gunfire", p) },
		"underfire": (*reader).underFire,
		"property":  (*reader).harmsProperty,
		"fighters": func(r *reader, p text.Predicate) bool {
			return r.anyIs("fighter", p.Objects) || r.armedGroup(p.Objects) || r.partOf("fighter", p.Objects)
		},
		"supreme": func(r *reader, p text.Predicate) bool {
			return slices.ContainsFunc(p.Objects, func(o int) bool { return hasWord(r.d, o, "supreme") || hasWord(r.d, o, "ultimate") })
		},
		"waged":  (*reader).waged,
		"device": (*reader).device,
		"plotters": func(r *reader, p text.Predicate) bool {
			if p.Passive && len(p.Subjects) == 0 && slices.ContainsFunc(p.Objects, func(o int) bool { return r.d.Lemma(o) == "cell" }) {
				return r.d.Arcs[p.Head].Relation == "acl" || r.near("security", p) || r.near("attack", p) // "a cell broken up in May"
			}
			return r.agency(p.Subjects) && (r.anyIs("plotting", p.Objects)) && (r.near("security", p) || r.near("attack", p) || r.anyIs("attack", p.Objects))
		},
		"defused":    func(r *reader, p text.Predicate) bool { return r.anyIs("explosive", p.Objects) },
		"carriedout": (*reader).carriedOut,
		"single":     (*reader).oneOperation,
		"conducted": func(r *reader, p text.Predicate) bool {
			return r.oneOperation(p) && (r.agency(p.Subjects) || r.countrySubject(p)) && p.Tense != "present"
		},
	}
}

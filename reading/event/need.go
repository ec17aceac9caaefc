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
	for _, needs := range []map[string]condition{needsOfViolence(), needsOfOffice(), needsOfWords(), needsOfWays()} {
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
			return r.persons(p.Objects) && len(p.Subjects) > 0 && !r.agency(p.Subjects)
		},
		"inviolence": (*reader).inViolence,
		"explosive":  func(r *reader, p text.Predicate) bool { return r.anyIs("explosive", p.Subjects) },
		"shot": func(r *reader, p text.Predicate) bool {
			if p.Lemma == "fire" {
				return r.anyIs("weapon", p.Objects) || len(p.Objects) == 0 && r.oblique(p, "on", "at", "upon", "into") >= 0 || lexicon.Is("shots", firstLemma(r.d, p.Objects))
			}
			if p.Lemma == "open" {
				return r.oblique(p, "for") < 0
			}
			return !r.anyIs("figurative", p.Objects) && (len(p.Objects) == 0 || r.anyIs("person", p.Objects) || strings.Contains(p.Lemma, " ") || r.unknownNoun(p.Objects))
		},
		"air": func(r *reader, p text.Predicate) bool {
			if p.Noun {
				return r.modifiedBy(p.Head, "aircraft") || r.modifiedBy(p.Head, "explosive") || lexicon.Is("aircraft", p.Lemma) || r.military(p)
			}
			return r.anyIs("aircraft", p.Subjects) || r.near("aircraft", p) && r.anyIs("place", p.Objects)
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
			return r.anyIs("place", p.Objects) || p.Lemma == "storm" && r.anyIs("site", p.Objects)
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

// needsOfOffice are the needs of what the state and the courts do.
func needsOfOffice() map[string]condition {
	return map[string]condition{
		"captive": func(r *reader, p text.Predicate) bool { return r.persons(p.Objects) },
		"incustody": func(r *reader, p text.Predicate) bool {
			return r.d.Child(p.Head, "cop") >= 0 && r.d.Child(p.Head, "det") < 0 && r.d.Preposition(p.Head) == "in" && r.persons([]int{max(r.d.Child(p.Head, "nsubj"), 0)}) && r.d.Tags[r.d.Child(p.Head, "nsubj")].Penn != "WP"
		},
		"officers": func(r *reader, p text.Predicate) bool { return r.persons(p.Objects) && r.agency(p.Subjects) },
		"combed": func(r *reader, p text.Predicate) bool {
			return r.agency(p.Subjects) && (r.anyIs("place", p.Objects) || r.anyIs("searched", p.Objects) || r.anyIs("place", r.obliquesOf(p, "on")) || r.anyIs("searched", r.obliquesOf(p, "on")))
		},
		"passed":     (*reader).sentencePassed,
		"questioned": func(r *reader, p text.Predicate) bool { return r.persons(p.Objects) && r.near("questioning", p) },
		"handedto": func(r *reader, p text.Predicate) bool {
			to := r.oblique(p, "to")
			return r.anyIs("wanted", p.Objects) && to >= 0 && (r.agency([]int{to}) || r.is("place", to))
		},
		"expelled": func(r *reader, p text.Predicate) bool { return r.persons(p.Objects) && !r.troops(p.Objects) },
		"person": func(r *reader, p text.Predicate) bool {
			if p.Lemma == "hold" && p.Passive && r.heldBy(p) {
				return r.persons(p.Objects)
			}
			if p.Lemma == "hold" && !p.Passive && !r.agency(p.Subjects) || p.Lemma == "seize" && !r.agency(p.Subjects) {
				return false
			}
			return r.persons(p.Objects) && !r.anyIs("place", p.Objects) && (p.Lemma != "hold" || r.nearArrest(p)) && (p.Lemma != "catch" || r.agency(p.Subjects) || p.Passive && len(p.Subjects) == 0 && (r.anyIs("fighter", p.Objects) || r.anyIs("wanted", p.Objects)))
		},
		"site": func(r *reader, p text.Predicate) bool {
			return r.anyIs("site", p.Objects) || r.anyIs("place", p.Objects) && r.agency(p.Subjects)
		},
		"contraband": func(r *reader, p text.Predicate) bool {
			if p.Noun {
				return r.near("contraband", p)
			}
			found := r.anyIs("contraband", p.Objects) || r.partOf("contraband", p.Objects) && !r.anyIs("fragment", p.Objects)
			switch p.Lemma {
			case "find", "discover", "uncover", "recover", "intercept":
				return found && (p.Passive || r.agency(p.Subjects))
			}
			return found
		},
		"charge": func(r *reader, p text.Predicate) bool {
			if p.Lemma == "charge" {
				return r.near("charge", p) && (r.persons(p.Objects) || r.oblique(p, "with") >= 0 && len(p.Objects) > 0)
			}
			return r.anyIs("person", p.Objects) || r.anyIs("person", p.Subjects)
		},
		"court": func(r *reader, p text.Predicate) bool {
			return r.near("charge", p) || r.near("person", p) || r.personNamed(p) || p.Noun && r.underWay(p.Head)
		},
		"freed": func(r *reader, p text.Predicate) bool {
			return r.anyIs("person", p.Objects) && !r.anyIs("message", p.Objects)
		},
		"grabbed": func(r *reader, p text.Predicate) bool {
			taken := r.anyIs("civilian", p.Objects) || r.anyIs("kin", p.Objects) || len(p.Subjects) > 0 && r.persons(p.Objects)
			return taken && !r.agency(p.Subjects) && !r.near("charge", p) && !r.near("questioning", p)
		},
		"abducted": (*reader).abducted,
		"policy": func(r *reader, p text.Predicate) bool {
			return (r.anyIs("policy", p.Objects) || r.partOf("policy", p.Objects)) && (r.anyIs("order", p.Objects) && r.persons(p.Subjects) || r.agency(p.Subjects) || p.Passive) && !r.anyIs("person", p.Objects)
		},
		"grouped": func(r *reader, p text.Predicate) bool {
			return r.armedGroup(p.Objects) || r.unknownGroup(p.Objects)
		},
		"securitylaw": func(r *reader, p text.Predicate) bool { return r.anyIs("law", p.Objects) && r.near("security", p) },
		"listed":      func(r *reader, p text.Predicate) bool { return r.near("security", p) },
		"alertlevel":  func(r *reader, p text.Predicate) bool { return r.near("alarm level", p) },
		"level":       func(r *reader, p text.Predicate) bool { return r.levelOf(p.Objects) },
		"inforce":     (*reader).inForce,
		"deploy": func(r *reader, p text.Predicate) bool {
			return r.anyIs("person", p.Objects) && (r.agency(p.Subjects) || p.Passive)
		},
		"issued": func(r *reader, p text.Predicate) bool {
			head := r.d.Arcs[p.Head].Head
			return head >= 0 && issues[r.d.Lemma(head)]
		},
	}
}

// needsOfWords are the needs of plans, claims and messages.
func needsOfWords() map[string]condition {
	return map[string]condition{
		"plan":    (*reader).planned,
		"plotted": (*reader).plotted,
		"tried": func(r *reader, p text.Predicate) bool {
			return p.Passive && p.Content < 0 && (r.anyIs("person", p.Objects) || r.near("charge", p))
		},
		"against": func(r *reader, p text.Predicate) bool {
			return (r.armed(p.Objects) || r.partOf("person", p.Objects)) && !r.armedGroup(p.Subjects)
		},
		"advice": func(r *reader, p text.Predicate) bool {
			return r.advice(p) || !p.Noun && (r.admonished(p) || p.Lemma == "warn" && r.warnsOfViolence(p))
		},
		"calledon": func(r *reader, p text.Predicate) bool {
			p.Objects = r.obliquesOf(p, "on")
			return r.admonished(p)
		},
		"admonished": (*reader).admonished,
		"intelligence": func(r *reader, p text.Predicate) bool {
			if !r.anyIs("intelligence", p.Objects) || !r.bodies(p) {
				return false
			}
			return r.oblique(p, "with", "to") >= 0 || p.Passive || r.partOf("place", p.Objects) || p.Lemma == "exchange"
		},
		"tippedoff": func(r *reader, p text.Predicate) bool { return r.agency(p.Subjects) && r.agency(p.Objects) },
		"tipped": func(r *reader, p text.Predicate) bool {
			from := r.oblique(p, "from")
			return r.anyIs("intelligence", p.Objects) && from >= 0 && r.agency([]int{from}) && r.agency(p.Subjects)
		},
		"unearthed": func(r *reader, p text.Predicate) bool { return r.anyIs("contraband", p.Objects) },
		"bodies":    (*reader).bodies,
		"claimed": func(r *reader, p text.Predicate) bool {
			return r.anyIs("attack", p.Objects) && (r.armed(p.Subjects) || r.unknownGroup(p.Subjects) || p.Passive && len(p.Subjects) == 0)
		},
		"claimeddone": func(r *reader, p text.Predicate) bool {
			k, ok := r.at[p.Content]
			return ok && (r.armed(p.Subjects) || r.unknownGroup(p.Subjects)) && !r.agency(p.Subjects) && commits[r.d.Predicates[k].Lemma] && r.anyIs("attack", r.d.Predicates[k].Objects)
		},
		"incite": func(r *reader, p text.Predicate) bool {
			return r.armed(p.Subjects) && (p.Content >= 0 && lexicon.Is("incited", r.d.Lemma(p.Content)) || r.near("incited", p)) || r.messageSubject(p)
		},
		"message": func(r *reader, p text.Predicate) bool {
			return r.anyIs("message", p.Objects) && r.armed(p.Subjects) && !r.agency(p.Subjects)
		},
		"protest": func(r *reader, p text.Predicate) bool {
			return p.Noun && !r.figurativeProtest(p) && !r.inProtest(p) || !p.Noun && len(p.Objects) == 0 && p.Content < 0 && len(p.Subjects) > 0
		},
		"toprotest": func(r *reader, p text.Predicate) bool {
			c := r.d.Child(p.Head, "advcl", "xcomp")
			return c >= 0 && lexicon.Is("protests", r.d.Lemma(c))
		},
		"held": func(r *reader, p text.Predicate) bool { return p.Tense == "past" },
		"crowd": func(r *reader, p text.Predicate) bool {
			return r.persons(p.Subjects) && !r.agency(p.Subjects) && !r.armed(p.Subjects)
		},
	}
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
			force := r.armed(p.Subjects) || r.agency(p.Subjects) || p.Passive || r.countrySubject(p)
			switch p.Lemma {
			case "fall", "withdraw":
				return r.anyIs("place", p.Subjects) && p.Lemma == "fall" && r.oblique(p, "to") >= 0 || p.Lemma == "withdraw" && r.armed(p.Subjects)
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

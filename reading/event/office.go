package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// needsOfOffice are the needs of what the state and the courts do.
func needsOfOffice() map[string]condition {
	return map[string]condition{
		"captive":   func(r *reader, p text.Predicate) bool { return r.persons(p.Objects) },
		"incustody": (*reader).inCustody,
		"officers": func(r *reader, p text.Predicate) bool {
			return r.persons(p.Objects) && (r.agency(p.Subjects) || r.anyIs("arrester", p.Subjects) || p.Passive && len(p.Subjects) == 0 && (p.Lemma != "pick up" || r.wordsOf("in the hands of the law") > 0))
		},
		"gaveyears": (*reader).gaveYears,
		"gotyears":  (*reader).gotYears,
		"combed": func(r *reader, p text.Predicate) bool {
			return r.agency(p.Subjects) && (r.anyIs("place", p.Objects) || r.anyIs("searched", p.Objects) || r.anyIs("place", r.obliquesOf(p, "on")) || r.anyIs("searched", r.obliquesOf(p, "on")))
		},
		"passed":     (*reader).sentencePassed,
		"questioned": func(r *reader, p text.Predicate) bool { return r.persons(p.Objects) && r.near("questioning", p) },
		"handedto": func(r *reader, p text.Predicate) bool {
			to := r.oblique(p, "to")
			return r.anyIs("wanted", p.Objects) && to >= 0 && (r.agency([]int{to}) || r.is("place", to))
		},
		"expelled": func(r *reader, p text.Predicate) bool { return r.personsOrNumber(p.Objects) && !r.troops(p.Objects) },
		"person": func(r *reader, p text.Predicate) bool {
			if strings.HasPrefix(p.Lemma, "hold ") {
				return false // "held off the troops", "held up a sign"
			}
			if p.Lemma == "hold" && p.Passive && (r.heldBy(p) || r.stillHeld(p)) {
				return r.persons(p.Objects)
			}
			if p.Lemma == "seize" && p.Passive && len(p.Subjects) == 0 && r.inRaid(p) {
				return r.persons(p.Objects)
			}
			if p.Lemma == "hold" && !p.Passive && r.holding(p) {
				return true
			}
			if p.Lemma == "hold" && !p.Passive && !r.agency(p.Subjects) || p.Lemma == "seize" && !r.agency(p.Subjects) && !r.anyIs("arrester", p.Subjects) {
				return false
			}
			return r.persons(p.Objects) && !r.anyIs("place", p.Objects) && (p.Lemma != "hold" || r.nearArrest(p)) && (p.Lemma != "catch" || r.agency(p.Subjects) || p.Passive && len(p.Subjects) == 0 && (r.anyIs("fighter", p.Objects) || r.anyIs("wanted", p.Objects)))
		},
		"site": func(r *reader, p text.Predicate) bool {
			return r.anyIs("site", p.Objects) || r.anyIs("place", p.Objects) && r.agency(p.Subjects) || (r.armed(p.Subjects) || len(p.Subjects) > 0 && p.Lemma == "raid" && !r.agency(p.Subjects)) && (r.anyIs("place", p.Objects) || r.unknownNoun(p.Objects))
		},
		"contraband": func(r *reader, p text.Predicate) bool {
			if p.Noun {
				return r.near("contraband", p)
			}
			found := r.anyIs("contraband", p.Objects) || slices.ContainsFunc(p.Objects, r.stuffOf) || r.partOf("contraband", p.Objects) && !r.anyIs("fragment", p.Objects)
			switch p.Lemma {
			case "find", "discover", "uncover", "recover", "intercept":
				return found && (p.Passive || r.agency(p.Subjects))
			}
			return found
		},
		"charge": func(r *reader, p text.Predicate) bool {
			if p.Lemma == "charge" {
				if r.agency(p.Objects) && r.d.Arcs[p.Head].Relation == "acl" && (hasWithClause(r.d, p.Head) || !r.near("charge", p)) {
					return false // "a force charged with guarding the bridge": a task
				}
				return (r.near("charge", p) || p.Passive && (hasWithClause(r.d, p.Head) || r.chargedOver(p))) && (r.persons(p.Objects) || r.oblique(p, "with") >= 0 && len(p.Objects) > 0)
			}
			return r.anyIs("person", p.Objects) || r.anyIs("person", p.Subjects)
		},
		"court": func(r *reader, p text.Predicate) bool {
			return r.near("charge", p) || r.near("person", p) || r.personNamed(p) || p.Noun && r.underWay(p.Head)
		},
		"freed": func(r *reader, p text.Predicate) bool {
			return (r.anyIs("person", p.Objects) || r.numberFreed(p)) && !r.anyIs("message", p.Objects)
		},
		"grabbed": func(r *reader, p text.Predicate) bool {
			taken := r.anyIs("civilian", p.Objects) || r.ofCaptives() && p.Passive && r.oblique(p, "from") >= 0 && r.spokenOfAsThose(p.Objects) || r.anyIs("kin", p.Objects) || len(p.Subjects) > 0 && r.persons(p.Objects)
			return taken && !r.agency(p.Subjects) && !r.anyIs("arrester", p.Subjects) && !r.near("charge", p) && !r.near("questioning", p)
		},
		"abducted": (*reader).abducted,
		"policy": func(r *reader, p text.Predicate) bool {
			return r.ordered(p) || !r.standing(p) && (r.anyIs("policy", p.Objects) || r.partOf("policy", p.Objects)) && (r.anyIs("order", p.Objects) && r.persons(p.Subjects) || r.agency(p.Subjects) || p.Passive) && !r.anyIs("person", p.Objects)
		},
		"measure": func(r *reader, p text.Predicate) bool {
			return (r.anyIs("order", p.Objects) || r.partOf("order", p.Objects)) && (r.agency(p.Subjects) || p.Passive || r.ordered(p))
		},
		"office": func(r *reader, p text.Predicate) bool { return r.agency(p.Subjects) || p.Passive },
		"grouped": func(r *reader, p text.Predicate) bool {
			return !r.standing(p) && (r.armedGroup(p.Objects) || r.unknownGroup(p.Objects))
		},
		"securitylaw": func(r *reader, p text.Predicate) bool { return r.anyIs("law", p.Objects) && r.near("security", p) },
		"listed":      func(r *reader, p text.Predicate) bool { return r.near("security", p) || r.near("sanction", p) },
		"alertlevel":  func(r *reader, p text.Predicate) bool { return r.near("alarm level", p) },
		"level":       func(r *reader, p text.Predicate) bool { return r.levelOf(p.Objects) },
		"inforce":     (*reader).inForce,
		"deploy": func(r *reader, p text.Predicate) bool {
			return r.anyIs("person", p.Objects) && (r.agency(p.Subjects) || p.Passive)
		},
		"issued": func(r *reader, p text.Predicate) bool {
			head := r.d.Arcs[p.Head].Head
			return head >= 0 && lexicon.Is("issues", r.d.Lemma(head))
		},
	}
}

// gaveYears reports a court that gives somebody years: "gave 17 years to a man", "handed him 12 years".
func (r *reader) gaveYears(p text.Predicate) bool {
	return slices.ContainsFunc(p.Subjects, func(i int) bool { return lexicon.Is("judging", r.d.Lemma(i)) }) && r.years(p)
}

// gotYears reports somebody who is given years, with a word of courts in the report: "The student got seven years".
func (r *reader) gotYears(p text.Predicate) bool {
	term := slices.ContainsFunc(p.Objects, func(o int) bool { return r.d.Lemma(o) == "year" || r.d.Lemma(o) == "month" || r.d.Lemma(o) == "life" })
	return term && r.persons(p.Subjects) && r.wordsOf("judgement") > 0 && r.years(p)
}

// years reports a number of years, or life, right behind a verb.
func (r *reader) years(p text.Predicate) bool {
	s := r.d.SentenceOf(p.Head)
	for i := p.Head + 1; i < min(s.Last, p.Head+8); i++ {
		if l := r.d.Lemma(i); (l == "year" || l == "month" || l == "life") && (r.d.Tags[i-1].Universal == "NUM" || l == "life") {
			return true
		}
	}
	return false
}

// standing reports a measure that only says what somebody is: "a group banned in Russia".
func (r *reader) standing(p text.Predicate) bool {
	return p.Passive && r.d.Arcs[p.Head].Relation == "acl" && len(p.Subjects) == 0 && len(text.Within(r.d.Times, r.d.SentenceOf(p.Head).Span)) == 0
}

// ordered reports what a body or a government told by its capital orders, bans or closes: "Harar banned motorcycles", "schools
// were ordered shut".
func (r *reader) ordered(p text.Predicate) bool {
	if r.standing(p) {
		return false
	}
	if !r.anyIs("policy", p.Objects) && !r.anyIs("restricted", p.Objects) && !r.partOf("restricted", p.Objects) {
		return false
	}
	government := r.agency(p.Subjects) || r.anyIs("governs a place", p.Subjects) || slices.ContainsFunc(p.Subjects, func(s int) bool {
		a := r.d.ActorHeaded(s)
		return a >= 0 && (r.d.Actors[a].Kind == "city" || r.d.Actors[a].Kind == "region" || r.d.Actors[a].Kind == "organization" && r.anyIs("sanction", p.Objects))
	})
	return government || len(p.Subjects) == 0 && (p.Lemma == "order" || p.Lemma == "ban" || p.Lemma == "forbid" || p.Lemma == "prohibit") && p.Passive
}

// sentencePassed reports the sentence of a court as one that is given or received: "was handed a ten-year sentence".
func (r *reader) sentencePassed(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	return up >= 0 && r.d.Arcs[p.Head].Relation != "nsubj" && lexicon.Is("passes", r.d.Lemma(up))
}

// chargedOver reports the deed or the case that a charge is about: "were charged over the blast", "charged in the case".
func (r *reader) chargedOver(p text.Predicate) bool {
	return slices.ContainsFunc(p.Obliques, func(o text.Oblique) bool {
		return o.Preposition == "over" && !r.inTime(r.d.Tokens[o.Head].Span) || o.Preposition == "in" && (lexicon.Is("case", r.d.Lemma(o.Head)) || r.happening(o.Head))
	})
}

// carriedOut reports a search that is told to have been made: "seven searches were carried out".
func (r *reader) carriedOut(p text.Predicate) bool {
	if c := r.d.Child(p.Head, "acl"); c >= 0 && r.d.Tags[c].Penn == "VBN" && lexicon.Is("makes", r.d.Lemma(c)) {
		return true // "the searches carried out at their homes"
	}
	up := r.d.Arcs[p.Head].Head
	return up >= 0 && p.Tense == "past" && lexicon.Is("makes", r.d.Lemma(up)) && (r.d.Arcs[p.Head].Relation == "nsubj:pass" || r.d.Arcs[p.Head].Relation == "obj" && r.agency(p.Subjects))
}

// underWay reports a noun that is told to begin, go on or end: "the trial, which began in May".
func (r *reader) underWay(i int) bool {
	d := r.d
	if up := d.Arcs[i].Head; up >= 0 && strings.HasPrefix(d.Arcs[i].Relation, "nsubj") && lexicon.Is("occur", d.Lemma(up)) {
		return true
	}
	c := d.Child(i, "acl:relcl")
	return c >= 0 && lexicon.Is("occur", d.Lemma(c))
}

// inForce reports a measure that is told to hold, begin or end: "a curfew is in force until Monday".
func (r *reader) inForce(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if up < 0 || d.Arcs[p.Head].Relation != "nsubj" && d.Arcs[p.Head].Relation != "nsubj:pass" {
		return false
	}
	if lexicon.Is("in force", d.Lemma(up)) {
		return true
	}
	return false
}

func (r *reader) nearArrest(p text.Predicate) bool {
	for _, o := range p.Obliques {
		if lexicon.Is("held on", r.d.Lemma(o.Head)) || o.Preposition == "over" && p.Passive && !r.inTime(r.d.Tokens[o.Head].Span) {
			return true
		}
	}
	return p.Passive && r.d.SentenceOf(p.Head).Headline && !slices.ContainsFunc(p.Obliques, func(o text.Oblique) bool {
		return o.Preposition != "after" && o.Preposition != "over" && o.Preposition != "in"
	})
}

// oneOperation reports one operation, or a number of them; "security operations" at large are no event.
func (r *reader) oneOperation(p text.Predicate) bool {
	return !plural(r.d, p.Head) || r.d.Child(p.Head, "nummod") >= 0
}

// levelOf reports the level of an alarm: "lowered the threat level".
func (r *reader) levelOf(objects []int) bool {
	for _, o := range objects {
		if r.d.Lemma(o) != "level" {
			continue
		}
		for _, c := range r.d.Children(o) {
			if lexicon.Is("alarm", r.d.Lemma(c)) {
				return true
			}
		}
	}
	return false
}

// hasWithClause reports "with" and a participle behind a verb: "charged with calling for".
func hasWithClause(d *text.Document, verb int) bool {
	return slices.ContainsFunc(d.Children(verb), func(c int) bool { return d.Arcs[c].Relation == "advcl" && hasWord(d, c, "with") })
}

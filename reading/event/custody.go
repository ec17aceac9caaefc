package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// needsOfCustody are the needs of words by which people come into the hands of the law, leave them, or give themselves up.
func needsOfCustody() map[string]condition {
	return map[string]condition{
		"gaveup": (*reader).gaveUp,
		"fromcustody": func(r *reader, p text.Predicate) bool {
			if p.Lemma == "escape" && len(p.Objects) == 0 && p.Tense == "past" && r.heldBefore(p) {
				return true
			}
			return r.manyOrPersons(p.Subjects) && (r.anyIs("custody", r.obliquesOf(p, "from")) || r.anyIs("custody", r.obliquesOf(p, "out of")) || r.anyIs("custody", p.Objects)) && !r.anyIs("means of escape", p.Objects)
		},
		"cameout": func(r *reader, p text.Predicate) bool { return p.Tense == "past" && r.personsOrNumber(p.Subjects) },
		"ofpersons": func(r *reader, p text.Predicate) bool {
			return r.personsOrNumber(p.Objects) && (definite(r.d, p.Head) || r.datedOrCounted(p.Head))
		},
		"givenfree": func(r *reader, p text.Predicate) bool {
			return r.manyOrPersons(p.Objects) || r.partOf("person", p.Objects)
		},
		"swapped": func(r *reader, p text.Predicate) bool {
			return r.anyIs("swapped", p.Objects) && !r.anyIs("message", p.Objects)
		},
		"pardoned": func(r *reader, p text.Predicate) bool {
			return r.persons(p.Objects) && (r.agency(p.Subjects) || r.countrySubject(p) || r.anyIs("governs a place", p.Subjects) || p.Passive && len(p.Subjects) == 0)
		},
		"mastered":  (*reader).mastered,
		"troopsent": (*reader).troopsSent,
		"removed": func(r *reader, p text.Predicate) bool {
			return r.persons(p.Objects) && (r.agency(p.Subjects) || len(p.Subjects) == 0) && (r.anyIs("place", r.obliquesOf(p, "to")) || r.partOf("place", p.Objects) || r.anyIs("place", r.obliquesOf(p, "from")) && p.Lemma == "remove")
		},
		"onappeal": func(r *reader, p text.Predicate) bool {
			appeal := slices.ContainsFunc(p.Objects, func(o int) bool { return r.d.Lemma(o) == "appeal" }) // an upheld conviction is told by its noun
			return (appeal || r.anyIs("judgement", p.Objects) && (p.Lemma == "quash" || p.Lemma == "overturn")) && (r.anyIs("judging", p.Subjects) || p.Passive && len(p.Subjects) == 0)
		},
		"metedout": func(r *reader, p text.Predicate) bool {
			return (r.anyIs("judging", p.Subjects) || p.Passive && len(p.Subjects) == 0) && r.persons(p.Objects) && r.near("penalty", p) && !r.anyIs("penalty", p.Objects)
		},
		"fined":     func(r *reader, p text.Predicate) bool { return r.anyIs("judging", p.Subjects) && len(p.Objects) > 0 },
		"clearedof": func(r *reader, p text.Predicate) bool { return r.anyIs("judging", p.Subjects) && r.persons(p.Objects) },
		"carrying":  (*reader).stoppedWithExplosive,
		"asterror": func(r *reader, p text.Predicate) bool {
			return (r.agency(p.Subjects) || p.Passive) && slices.ContainsFunc(r.obliquesOf(p, "as"), func(o int) bool {
				return lexicon.Is("outlawed as", r.d.Lemma(o)) || r.modifiedBy(o, "outlawed as")
			})
		},
		"sanctioned": func(r *reader, p text.Predicate) bool {
			return len(p.Objects) > 0 && (r.agency(p.Subjects) || p.Passive && len(p.Subjects) == 0) && !r.anyIs("abstract", p.Objects)
		},
		"recaptured": func(r *reader, p text.Predicate) bool {
			return r.manyOrPersons(p.Objects) && (r.agency(p.Subjects) || r.anyIs("arrester", p.Subjects) || p.Passive && len(p.Subjects) == 0)
		},
		"heldfordays": (*reader).heldForDays,
		"takenfrom": func(r *reader, p text.Predicate) bool {
			return (r.anyIs("contraband", p.Objects) || slices.ContainsFunc(p.Objects, r.stuffOf)) && !r.anyIs("person", p.Objects) && r.anyIs("searched", r.obliquesOf(p, "from")) && (r.agency(p.Subjects) || p.Passive && len(p.Subjects) == 0 && !r.tellsOfFighters())
		},
		"warrantat": func(r *reader, p text.Predicate) bool {
			return r.agency(p.Subjects) && slices.ContainsFunc(p.Obliques, func(o text.Oblique) bool {
				return (o.Preposition == "at" || o.Preposition == "in") && !r.inTime(r.d.Tokens[o.Head].Span)
			})
		},
		"vesseltaken": func(r *reader, p text.Predicate) bool {
			return r.anyIs("vessel", p.Objects) && r.persons(p.Subjects) && !r.agency(p.Subjects) && p.Tense == "past" && (r.ofCaptives() || r.armed(p.Subjects))
		},
		"martial": func(r *reader, p text.Predicate) bool {
			return slices.ContainsFunc(r.obliquesOf(p, "under"), func(o int) bool { return hasWord(r.d, o, "martial") })
		},
		"bycountry": func(r *reader, p text.Predicate) bool {
			return r.persons(p.Objects) && !r.troops(p.Objects) && (r.countrySubject(p) || r.agency(p.Subjects) && r.anyIs("place", r.obliquesOf(p, "of")))
		},
		"ofproperties": func(r *reader, p text.Predicate) bool {
			return definite(r.d, p.Head) && (r.anyIs("vessel", p.Objects) || r.anyIs("site", p.Objects)) && r.d.Child(p.Head, "nmod") >= 0
		},
		"truce": func(r *reader, p text.Predicate) bool {
			return p.Tense == "past" && (r.anyIs("truce", p.Objects) || r.anyIs("truce", r.obliquesOf(p, "to")) || r.anyIs("truce", r.obliquesOf(p, "on")))
		},
		"turnedup": func(r *reader, p text.Predicate) bool {
			return (r.anyIs("contraband", p.Subjects) || r.partOf("contraband", p.Subjects)) && p.Tense == "past"
		},
		"cameupon": func(r *reader, p text.Predicate) bool {
			return r.agency(p.Subjects) && (r.across("contraband", p) || r.anyIs("contraband", p.Objects))
		},
	}
}

// inRaid reports people taken in a raid of the law: "were seized in dawn raids", in a report that speaks of police or of suspects.
func (r *reader) inRaid(p text.Predicate) bool {
	raids := append(r.obliquesOf(p, "in"), r.obliquesOf(p, "during")...)
	return slices.ContainsFunc(raids, func(o int) bool {
		return slices.ContainsFunc(lexicon.Senses(r.d.Lemma(o), true), func(t lexicon.Trigger) bool { return t.Type == "raid" })
	}) && !r.ofCaptives() && !r.armedRaid(p)
}

// holding reports police or a service that holds people: "the service is holding 50 supporters". Who is held responsible is not
// held, and fighters hold captives.
func (r *reader) holding(p text.Predicate) bool {
	return r.agency(p.Subjects) && !r.armedGroup(p.Subjects) && r.persons(p.Objects) && r.d.Child(p.Head, "xcomp", "compound:prt") < 0 && !r.ofCaptives() && !r.troops(p.Subjects) && !r.countrySubject(p)
}

// heldBefore reports somebody who is told in the same sentence to have been held or taken: "an envoy who had been held for three
// days escaped".
func (r *reader) heldBefore(p text.Predicate) bool {
	s := r.d.SentenceOf(p.Head)
	for _, q := range r.d.PredicatesFrom(s.First) {
		if q.Head >= s.Last {
			break
		}
		if q.Noun || !lexicon.Is("keeps the arrested", q.Lemma) && q.Lemma != "kidnap" && q.Lemma != "abduct" && q.Lemma != "capture" && q.Lemma != "seize" {
			continue
		}
		if slices.ContainsFunc(q.Objects, func(o int) bool { return slices.Contains(p.Subjects, o) }) {
			return true
		}
	}
	return false
}

// heldForDays reports people who are held for days by others than the state: "had been held by miners for three days".
func (r *reader) heldForDays(p text.Predicate) bool {
	if !p.Passive || len(p.Subjects) == 0 || !r.persons(p.Subjects) || r.agency(p.Subjects) || r.anyIs("arrester", p.Subjects) || !r.persons(p.Objects) {
		return false
	}
	return slices.ContainsFunc(r.obliquesOf(p, "for"), func(o int) bool { return r.is("time unit", o) })
}

// stuffOf reports a thing told by what it is of or for: "cannabis plants", "an arms depot", "a drugs lab".
func (r *reader) stuffOf(i int) bool {
	return !r.is("person", i) && slices.ContainsFunc(r.d.Children(i), func(c int) bool {
		l := r.d.Lemma(c)
		return r.d.Arcs[c].Relation == "compound" && c < i && (lexicon.Is("contraband", l) || strings.EqualFold(r.d.Word(c), "arms"))
	})
}

// manyOrPersons reports people, or a number alone.
func (r *reader) manyOrPersons(tokens []int) bool {
	return r.persons(tokens) || slices.ContainsFunc(tokens, func(i int) bool { return r.d.Tags[i].Universal == "NUM" })
}

// gaveUp reports people who give themselves up or lay down their arms: "31 fighters gave themselves up", "handed in their
// rifles", "surrendered to troops". A team that surrenders a lead does not.
func (r *reader) gaveUp(p text.Predicate) bool {
	if r.sports() || !r.manyOrPersons(p.Subjects) && !r.armedGroup(p.Subjects) && !r.partOf("person", p.Subjects) {
		return false
	}
	own := slices.ContainsFunc(p.Objects, func(o int) bool { return lexicon.Is("oneself", strings.ToLower(r.d.Word(o))) })
	arms := r.anyIs("weapon", p.Objects) || slices.ContainsFunc(p.Objects, func(o int) bool { return strings.EqualFold(r.d.Word(o), "arms") })
	switch p.Lemma {
	case "surrender", "defect":
		return len(p.Objects) == 0 || own || arms
	case "give up":
		return own || arms || len(p.Objects) == 0 && p.Content < 0 && (r.armed(p.Subjects) || r.agency(r.obliquesOf(p, "to")))
	case "hand over", "hand in", "turn in":
		return own || arms && (r.armed(p.Subjects) || r.partArmed(p.Subjects))
	}
	return own || arms
}

// partArmed reports people of an armed body: "the first 200 men of a militia".
func (r *reader) partArmed(tokens []int) bool {
	return r.armed(r.partsOf(tokens))
}

// mastered reports somebody whom officers, or those standing by, get hold of: "overpowered the man". What is overpowered by a
// smell, and fears that are subdued, are nobody.
func (r *reader) mastered(p text.Predicate) bool {
	return r.persons(p.Objects) && (r.agency(p.Subjects) || r.anyIs("arrester", p.Subjects) || r.anyIs("person", p.Subjects) && !r.armed(p.Subjects) || p.Passive && len(p.Subjects) == 0) && !r.sports() && !r.agency(p.Objects) && !r.anyIs("arrester", p.Objects)
}

// troopsSent reports forces sent somewhere or called back by those they serve: "dispatched 1,200 soldiers to the border".
func (r *reader) troopsSent(p text.Predicate) bool {
	forces := r.anyIs("arrester", p.Objects) || slices.ContainsFunc(p.Objects, func(o int) bool {
		o = r.measured(o)
		return lexicon.Is("troops", r.d.Lemma(o)) && !r.armed([]int{o}) || lexicon.Is("forces sent", r.d.Lemma(o))
	})
	return forces && (r.agency(p.Subjects) || r.countrySubject(p) || p.Passive && len(p.Subjects) == 0) && !p.Negated
}

// stoppedWithExplosive reports somebody caught with an explosive on the body or in the hand before it goes off: "stopped a woman
// with explosives under her dress".
func (r *reader) stoppedWithExplosive(p text.Predicate) bool {
	if !r.persons(p.Objects) || !(r.agency(p.Subjects) || r.anyIs("arrester", p.Subjects) || p.Passive && len(p.Subjects) == 0) {
		return false
	}
	return slices.ContainsFunc(p.Objects, func(o int) bool {
		return slices.ContainsFunc(r.d.Children(o), func(c int) bool {
			if r.d.Arcs[c].Relation == "nmod" && r.d.Preposition(c) == "with" {
				return r.bomb(c)
			}
			k, ok := r.at[c]
			return ok && strings.HasPrefix(r.d.Arcs[c].Relation, "acl") && lexicon.Is("carries", r.d.Predicates[k].Lemma) && slices.ContainsFunc(r.d.Predicates[k].Objects, r.bomb)
		})
	}) || slices.ContainsFunc(r.obliquesOf(p, "with"), r.bomb)
}

// bomb reports a thing that is made to go off, by its own noun or by what it is made of: "a bomb", "an explosive belt".
func (r *reader) bomb(i int) bool {
	return lexicon.Is("bombs", r.d.Lemma(i)) || lexicon.Is("explosive", r.d.Lemma(i)) || r.modifiedBy(i, "explosive") || r.modifiedBy(i, "bombs")
}

// across reports a word of a class behind "across", "on" or "upon": what somebody comes across or stumbles on.
func (r *reader) across(class string, p text.Predicate) bool {
	return r.anyIs(class, r.obliquesOf(p, "across")) || r.anyIs(class, r.obliquesOf(p, "on")) || r.anyIs(class, r.obliquesOf(p, "upon"))
}

// cameAcross makes what somebody comes across its object: "came across 40 rifles", "stumbled on a cache".
func (r *reader) cameAcross(p *text.Predicate) {
	if p.Noun || len(p.Objects) > 0 || !lexicon.Is("comes across", p.Lemma) {
		return
	}
	for _, o := range p.Obliques {
		if o.Preposition == "across" || o.Preposition == "on" || o.Preposition == "upon" {
			p.Objects = append(p.Objects[:len(p.Objects):len(p.Objects)], o.Head)
		}
	}
	p.Objects = r.outOfTime(p.Objects)
}

// metedTo makes those to whom a court gives a penalty what the verb is done to: "handed down terms of 12 years to nine men".
func (r *reader) metedTo(p *text.Predicate) {
	if p.Noun || !lexicon.Is("metes out", p.Lemma) || !r.anyIs("penalty", p.Objects) {
		return
	}
	to := slices.DeleteFunc(slices.Clone(p.Objects), func(o int) bool { return lexicon.Is("penalty", r.d.Lemma(o)) || !r.persons([]int{o}) })
	for _, o := range p.Obliques {
		if (o.Preposition == "to" || o.Preposition == "on" || o.Preposition == "upon" || o.Preposition == "against") && (r.persons([]int{o.Head}) || r.d.Tags[o.Head].Universal == "NUM") {
			to = append(to, o.Head)
		}
	}
	for _, o := range p.Objects {
		for _, c := range r.d.Children(o) {
			if prep := r.d.Preposition(c); r.d.Arcs[c].Relation == "nmod" && (prep == "to" || prep == "on" || prep == "against" || prep == "for") && r.persons([]int{c}) {
				to = append(to, c)
			}
		}
	}
	if len(to) > 0 {
		p.Objects = to
	}
}

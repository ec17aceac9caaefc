package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// needsOfCaptives are the needs of words that tell of people taken, held or given back by what the report says around them.
func needsOfCaptives() map[string]condition {
	return map[string]condition{
		"vanished": func(r *reader, p text.Predicate) bool {
			return r.ofCaptives() && r.persons(p.Subjects) && !r.armed(p.Subjects) && !r.near("accident", p)
		},
		"waylaid": func(r *reader, p text.Predicate) bool {
			return r.ofCaptives() && r.byFighters(p) && r.persons(p.Objects)
		},
		"byfighters": func(r *reader, p text.Predicate) bool {
			return r.persons(p.Objects) && (r.byFighters(p) || len(p.Subjects) == 0 && r.ofCaptives())
		},
		"heldcaptive": func(r *reader, p text.Predicate) bool {
			return r.byFighters(p) && r.persons(p.Objects) && !r.armed(p.Objects)
		},
		"snatched": func(r *reader, p text.Predicate) bool {
			return p.Passive && len(p.Subjects) == 0 && (r.persons(p.Objects) || r.anyIs("kin", p.Objects))
		},
		"intothehands": func(r *reader, p text.Predicate) bool {
			return slices.ContainsFunc(r.obliquesOf(p, "into"), func(o int) bool {
				return r.d.Lemma(o) == "hand" && slices.ContainsFunc(r.d.Children(o), func(c int) bool { return r.agency([]int{c}) })
			})
		},
		"served": func(r *reader, p text.Predicate) bool {
			return r.near("warrant", p) && (p.Passive && r.persons(p.Objects) || r.agency(p.Subjects) && r.persons(p.Objects))
		},
		"givenback": func(r *reader, p text.Predicate) bool {
			if p.Lemma == "hand over" && r.byFighters(p) && r.persons(p.Objects) {
				return true
			}
			return r.ofCaptives() && r.personsOrNumber(p.Objects) && slices.ContainsFunc(r.obliquesOf(p, "to"), r.takesBack)
		},
		"caughtwith": func(r *reader, p text.Predicate) bool {
			return r.persons(p.Objects) && !r.armedGroup(p.Subjects) && slices.ContainsFunc(r.obliquesOf(p, "with"), func(o int) bool { return lexicon.Is("plotting", r.d.Lemma(o)) || lexicon.Is("attack", r.d.Lemma(o)) })
		},
		"stoppedplotter": func(r *reader, p text.Predicate) bool {
			return r.agency(p.Subjects) && r.persons(p.Objects) && slices.ContainsFunc(p.Objects, r.meantHarm)
		},
		"routed": func(r *reader, p text.Predicate) bool {
			return (r.agency(p.Subjects) || p.Passive && len(p.Subjects) == 0) && (r.anyIs("fighter", p.Objects) || r.armedGroup(p.Objects)) && p.Tense == "past"
		},
		"shotsexchanged": func(r *reader, p text.Predicate) bool {
			return slices.ContainsFunc(p.Objects, func(o int) bool {
				l := r.d.Lemma(o)
				return l == "fire" || lexicon.Is("gunfire", l) || lexicon.Is("shots", l)
			})
		},
		"intocrowd": func(r *reader, p text.Predicate) bool {
			return r.wordsOf("attack") > 0 && r.anyIs("vessel", p.Subjects) && slices.ContainsFunc(r.obliquesOf(p, "into"), func(o int) bool { return r.persons([]int{o}) || lexicon.Is("crowd", r.d.Lemma(o)) })
		},
		"entered": func(r *reader, p text.Predicate) bool {
			return p.Tense == "past" && r.byFighters(p) && (r.anyIs("place", p.Objects) || r.partOf("place", p.Objects))
		},
		"setalight": func(r *reader, p text.Predicate) bool {
			return p.Passive && len(p.Subjects) == 0 && (r.anyIs("site", p.Objects) || r.anyIs("place", p.Objects) || r.anyIs("vessel", p.Objects) || r.anyIs("post", p.Objects)) && r.wordsOf("attack") > 0
		},
		"struckagainst": (*reader).struckAgainst,
		"placestruck": func(r *reader, p text.Predicate) bool {
			return p.Passive && len(p.Subjects) == 0 && r.anyIs("place", p.Objects) && r.wordsOf("attack") > 0 && r.wordsOf("accident") == 0
		},
		"burnedout": func(r *reader, p text.Predicate) bool {
			return p.Passive && len(p.Subjects) == 0 && len(p.Objects) > 0 && !r.persons(p.Objects) && r.wordsOf("sabotage") > 0
		},
	}
}

// ofCaptives reports a text that speaks of abductors, hostages or ransom.
func (r *reader) ofCaptives() bool { return r.wordsOf("held for ransom") > 0 }

// byFighters reports people with arms as the doers, and no state body.
func (r *reader) byFighters(p text.Predicate) bool {
	return !r.agency(p.Subjects) && !r.anyIs("arrester", p.Subjects) && (r.armed(p.Subjects) || r.masked(p.Subjects))
}

// personsOrNumber reports people, or a number alone that stands for people told before: "The four".
func (r *reader) personsOrNumber(tokens []int) bool {
	return r.persons(tokens) || slices.ContainsFunc(tokens, func(i int) bool { return r.d.Tags[i].Universal == "NUM" && definite(r.d, i) })
}

// spokenOfAsThose reports people told by what befell them alone: "those seized from a school".
func (r *reader) spokenOfAsThose(tokens []int) bool {
	return slices.ContainsFunc(tokens, func(i int) bool { return r.persons([]int{i}) || strings.EqualFold(r.d.Word(i), "those") })
}

// takesBack reports those to whom captives are given back: a church, a family, the Red Cross, or a delegation of one.
func (r *reader) takesBack(i int) bool {
	l := strings.ToLower(r.d.Lemma(i))
	if lexicon.Is("takes captives back", l) || lexicon.Is("kin", l) {
		return true
	}
	return slices.ContainsFunc(r.d.Children(i), func(c int) bool {
		return r.d.Arcs[c].Relation == "nmod" && lexicon.Is("takes captives back", strings.ToLower(r.d.Lemma(c)))
	})
}

// meantHarm reports a person whose clause tells that he meant to attack: "a teenager who had written of stabbing people".
func (r *reader) meantHarm(i int) bool {
	clause := r.d.Child(i, "acl:relcl")
	if clause < 0 {
		return false
	}
	first, last := r.d.Subtree(clause, func(int) bool { return false })
	meant, deed := false, false
	for k := first; k < last; k++ {
		l := r.d.Lemma(k)
		meant = meant || lexicon.Is("means to", l)
		deed = deed || slices.ContainsFunc(lexicon.Senses(l, r.d.Tags[k].Universal == "NOUN"), func(t lexicon.Trigger) bool { return violentType[t.Type] })
	}
	return meant && deed
}

// struckAgainst reports a strike that is no walkout: of a day, and against people with arms.
func (r *reader) struckAgainst(p text.Predicate) bool {
	if r.wordsOf("attack") == 0 || r.near("labour", p) {
		return false
	}
	owner := r.d.Child(p.Head, "nmod:poss")
	day := owner >= 0 && r.inTime(r.d.Tokens[owner].Span)
	return day && (len(r.obliquesOf(p, "against")) > 0 || r.anyIs("place", p.Objects) || r.anyIs("person", p.Objects) || r.armed(p.Objects))
}

// offVehicle mends people taken off a vehicle, where the particle made the vehicle the object: "the two officers taken off a bus".
func (r *reader) offVehicle(p *text.Predicate) {
	d := r.d
	prt := d.Child(p.Head, "compound:prt")
	people := d.Arcs[p.Head].Head
	if p.Noun || prt < 0 || !strings.EqualFold(d.Word(prt), "off") || len(p.Objects) == 0 || !r.anyIs("vessel", p.Objects) {
		return
	}
	bus := p.Objects[0]
	switch {
	case d.Arcs[p.Head].Relation == "acl" && d.Tags[p.Head].Penn == "VBN" && people >= 0 && r.is("person", people):
		p.Objects, p.Passive = []int{people}, true
	case strings.EqualFold(d.Word(p.Head), "taken") && d.Child(p.Head, "aux", "aux:pass") < 0 && r.persons(p.Subjects):
		p.Objects, p.Subjects, p.Passive = p.Subjects, nil, true // a participle that a parser took for the verb
	case !p.Passive && d.Child(p.Head, "obj") >= 0 && d.Child(p.Head, "obj") != bus:
		p.Objects = slices.DeleteFunc(slices.Clone(p.Objects), func(o int) bool { return r.is("vessel", o) })
	default:
		return
	}
	p.Obliques = append(slices.Clone(p.Obliques), text.Oblique{Preposition: "off", Head: bus})
}

// undergoneInHeadline mends a headline's passive without its verb: in "Four sentenced over plot" the four sentence nobody.
func (r *reader) undergoneInHeadline(p *text.Predicate) {
	if p.Noun || p.Passive || len(p.Objects) > 0 || len(p.Subjects) == 0 || !lexicon.Is("by the law", p.Lemma) || !r.d.SentenceOf(p.Head).Headline && !r.orderedDone(p) || r.agency(p.Subjects) {
		return
	}
	if r.persons(p.Subjects) || r.d.Tags[p.Subjects[0]].Universal == "NUM" || r.heOrShe(p.Subjects[0]) {
		p.Objects, p.Subjects, p.Passive = p.Subjects, nil, true
	}
}

// orderedDone reports what is ordered to be done to somebody: "ordered him held in custody".
func (r *reader) orderedDone(p *text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	return up >= 0 && r.d.Arcs[p.Head].Relation == "xcomp" && r.d.Lemma(up) == "order" && r.d.Tags[p.Head].Penn != "VB" && r.d.Child(p.Head, "mark") < 0
}

// hitBy gives a verb of hitting without a subject the missile told right before it, of which a parser made a clause of its own:
// "a missile launched from an aircraft hit a cave".
func (r *reader) hitBy(p *text.Predicate) {
	if p.Noun || p.Passive || len(p.Subjects) > 0 || len(p.Objects) == 0 || p.Tense != "past" || !lexicon.Is("strikes home", p.Lemma) {
		return
	}
	for i := p.Head - 1; i > max(r.d.SentenceOf(p.Head).First, p.Head-8); i-- {
		k, ok := r.at[i]
		if !ok || r.d.Predicates[k].Noun {
			continue
		}
		if q := r.d.Predicates[k]; (lexicon.Is("throws", q.Lemma) || q.Lemma == "fire") && !q.Passive && len(q.Objects) == 0 && len(q.Subjects) > 0 && r.anyIs("weapon", q.Subjects) {
			p.Subjects = q.Subjects
		}
		return
	}
}

// thrown turns an explosive that a parser made the doer into what was thrown: "a grenade lobbed at a bus stand injured five".
func (r *reader) thrown(p *text.Predicate) {
	if p.Noun || p.Passive || len(p.Objects) > 0 || !lexicon.Is("throws", p.Lemma) || len(p.Subjects) == 0 {
		return
	}
	for _, s := range p.Subjects {
		if !lexicon.Is("explosive", r.d.Lemma(s)) {
			return
		}
	}
	p.Objects, p.Subjects, p.Passive = p.Subjects, nil, true
}

package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// needsOfFrames are the needs of violence that is told without a word of its own: by what aircraft struck, by whom gunmen took
// away, by the dead that violence left.
func needsOfFrames() map[string]condition {
	return map[string]condition{
		"intowilds": (*reader).intoWilds,
		"ascrime":   (*reader).asCrime,
		"discharged": func(r *reader, p text.Predicate) bool {
			return r.anyIs("weapon", p.Objects) || lexicon.Is("shots", firstLemma(r.d, p.Objects))
		},
		"foesfelled": func(r *reader, p text.Predicate) bool {
			return r.byAttackers(p) && r.persons(p.Objects) || (r.armed(p.Subjects) || r.agency(p.Subjects) || p.Passive) && (r.agency(p.Objects) || r.armed(p.Objects) || r.anyIs("vessel", p.Objects) || r.anyIs("fighter", p.Objects))
		},
		"byshots": (*reader).byShots,
		"wentat":  (*reader).wentAt,
		"scorched": func(r *reader, p text.Predicate) bool {
			return r.near("incendiary", p)
		},
		"acid": func(r *reader, p text.Predicate) bool {
			return r.persons(append(append(r.obliquesOf(p, "at"), r.obliquesOf(p, "on")...), append(r.obliquesOf(p, "over"), r.obliquesOf(p, "in")...)...))
		},
		"manned": func(r *reader, p text.Predicate) bool { return r.anyIs("manned", p.Objects) && !r.agency(p.Subjects) },
		"takenaway": func(r *reader, p text.Predicate) bool {
			return (r.armed(p.Subjects) || r.masked(p.Subjects)) && !r.agency(p.Subjects) && r.personsOrNumber(p.Objects)
		},
		"ofpeople": func(r *reader, p text.Predicate) bool {
			return r.partOf("person", r.obliquesOf(p, "into")) || r.partOf("crowd", r.obliquesOf(p, "into"))
		},
		"communal": func(r *reader, p text.Predicate) bool { return r.modifiedBy(p.Head, "communal") && r.leftDead(p.Head) },
		"leftdead": func(r *reader, p text.Predicate) bool { return r.leftDead(p.Head) },
	}
}

// leftDead reports a noun whose verb counts dead or wounded: "the violence left nine dead", "the unrest claimed nine lives", "nine
// were killed in the violence". What has gone on since some time is no happening.
func (r *reader) leftDead(noun int) bool {
	up := r.d.Arcs[noun].Head
	if up < 0 || plural(r.d, noun) || !(r.d.Arcs[noun].Relation == "nsubj" || r.d.Arcs[noun].Relation == "obl" && r.d.Preposition(noun) == "in") {
		return false
	}
	if slices.ContainsFunc(r.d.Children(up), func(c int) bool { return r.d.Preposition(c) == "since" }) {
		return false
	}
	return slices.ContainsFunc(text.Within(r.d.Quantities, r.d.SentenceOf(noun).Span), func(q text.Quantity) bool {
		return (q.What == "killed" || q.What == "wounded") && q.By >= 0 && (q.By == up || r.d.Under(q.By, up))
	})
}

// struckOn reports a strike on a place, a building or a vehicle, in a sentence that counts dead or wounded: no walkout.
func (r *reader) struckOn(noun int) bool {
	on := noun + 1
	if on >= len(r.d.Tokens) || r.d.Word(on) != "on" && r.d.Word(on) != "against" {
		return false
	}
	hit := []int{r.d.Arcs[on].Head}
	if !r.built(hit) {
		return false
	}
	return r.countsHarmed(noun)
}

// built reports a place, a building or a vehicle.
func (r *reader) built(tokens []int) bool {
	return r.anyIs("place", tokens) || r.anyIs("site", tokens) || r.anyIs("vessel", tokens)
}

// flown reports an air force.
func (r *reader) flown(tokens []int) bool {
	return slices.ContainsFunc(tokens, func(i int) bool { return r.d.Lemma(i) == "force" && hasWord(r.d, i, "air") })
}

// foughtIn reports a fight told by a verb in which those of another verb came to harm: "died in fighting with rebels".
func (r *reader) foughtIn(p text.Predicate) bool {
	return slices.ContainsFunc(r.d.Children(p.Head), func(c int) bool {
		return r.d.Arcs[c].Relation == "advcl" && r.d.Tags[c].Penn == "VBG" && lexicon.Is("fights", r.d.Lemma(c)) && (hasWord(r.d, c, "in") || hasWord(r.d, c, "during"))
	})
}

// asCrime reports what somebody is punished or charged for, by its own words no crime: "jailed for burning down a mosque", "got 12 years
// for setting a house alight".
func (r *reader) asCrime(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if p.Noun || up < 0 || d.Tags[p.Head].Penn != "VBG" || len(p.Objects) == 0 || !hasWord(d, p.Head, "for") && !hasWord(d, p.Head, "of") && !hasWord(d, p.Head, "with") {
		return false
	}
	term := d.Child(up, "obj")
	return lexicon.Is("legal", d.Lemma(up)) || lexicon.Is("judgement", d.Lemma(up)) || term >= 0 && d.Lemma(term) == "year" || d.Lemma(up) == "year"
}

// underShots reports what shots were fired at, told without the shots: "the mosque was shot at on Friday".
func (r *reader) underShots(p text.Predicate) bool {
	if next := p.Head + 2; p.Passive && next < len(r.d.Tokens) && r.d.Word(p.Head+1) == "at" {
		switch r.d.Tags[next].Universal {
		case "PUNCT", "ADP", "CCONJ", "ADV", "SCONJ":
			return true
		}
	}
	return false
}

package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// onlyProspect reports a deed that the words leave to what may come: what people are to be free from, what a haven or a chance is
// for, what troops are trained for.
func (r *reader) onlyProspect(p text.Predicate, t lexicon.Trigger) bool {
	if !violentType[t.Type] && t.Type != "airstrike" && t.Type != "foiled_plot" && t.Type != "clash" {
		return false
	}
	return r.freedFrom(p) || r.roomFor(p) || r.metInTraining(p)
}

// freedFrom reports deeds of which people are to be free: "live free from the group's atrocities", "safe from attacks".
func (r *reader) freedFrom(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	return p.Noun && up >= 0 && plural(d, p.Head) && d.Preposition(p.Head) == "from" && lexicon.Is("free of", d.Lemma(up)) && d.Child(p.Head, "nummod", "acl:relcl") < 0 && !r.datedOrCounted(p.Head)
}

// roomFor reports a deed that a noun only makes room for: "a haven to plot attacks", "the chance to carry out a raid". What somebody
// took the chance to do is told by a verb of its own.
func (r *reader) roomFor(p text.Predicate) bool {
	d := r.d
	i := p.Head
	if up := d.Arcs[i].Head; p.Noun && up >= 0 && d.Tags[up].Penn == "VB" {
		i = up // "to carry out attacks"
	}
	up := d.Arcs[i].Head
	if up < 0 || up > i || !lexicon.Is("room for", d.Lemma(up)) || r.datedOrCounted(i) {
		return false
	}
	infinitive := d.Tags[i].Penn == "VB" && strings.HasPrefix(d.Arcs[i].Relation, "acl") && hasWord(d, i, "to")
	return infinitive || p.Noun && !definite(d, p.Head) && (d.Preposition(p.Head) == "to" || d.Preposition(p.Head) == "for")
}

// metInTraining reports deeds of a kind that a training is about: "the training includes reacting to chemical attacks".
func (r *reader) metInTraining(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if !p.Noun || up < 0 || !plural(d, p.Head) || d.Child(p.Head, "det", "nummod") >= 0 || d.Tags[up].Universal != "VERB" || d.Tags[up].Penn != "VBG" && d.Tags[up].Penn != "VB" {
		return false
	}
	return lexicon.Is("meets", d.Lemma(up)) && !r.datedOrCounted(p.Head)
}

// stillToCome reports a place whose taking is only waited for: "they will return after the liberation of Sarn". A day tells that it
// was taken.
func (r *reader) stillToCome(p text.Predicate, t lexicon.Trigger) bool {
	d := r.d
	if !p.Noun || t.Type != "territorial_change" || d.Preposition(p.Head) != "after" && d.Preposition(p.Head) != "following" || r.datedOrCounted(p.Head) {
		return false
	}
	for up, steps := d.Arcs[p.Head].Head, 0; up >= 0 && steps < 4; up, steps = d.Arcs[up].Head, steps+1 {
		k, ok := r.at[up]
		if ok && (d.Predicates[k].Modal == "will" || d.Predicates[k].Modal == "would") {
			return true
		}
		if ok && d.Predicates[k].Tense != "infinitive" && !d.Predicates[k].Noun {
			return false
		}
	}
	return false
}

// stillAhead reports a gathering or an act of a court on a day after the report's own: "unions have announced marches for 8 October".
func (r *reader) stillAhead(c candidate) bool {
	if c.kind != "demonstration" && c.kind != "trial" && c.kind != "sentence" && c.kind != "extradition" {
		return false
	}
	return c.when != nil && r.isAhead(*c.when)
}

// goesOn reports the taking of a place that is told to have begun: "since the liberation of the city began".
func (r *reader) goesOn(p text.Predicate, t lexicon.Trigger) bool {
	up := r.d.Arcs[p.Head].Head
	return p.Noun && t.Type == "territorial_change" && up >= 0 && strings.HasPrefix(r.d.Arcs[p.Head].Relation, "nsubj") && lexicon.Is("begins", r.d.Lemma(up)) && r.d.Tags[up].Universal == "VERB"
}

// advance reports a march of troops towards a place: "in their march toward Sarn, the brigades took a dam". People march towards a
// place to protest.
func (r *reader) advance(p text.Predicate) bool {
	d := r.d
	if p.Lemma != "march" {
		return false
	}
	to := slices.ContainsFunc(p.Obliques, func(o text.Oblique) bool {
		return towards[o.Preposition] || o.Preposition == "on" || o.Preposition == "into" || o.Preposition == "through"
	})
	doers := slices.Clone(p.Subjects)
	if k, ok := r.at[d.Arcs[p.Head].Head]; ok && p.Noun && slices.ContainsFunc(doers, func(s int) bool { return d.Tags[s].Universal == "PRON" }) {
		doers = append(doers, d.Predicates[k].Subjects...)
	}
	forces := slices.ContainsFunc(doers, func(s int) bool {
		return r.armedGroup([]int{s}) || r.agency([]int{s}) || lexicon.Is("troops", d.Lemma(s))
	})
	return to && forces
}

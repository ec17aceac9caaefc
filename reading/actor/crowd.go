package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// crowds notes the groups of people without a name that speak ("two witnesses said") and those under arms ("gunmen
// stormed"). They are records of the report; no other stage takes them for a name, see text.Mention.
func (f *finder) crowds() {
	d := f.d
	for _, p := range d.Predicates {
		if _, said := speech.Find("verb", p.Lemma); p.Noun || !said {
			continue
		}
		for _, s := range p.Subjects {
			if speaks(d.Lemma(s)) {
				f.crowd(s)
			}
		}
	}
	for i := range d.Tokens {
		if d.Preposition(i) == "according" && speaks(d.Lemma(i)) || f.armed(i) {
			f.crowd(i)
		}
	}
}

// speaks reports a noun of persons who may be a source in number.
func speaks(lemma string) bool {
	if lemma == "people" || lemma == "person" || lemma == "author" {
		return false
	}
	switch speech.Role(lemma) {
	case "witness", "relative":
		return true
	case "expert", "unnamed", "":
		return event.Is("person", lemma) || lemma == "critic" || lemma == "observer"
	}
	return false
}

// armed reports a noun of people under arms, or of people told as such ("masked men"), that belongs to no named group.
func (f *finder) armed(i int) bool {
	d := f.d
	lemma := d.Lemma(i)
	fighters := actor.NounKind(lemma) == "armed_group" && (event.Is("person", lemma) || strings.HasSuffix(lemma, "ist"))
	if !fighters && !(event.Is("person", lemma) && f.armedBefore(i)) {
		return false
	}
	for _, c := range d.Children(i) {
		rel := d.Arcs[c].Relation
		if rel == "nmod:poss" && d.Tags[c].Universal == "PRON" {
			return false // "its fighters" are its own
		}
		if (rel == "compound" || rel == "nmod" || rel == "amod" || rel == "appos") && f.taken[c] {
			return false // "gunmen of the North Quay Militia" are that militia
		}
	}
	return true
}

// armedBefore reports an adjective that tells people under arms.
func (f *finder) armedBefore(i int) bool {
	for _, c := range f.d.Children(i) {
		if c < i && f.d.Arcs[c].Relation == "amod" && event.Is("armed", f.d.Lemma(c)) {
			return true
		}
	}
	return false
}

// outsideCrowd reports a word at the head of a noun phrase that tells nothing of who they are: "not rebels", and what is
// left of a possessor.
func outsideCrowd(d *text.Document, i int) bool {
	switch d.Tags[i].Universal {
	case "DET", "PUNCT", "ADP", "PART":
		return true
	}
	return d.Tags[i].Penn == "RB" && strings.EqualFold(d.Word(i), "not")
}

// crowd adds a mention of a group of people; one noun is one group of the report.
func (f *finder) crowd(i int) {
	d := f.d
	if tag := d.Tags[i].Penn; tag != "NNS" || f.taken[i] || d.Silent(d.Tokens[i].Span) || d.Arcs[i].Relation == "compound" {
		return
	}
	if c := d.Child(i, "nmod:poss"); c >= 0 && d.Tags[c].Universal == "PRON" {
		return // "its volunteers" speak for it
	}
	first, _ := d.GroupTokens(i)
	for first < i && (f.taken[first] || outsideCrowd(d, first)) {
		first++
	}
	first, last := d.Paired(first, i+1)
	a, known := f.crowdOf[strings.ToLower(d.Word(i))]
	x := found{kind: "population_group", name: nameOf(d, first, last), rule: "actor.crowd", first: first, last: last, head: i, nominal: true, aside: true}
	if known {
		f.mention(a, x)
		return
	}
	a = f.add(x)
	f.crowdOf[strings.ToLower(d.Word(i))] = a
	f.alias(a, d.Word(i))
}

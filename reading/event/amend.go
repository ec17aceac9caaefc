package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// amend sets right who does a deed and to whom it is done, where the words tell it otherwise than the arcs.
func (r *reader) amend(p *text.Predicate) {
	p.Subjects = r.punished(*p)
	r.undergone(p)
	r.blamed(p)
	r.offVehicle(p)
	r.thrown(p)
	r.cameAcross(p)
	r.metedTo(p)
	r.hitBy(p)
	r.metAnother(p)
	r.ofNounBefore(p)
	r.undergoneInHeadline(p)
	r.undergoneAlone(p)
	r.befallenThrough(p)
	r.byAgentBelow(p)
	r.notThemselves(p)
	r.ofTheBody(p)
}

// notThemselves gives a deed that hangs on what its victim was doing the doers of the clause over it: "assailants stopped the mayor as she
// left a gym and riddled her with bullets". Otherwise "they took them away" tells of two groups.
func (r *reader) notThemselves(p *text.Predicate) {
	d := r.d
	up := d.Arcs[p.Head].Head
	if p.Noun || p.Passive || up < 0 || d.Arcs[p.Head].Relation != "conj" || len(p.Subjects) != 1 || len(p.Objects) != 1 {
		return
	}
	s, o := p.Subjects[0], p.Objects[0]
	if d.Tags[s].Universal != "PRON" || d.Tags[o].Universal != "PRON" || samePronoun[strings.ToLower(d.Word(s))] != strings.ToLower(d.Word(o)) {
		return
	}
	if k, ok := r.at[d.Arcs[up].Head]; ok && d.Arcs[up].Relation == "advcl" && d.Arcs[up].Head < up {
		p.Subjects = r.d.Predicates[k].Subjects
	}
}

// samePronoun are the pronouns of a subject with those that, as an object of the same verb, can't be of the same person.
var samePronoun = map[string]string{"he": "him", "she": "her", "they": "them"}

// ofTheBody turns the body that was found into whom the deed was done to: "the body of Ada Sarn, abducted last week, was found".
func (r *reader) ofTheBody(p *text.Predicate) {
	if p.Noun || len(p.Objects) != 1 || !lexicon.Is("remains", r.d.Lemma(p.Objects[0])) {
		return
	}
	for _, c := range r.d.Children(p.Objects[0]) {
		if r.d.Arcs[c].Relation == "nmod:poss" || r.d.Arcs[c].Relation == "nmod" && r.d.Preposition(c) == "of" {
			if people := append([]int{c}, r.joinedTo(c)...); r.persons(people) {
				p.Objects = people
				return
			}
		}
	}
}

// joinedTo are the tokens that "and" joins to token i.
func (r *reader) joinedTo(i int) []int {
	return slices.DeleteFunc(slices.Clone(r.d.Children(i)), func(c int) bool { return r.d.Arcs[c].Relation != "conj" })
}

package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// undergone turns whoever a noun for a killing or a taking belongs to into its victim: "Orsk's killing", "his arrest". What fighters
// and bodies own they did.
func (r *reader) undergone(p *text.Predicate) {
	owner := r.d.Child(p.Head, "nmod:poss")
	if !p.Noun || owner < 0 || len(p.Objects) > 0 || !lexicon.Is("undergone by its owner", p.Lemma) || !slices.Contains(p.Subjects, owner) || r.agency([]int{owner}) || r.armed([]int{owner}) || r.groupHeaded(owner) {
		return
	}
	if !r.personActor(owner) && !r.persons([]int{owner}) && r.d.Tags[owner].Universal != "PRON" {
		return
	}
	p.Subjects = slices.DeleteFunc(slices.Clone(p.Subjects), func(s int) bool { return s == owner })
	p.Objects = []int{owner}
}

// oneVictim joins what befell somebody spoken of again by the noun that told of him: "the shooting of a teenager … the teenager was
// shot", "the deputy's slaying". People are killed once in a report.
func (r *reader) oneVictim(a, c candidate) bool {
	if a.status != c.status || c.past && !a.past || a.aggregate || c.aggregate || a.headline || !r.felling(a) || !r.felling(c) || r.setOff(c) || r.ownDay(a, c) {
		return false
	}
	return slices.ContainsFunc(a.lately(), func(p text.Predicate) bool {
		return slices.ContainsFunc(p.Objects, func(x int) bool {
			return slices.ContainsFunc(c.pred.Objects, func(y int) bool { return r.spokenOfAgain(x, y) })
		})
	})
}

// spokenOfAgain reports a single person told by a definite noun, and by the same noun before.
func (r *reader) spokenOfAgain(x, y int) bool {
	d := r.d
	return d.Tags[y].Universal == "NOUN" && d.Lemma(x) == d.Lemma(y) && r.is("person", y) && !plural(d, x) && !plural(d, y) && definite(d, y) && d.Child(y, "amod", "nmod", "acl", "acl:relcl") < 0
}

// felling reports a deed that kills or shoots those it is done to.
func (r *reader) felling(c candidate) bool {
	return familyOf(c.kind) == "violence" && (c.trigger.Object == "victim" || c.trigger.Count == "killed" || c.kind == "shooting")
}

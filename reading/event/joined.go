package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// calledPlace reports a name that no list holds and that the words before it call a town or a district: "near the town of Sarn".
func (r *reader) calledPlace(p text.Place) bool {
	first, last := r.d.TokensIn(p.Span)
	return first < last && r.placeHead(first, last) < first
}

// amidst reports a place of what went on when a deed broke in: "soldiers were on patrol near Sarn when they were ambushed".
func (r *reader) amidst(place text.Span, p text.Predicate) bool {
	d := r.d
	up, mark := d.Arcs[p.Head].Head, d.Child(p.Head, "mark", "advmod")
	if p.Noun || up < 0 || d.Arcs[p.Head].Relation != "advcl" || mark < 0 || !lexicon.Is("breaks in", strings.ToLower(d.Word(mark))) {
		return false
	}
	if k, ok := r.at[up]; ok {
		if _, _, deed := r.sense(d.Predicates[k]); deed {
			return false
		}
	}
	first, last := d.TokensIn(place)
	return first < last && !r.isTowards(first, last) && d.Under(last-1, up) && !d.Under(last-1, p.Head) && !r.ofSource(place)
}

// joinedDeed reports a verb joined to a deed by "and", with the same doers: who "threw grenades and opened fire near Sarn" did
// both there.
func (r *reader) joinedDeed(verb int, p text.Predicate) bool {
	d := r.d
	if k, ok := r.at[verb]; ok && d.Predicates[k].Noun && d.Arcs[verb].Relation == "obl" {
		verb = d.Arcs[verb].Head // "killed four and held two in raids in Sarn"
	}
	if k, ok := r.at[verb]; ok && d.Predicates[k].Modal != "" {
		return false // "was arrested and will be arraigned in Sarn"
	}
	return !p.Noun && verb > p.Head && d.Arcs[verb].Head == p.Head && d.Arcs[verb].Relation == "conj" && d.Tags[verb].Universal == "VERB" && d.Child(verb, "nsubj", "nsubj:pass") < 0
}

// inWhenClause reports a verb in the clause that tells how a deed came about, of which the place is the deed's: "two were wounded
// when gunmen fired on them near Sarn".
func (r *reader) inWhenClause(verb int, p text.Predicate) bool {
	d := r.d
	if p.Noun || verb < 0 || d.Arcs[verb].Head != p.Head || d.Arcs[verb].Relation != "advcl" {
		return false
	}
	mark := d.Child(verb, "mark", "advmod")
	return mark >= 0 && (strings.EqualFold(d.Word(mark), "when") || strings.EqualFold(d.Word(mark), "as"))
}

// ofPart reports where only some of those counted were: "46 were arrested, 29 of them in Sarn".
func (r *reader) ofPart(place text.Span) bool {
	first, _ := r.d.TokensIn(place)
	if first < 4 || !locative[strings.ToLower(r.d.Word(first-1))] || r.d.Tags[first-4].Universal != "NUM" || !strings.EqualFold(r.d.Word(first-3), "of") {
		return false
	}
	switch strings.ToLower(r.d.Word(first - 2)) {
	case "them", "whom", "these", "which":
		return true
	}
	return false
}

// keptIn reports a place where only those arrested for a deed are kept or brought to court.
func (r *reader) keptIn(owner int, p text.Predicate) bool {
	if owner < 0 || owner == p.Head || !lexicon.Is("keeps the arrested", r.d.Lemma(owner)) || r.d.Under(owner, p.Head) && r.d.Arcs[owner].Relation != "conj" {
		return false
	}
	k, ok := r.at[owner]
	return ok && !r.d.Predicates[k].Noun && !slices.Contains(r.d.Predicates[k].Subjects, p.Head) && !slices.Contains(r.d.Predicates[k].Objects, p.Head)
}

package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// singles count one where a deed is done to a single person told by a noun that no number counts: "the driver was killed and his
// wife was wounded". A name or a pronoun is no count. It comes last, so that no happening is joined to another by such a one.
func (r *reader) singles(found []candidate) {
	for k := range found {
		c := &found[k]
		if c.aggregate || !toldAsDone(*c) {
			continue
		}
		for _, p := range c.told {
			what, whom := r.befallsOne(p, c.kind)
			if what == "wounded" && r.diedOfIt(whom) {
				what = "killed"
			}
			if what == "" || tells(*c, what) || what == "wounded" && tells(*c, "killed") && !lexicon.Is("suffered", p.Lemma) {
				continue // who was shot may be the one who was killed
			}
			c.counts = append(c.counts, exactly(what, r.howMany(whom), r.d.Tokens[whom].Span))
		}
	}
}

// befallsOne is what the deed of a word does, and the single person to whom it is done; "" for none.
func (r *reader) befallsOne(p text.Predicate, kind string) (what string, whom int) {
	if p.Negated {
		return "", -1
	}
	class, by := "verb", p.Objects
	if p.Noun {
		class = "deed"
	}
	h, listed := lexicon.FindHarm(class, p.Lemma)
	if listed && h.Who == "subject" {
		by = p.Subjects
	}
	if whom = r.singlePerson(by); whom < 0 {
		return "", -1
	}
	t, _, deed := r.sense(p)
	switch {
	case listed && !taken[h.What]:
		what = h.What
	case deed && t.Object == "victim" && t.Type == "shooting":
		what = "wounded"
	case deed && t.Object == "victim":
		what = t.Count
	default:
		what = befell[kind]
	}
	if !ofOne[what] {
		return "", -1
	}
	return what, whom
}

// ofOne is what befalls a person whom a report need not count.
var ofOne = map[string]bool{"killed": true, "wounded": true, "arrested": true, "kidnapped": true, "freed": true, "deported": true, "sentenced": true}

// singlePerson is the one person among those told, where it is a single one by a common noun; -1 for others.
func (r *reader) singlePerson(tokens []int) int {
	if len(tokens) != 1 {
		return -1
	}
	o := tokens[0]
	if ofAge(r.d, o) {
		return o
	}
	if r.d.Tags[o].Universal != "NOUN" || !r.aPerson(o) || r.partitive(o) >= 0 || r.hasCardinal(o) {
		return -1
	}
	if r.howMany(o) > 1 && r.ofPeople(o) {
		return o
	}
	if l := r.d.Lemma(o); r.tellsMany(o) || lexicon.Is("counted", l) || lexicon.Is("body of people", l) {
		return -1
	}
	return o
}

// hasCardinal reports a noun that a number counts.
func (r *reader) hasCardinal(o int) bool {
	return slices.ContainsFunc(text.Within(r.d.Quantities, r.d.SentenceOf(o).Span), func(q text.Quantity) bool {
		return q.Head == o && q.Kind == "cardinal"
	})
}

// deathReach is how many sentences behind the blow a report tells that the one who was hit died of it.
const deathReach = 2

// diedOfIt reports one who was hit and of whom the next sentences tell that he died: "A sniper shot a guard. He died in hospital".
func (r *reader) diedOfIt(whom int) bool {
	at := r.d.SentenceIndex(whom)
	for _, p := range r.d.PredicatesFrom(whom) {
		if r.d.SentenceIndex(p.Head) > at+deathReach {
			break
		}
		if p.Negated || p.Noun || len(p.Subjects) != 1 || !lexicon.Is("dies", p.Lemma) {
			continue
		}
		x := p.Subjects[0]
		if w := strings.ToLower(r.d.Word(x)); w == "he" || w == "she" || definite(r.d, x) && r.d.Lemma(x) == r.d.Lemma(whom) {
			return true
		}
	}
	return false
}

// howMany is how many a noun for one or for a few tells: "a clerk", "a couple", "a trio of students".
func (r *reader) howMany(i int) float64 {
	switch l := r.d.Lemma(i); {
	case lexicon.Is("two together", l):
		return 2
	case lexicon.Is("three together", l):
		return 3
	}
	return 1
}

// ofPeople reports a noun for a few that stands alone, or is of people: "a couple of hours" are no two people.
func (r *reader) ofPeople(i int) bool {
	of := r.d.Child(i, "nmod")
	return of < i || r.d.Preposition(of) != "of" || r.is("person", of)
}

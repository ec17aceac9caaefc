package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// befell is what an event of a type does to each of those it is done to, or who do it of themselves.
var befell = map[string]string{"arrest": "arrested", "kidnapping": "kidnapped", "sentence": "sentenced", "extradition": "deported",
	"travel_to_conflict": "travelled", "return_from_conflict": "returned", "demonstration": "protesters"}

// befallen is what a trigger counts those for to whom its deed is done: by the type as it was read, else by the trigger's own row; "" for
// deeds whose type tells nothing of it, as violence kills and wounds.
func befallen(t lexicon.Trigger, kind string) string {
	if what := befell[kind]; what != "" {
		return what
	}
	if toll[t.Count] || t.Count == "seized" {
		return ""
	}
	return t.Count
}

// countedBesides are the people to whom the deed of an event is done, where another word tells something else of them: of "two pilots held
// since May were handed over" two were freed too.
func (r *reader) countedBesides(p text.Predicate, t lexicon.Trigger, kind string, have []ledger.Count) []ledger.Count {
	what := befallen(t, kind)
	if what == "" || p.Noun || goes[what] || slices.ContainsFunc(have, func(n ledger.Count) bool { return n.What == what }) {
		return nil
	}
	whom := p.Objects
	if t.Subject == "target" || t.Subject == "actor" && len(whom) == 0 {
		whom = p.Subjects
	}
	var out []ledger.Count
	for _, q := range text.Within(r.d.Quantities, r.d.SentenceOf(p.Head).Span) {
		if q.Kind != "cardinal" || q.What == "" || toll[q.What] && !taken[q.What] || q.What == what || r.isYear(q) || q.By == p.Head && !(taken[q.What] && taken[what]) || !taken[q.What] && !r.mayBePeople(q) || !r.countsOneOf(q, whom) {
			continue
		}
		out = append(out, count(q, what))
	}
	return out
}

// goes is what people are counted for by where they went.
var goes = map[string]bool{"travelled": true, "returned": true}

// taken is what people are counted for whom somebody took, which the same verb tells of the state's prisoners and of captives.
var taken = map[string]bool{"arrested": true, "kidnapped": true}

// mayBePeople reports a number of people, or one without a noun of its own.
func (r *reader) mayBePeople(q text.Quantity) bool {
	return q.Head < 0 || r.is("person", q.Head) || r.d.Tags[q.Head].Universal == "NUM"
}

// countsOneOf reports a number of those told, or the number alone that stands for them.
func (r *reader) countsOneOf(q text.Quantity, tokens []int) bool {
	first, last := r.d.TokensIn(q.Number)
	return q.Head >= 0 && r.countsAmong(q, tokens) || slices.ContainsFunc(tokens, func(i int) bool { return i >= first && i < last })
}

// oneTaken is the one person to whom a deed that takes, holds or frees people is done, told by an article: "a clerk was picked up on Friday".
func (r *reader) oneTaken(p text.Predicate, t lexicon.Trigger, kind string) []ledger.Count {
	what := befallen(t, kind)
	if what == "" || what == "protesters" || goes[what] || p.Noun || len(p.Objects) != 1 || t.Subject == "target" {
		return nil
	}
	o := p.Objects[0]
	first, _ := r.wholeGroup(o)
	article := strings.ToLower(r.d.Word(first))
	if article != "a" && article != "an" || !r.aPerson(o) || r.tellsMany(o) {
		return nil
	}
	return []ledger.Count{exactly(what, 1, r.d.Tokens[first].Span)}
}

// aPerson reports a noun for a person in the singular, told alone.
func (r *reader) aPerson(i int) bool { return !plural(r.d, i) && r.is("person", i) && !r.conjoined(i) }

// tellsMany reports a singular that tells of more than one: "a crowd", "a gang", "a number".
func (r *reader) tellsMany(i int) bool {
	return slices.ContainsFunc([]string{"collective", "group", "amount", "measures"}, func(class string) bool { return lexicon.Is(class, r.d.Lemma(i)) })
}

// conjoined reports one of several told in a list.
func (r *reader) conjoined(i int) bool {
	return r.d.Arcs[i].Relation == "conj" || r.d.Child(i, "conj") >= 0
}

// numberFreed reports people freed whom a number alone tells, where the network too reads the word as telling a happening: "four were freed
// at noon".
func (r *reader) numberFreed(p text.Predicate) bool {
	j := r.judgement(p.Head)
	return p.Passive && j != nil && j.Chance >= sureTold && j.Kind == "other" && slices.ContainsFunc(p.Objects, func(i int) bool {
		return r.d.Tags[i].Universal == "NUM"
	})
}

// What the network must hold of a number that no rule reads before an event counts it: much, since a number read
// wrongly joins two happenings of two reports.
const (
	sureCounted = 0.9 // that the counted take part in the telling as those whom it befalls
	leastToll   = 0.3 // that the number itself tells it, where the type of the event does not
)

// ofNoType is what befalls people in happenings of no type of their own, told by the number alone: releases, surrenders, flights.
var ofNoType = map[string]string{"freed": "freed", "surrendered": "surrendered", "displaced": "displaced", "evacuated": "displaced", "returned": "returned"}

// countedByNetwork are the people of whom no rule tells what befell them and who take part, as the network reads it, in the telling of an
// event that tells it by its type: "the second patrol bundled off six clerks" arrests six.
func (r *reader) countedByNetwork(p text.Predicate, t lexicon.Trigger, kind string) (out []ledger.Count) {
	j := r.judgement(p.Head)
	if j == nil || p.Noun {
		return nil
	}
	for _, q := range text.Within(r.d.Quantities, r.d.SentenceOf(p.Head).Span) {
		if q.Kind != "cardinal" || q.What != "" || r.isYear(q) || !r.mayBePeople(q) || r.ofName(q) {
			continue
		}
		what := befallen(t, kind)
		if toll := r.heldOf(q); what == "" && kind == "other" && toll.Chance >= leastToll {
			what = ofNoType[toll.What]
		}
		if what != "" && j.Chance*r.undergoes(j, q) >= sureCounted {
			out = append(out, count(q, what))
		}
	}
	return out
}

// undergoes is how sure the network is that those counted take part in a telling as those whom it befalls or who do it of themselves.
func (r *reader) undergoes(j *text.Telling, q text.Quantity) (sure float32) {
	first, last := r.d.TokensIn(q.Number)
	for _, x := range j.Takes {
		if (x.Token >= first && x.Token < last || x.Token == q.Head) && (x.Role == "victim" || x.Role == "target" || x.Role == "actor") {
			sure = max(sure, x.Chance)
		}
	}
	return sure
}

// heldOf is what the network holds of a number by itself.
func (r *reader) heldOf(q text.Quantity) text.Toll {
	if tolls := r.d.TollsIn(r.d.TokensIn(q.Number)); len(tolls) > 0 {
		return tolls[0]
	}
	return text.Toll{}
}

// ofName reports a number that belongs to a name: "Battalion 3-16".
func (r *reader) ofName(q text.Quantity) bool {
	first, _ := r.d.TokensIn(q.Number)
	return q.Head < 0 && first > 0 && (r.d.Tags[first-1].Universal == "PROPN" || r.d.Word(first-1) == "-")
}

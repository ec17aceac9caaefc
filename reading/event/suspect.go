package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// accusedOf reports a number of people told to be accused of the deed that a noun names: "three men accused of the bombing",
// "at least two of those implicated in the attack". Whether they did it is not said.
func (r *reader) accusedOf(p text.Predicate, q text.Quantity) bool {
	d := r.d
	for up, steps := d.Arcs[p.Head].Head, 0; up >= 0 && steps < 4; up, steps = d.Arcs[up].Head, steps+1 {
		switch {
		case lexicon.Is("implicates", d.Lemma(up)) && d.Tags[up].Universal == "VERB":
			return !r.negated(up) && slices.ContainsFunc(r.accused(up), func(i int) bool { return r.countsPerson(q, i) })
		case !lexicon.Is("part taken", d.Lemma(up)) && !r.commitsAt(up) && !(r.is("person", up) && d.Arcs[up].Relation == "obj"):
			return false
		}
	}
	return false
}

func (r *reader) commitsAt(i int) bool {
	k, ok := r.at[i]
	return ok && lexicon.Is("commits", r.d.Predicates[k].Lemma)
}

// accused are the people whom a verb of accusing is said of. A parser takes a participle for the verb of the clause where it
// finds no other; what it is said of stands as its subject then.
func (r *reader) accused(verb int) []int {
	k, ok := r.at[verb]
	switch {
	case !ok:
		return nil
	case len(r.d.Predicates[k].Objects) == 0 && (r.d.Tags[verb].Penn == "VBN" || r.d.Arcs[verb].Relation == "acl"):
		return r.d.Predicates[k].Subjects
	}
	return r.d.Predicates[k].Objects
}

func (r *reader) negated(verb int) bool {
	k, ok := r.at[verb]
	return ok && r.d.Predicates[k].Negated
}

// countsPerson reports the number of a person: of token i itself, or of what i is a part of ("two of the nationals").
func (r *reader) countsPerson(q text.Quantity, i int) bool {
	first, last := r.d.TokensIn(q.Span)
	return (q.Head == i || i >= first && i < last) && (r.is("person", i) || q.Head >= 0 && r.nationality(q.Head))
}

// doersTogether counts those of whom each is told with an article or a number of its own: "by a woman along with two
// accomplices", "a man and a boy attacked the shop". None can be among the others.
func (r *reader) doersTogether(p text.Predicate) []ledger.Count {
	doers := p.Subjects
	if p.Noun {
		doers = r.committers(p)
	}
	return r.eachCounted(r.andWith(doers), "perpetrators")
}

// committers are those told to have done the deed that a noun names, "the attack was carried out by a man and a boy".
func (r *reader) committers(p text.Predicate) []int {
	for _, q := range r.d.PredicatesFrom(p.Head) {
		if q.Head > r.d.SentenceOf(p.Head).Last {
			break
		}
		if lexicon.Is("commits", q.Lemma) && !q.Noun && !q.Negated && (slices.Contains(q.Objects, p.Head) || q.Passive && r.nothingBetween(p.Head, q.Head)) {
			return q.Subjects
		}
	}
	return nil
}

// andWith adds those whom a preposition puts beside the last of some people: "along with a helper", "together with his son".
func (r *reader) andWith(people []int) []int {
	if len(people) == 0 {
		return nil
	}
	last := people[len(people)-1]
	for i := last + 1; i < min(last+4, r.d.SentenceOf(last).Last); i++ {
		if w := strings.ToLower(r.d.Word(i)); w != "with" && w != "alongside" {
			continue
		}
		if c := r.d.Arcs[i].Head; c > i && r.d.Arcs[i].Relation == "case" && r.is("person", c) {
			return append(slices.Clone(people), c)
		}
	}
	return people
}

// eachCounted is the number of several people, where each has its own; the span goes from the first to the last.
func (r *reader) eachCounted(people []int, what string) []ledger.Count {
	if len(people) < 2 {
		return nil
	}
	sum, span := 0.0, text.Span{}
	for _, i := range people {
		n, number := r.numberOf(i)
		if n == 0 || !r.is("person", i) && !r.ofCountry(i) && r.d.Tags[i].Universal != "ADJ" { // "two Kenyans and a Somali"
			return nil
		}
		sum += n
		span = span.Cover(number).Cover(r.d.Tokens[i].Span)
	}
	return []ledger.Count{exactly(what, sum, span)}
}

// numberOf is the exact number of a noun, one for "a" and "an", and where it stands; 0 for none.
func (r *reader) numberOf(i int) (float64, text.Span) {
	for _, q := range text.Within(r.d.Quantities, r.d.SentenceOf(i).Span) {
		if q.Head == i && q.Bound == "exactly" && q.Low != nil && q.High != nil && *q.Low == *q.High && (q.Kind == "cardinal" || q.Kind == "article" && *q.Low == 1) {
			return *q.Low, q.Span
		}
	}
	if det := r.d.Child(i, "det"); det >= 0 && (strings.EqualFold(r.d.Word(det), "a") || strings.EqualFold(r.d.Word(det), "an")) {
		return 1, r.d.Tokens[det].Span
	}
	return 0, text.Span{}
}

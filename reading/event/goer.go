package event

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// countsGoers reports a number that can be of them: of people by their nation, of fighters, or without a noun of its own.
func (r *reader) countsGoers(q text.Quantity) bool {
	if q.Kind != "cardinal" || q.Low == nil && q.Bound != "vague" || r.d.InFurniture(q.Span) || r.sinceYears(q) {
		return false
	}
	switch q.What {
	case "", "fighters", "travelled", "returned":
	default:
		return false
	}
	if q.Head < 0 {
		return true
	}
	if r.wholeOfPart(q) {
		return false
	}
	l := r.d.Lemma(q.Head)
	return lexicon.Is("goer", l) || r.d.Tags[q.Head].Universal == "PRON" || r.nationality(q.Head)
}

// goersBefore is the number of those whom the "they" of a verb of going stands for, where its sentence counts them as a subject:
// "two of the four men were trained when they travelled there".
func (r *reader) goersBefore(p text.Predicate, what string) []ledger.Count {
	if p.Noun || what == "" || !r.pronounSubject(p) || !strings.EqualFold(r.d.Word(p.Subjects[0]), "they") {
		return nil
	}
	var out []ledger.Count
	for _, q := range text.Within(r.d.Quantities, r.d.SentenceOf(p.Head).Span) {
		if first, _ := r.d.TokensIn(q.Number); first < p.Subjects[0] && r.countsGoers(q) && (r.subjectOfClause(q.Head) || r.subjectOfClause(first)) {
			out = []ledger.Count{count(q, what)}
		}
	}
	return out
}

func (r *reader) subjectOfClause(i int) bool {
	return i >= 0 && strings.HasPrefix(r.d.Arcs[i].Relation, "nsubj")
}

// wholeOfPart reports a number of which only a part is spoken of: the four in "two of the four men".
func (r *reader) wholeOfPart(q text.Quantity) bool {
	first, _ := r.d.TokensIn(q.Span)
	i := first - 1
	for i > 0 && r.d.Tags[i].Universal == "DET" {
		i--
	}
	return i > 0 && strings.EqualFold(r.d.Word(i), "of") && r.d.Tags[i-1].Universal == "NUM"
}

// sinceYears reports a number with a word of time or a sign of a page behind it.
func (r *reader) sinceYears(q text.Quantity) bool {
	_, last := r.d.TokensIn(q.Span)
	return last < len(r.d.Tokens) && (r.d.Tags[last].Universal == "SYM" || r.inTime(r.d.Tokens[last-1].Span))
}

func (r *reader) nationality(i int) bool {
	a := r.d.ActorHeaded(i)
	return a >= 0 && r.d.Actors[a].Kind == "nationality"
}

// goerReach is within how many words before or behind a number its country and its verb are looked for.
const goerReach = 24

// goersTold is what a number of people tells, "" for nothing, and the token of the country they are of, -1 where an earlier
// sentence named it.
func (r *reader) goersTold(q text.Quantity) (kind string, origin int) {
	first, last := r.d.TokensIn(q.Span)
	from, to := r.clauseAround(first, last)
	back := r.homeAgain(first, to)
	if back || q.What == "returned" {
		return "return_from_conflict", r.nationOf(q, from, first, last, to)
	}
	origin = r.nationOf(q, from, first, last, to)
	switch {
	case q.What == "travelled":
		return "travel_to_conflict", origin
	case origin < 0:
		return "", -1
	case origin < first && r.contributes(from, first) && !r.ofOtherThings(origin, first) || origin >= first && (r.stayAbroad(last, to) || r.contributes(from, first)):
		return "travel_to_conflict", origin
	}
	return "", -1
}

// clauseAround are the words about a number that no semicolon or full stop parts from it.
func (r *reader) clauseAround(first, last int) (from, to int) {
	s := r.d.SentenceOf(first)
	from, to = max(s.First, first-goerReach), min(s.Last, last+goerReach)
	for i := first - 1; i >= from; i-- {
		if w := r.d.Word(i); w == ";" || w == ":" {
			from = i + 1
		}
	}
	for i := last; i < to; i++ {
		if w := r.d.Word(i); w == ";" || r.d.Tags[i].Universal == "CCONJ" && i+1 < to && r.d.Tags[i+1].Universal == "NUM" {
			to = i
		}
	}
	return from, to
}

// homeAgain reports that those counted are told to be back.
func (r *reader) homeAgain(first, to int) bool {
	for i := first; i < to; i++ {
		if lexicon.Is("home again", r.d.Lemma(i)) && r.d.Tags[i].Universal != "NOUN" {
			return true
		}
	}
	return false
}

// nationOf is the token of the country or the nation whose people a number counts: the counted noun itself or what stands
// before or "from" behind it, else the nearest before the number that is no place they are in; -1 for none.
func (r *reader) nationOf(q text.Quantity, from, first, last, to int) int {
	for i := last; i < min(to, last+4); i++ {
		if r.nationality(i) || r.ofCountry(i) && (i == q.Head || i+1 == q.Head || strings.EqualFold(r.d.Word(i-1), "from")) {
			return i
		}
	}
	for i := first - 1; i >= from; i-- {
		if (r.ofCountry(i) || r.nationality(i)) && !r.staysIn(i) {
			return i
		}
	}
	return -1
}

func (r *reader) ofCountry(i int) bool {
	a := r.d.ActorAt(i)
	return a >= 0 && (r.d.Actors[a].Kind == "country" || r.d.Actors[a].Kind == "nationality")
}

// staysIn reports a country that people are in or go to, not one they are of.
func (r *reader) staysIn(i int) bool {
	prep := r.d.Preposition(i)
	return prep == "in" || prep == "to" || prep == "into" || prep == "for" || prep == "via"
}

// contributes reports a word between a country and a number by which it is told to have sent so many: "accounts for", "'s
// figure", "with", or nothing but a bracket or a comma.
func (r *reader) contributes(from, first int) bool {
	for i := from; i < first; i++ {
		if lexicon.Is("contributes", r.d.Lemma(i)) {
			return true
		}
	}
	return first > 0 && (r.d.Word(first-1) == "(" || r.d.Word(first-1) == ",") && first-from <= 3
}

// ofOtherThings reports a noun between a country and a number that speaks of something else: "Turkey, with a population of 85m".
// What stands before the verb that tells the number says who is counted: "Danes who joined the ranks of the group rose to 150".
func (r *reader) ofOtherThings(origin, first int) bool {
	from := origin + 1
	for i := from; i < first; i++ {
		if r.d.Tags[i].Universal == "VERB" && lexicon.Is("goes up or down", r.d.Lemma(i)) {
			from = i + 1
		}
	}
	for i := from; i < first; i++ {
		if l := r.d.Lemma(i); r.d.Tags[i].Universal == "NOUN" && !lexicon.Is("contributes", l) && !lexicon.Is("goer", l) && !lexicon.Is("fighting abroad", l) && !r.inTime(r.d.Tokens[i].Span) {
			return true
		}
	}
	return false
}

// stayAbroad reports people told to be in a land of war or with a group: "600 Tunisians are in Syria".
func (r *reader) stayAbroad(last, to int) bool {
	for i := last; i < to; i++ {
		if (r.ofCountry(i) || r.groupHeaded(i) || lexicon.Is("conflict", r.d.Lemma(i))) && (r.staysIn(i) || r.d.Preposition(i) == "with" || r.d.Preposition(i) == "among") {
			return true
		}
	}
	return false
}

// countryOfGoers is the country whose people go or come back, where no place is told: that of "790 Veldoran citizens travelled".
func (r *reader) countryOfGoers(c candidate) (text.Location, bool) {
	if c.kind != "travel_to_conflict" && c.kind != "return_from_conflict" || len(told(c.where)) > 0 {
		return text.Location{}, false
	}
	var found text.Location
	for _, p := range text.Within(r.d.Places, r.d.Sentences[c.sentence].Span) {
		if p.Kind != "demonym" || p.Location.Country == "" {
			continue
		}
		_, last := r.d.TokensIn(p.Span)
		if up := r.d.Arcs[last-1].Head; up < 0 || !r.is("person", up) {
			continue
		}
		if found.Country != "" && found.Country != p.Location.Country {
			return text.Location{}, false
		}
		found = p.Location
	}
	return found, found.Country != ""
}

package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// unquoted widens a clause over a quotation that begins in it and runs on over its end ("said that
// “they came at night. They were armed.”").
func (f *finder) unquoted(clause text.Span, verb int) text.Span {
	for _, q := range f.quotesIn(clause) {
		if q.Start < clause.End && q.End > clause.Start && !(q.first <= verb && verb < q.last) {
			clause = clause.Cover(q.Span)
		}
	}
	return f.spelledOut(clause)
}

// spelledOut adds the quotation that a colon behind a clause announces ("that they had one order: “Run.”").
func (f *finder) spelledOut(clause text.Span) text.Span {
	_, last := f.d.TokensIn(clause)
	if last+1 < len(f.d.Tokens) && f.d.Word(last) == ":" {
		if q := f.inQuote(last + 1); q >= 0 && f.quotes[q].first == last+1 {
			return clause.Cover(f.quotes[q].Span)
		}
	}
	return clause
}

// relative is the rest of a relative clause into which a reporting verb is put ("which authorities
// say took …").
func (f *finder) relative(verb int) text.Span {
	d := f.d
	subject := d.Child(verb, "nsubj")
	if d.Arcs[verb].Head >= 0 && d.Arcs[verb].Relation == "acl:relcl" && subject >= 0 && !strings.HasPrefix(d.Tags[subject].Penn, "W") {
		if first, last := d.Subtree(verb, nil); verb+1 < last && first < verb {
			return f.span(verb+1, last)
		}
		if next := verb + 1; next < d.SentenceOf(verb).Last && d.Arcs[next].Relation == "acl:relcl" && d.Arcs[next].Head == d.Arcs[verb].Head {
			_, last := d.Subtree(next, nil)
			return f.span(next, last) // a parser gave the rest a clause of its own: "which it said | showed the boats"
		}
	}
	return text.Span{}
}

// afterThat is the rest of the sentence behind "said that", for where the arcs lost the clause, with a listener, a medium
// or a day between ("said in a written statement that …").
func (f *finder) afterThat(verb int) text.Span {
	d := f.d
	last := d.SentenceOf(verb).Last
	from := f.pastCitation(verb + 1)
	for i := from; i < last && i <= from+thatReach; i++ {
		if d.Tags[i].Universal == "PUNCT" || d.Tags[i].Universal == "VERB" && d.Arcs[i].Relation != "amod" && !f.describes(i) {
			break
		}
		told := speech.Is("addressed", d.Lemma(verb)) && d.Arcs[i-1].Head == verb || f.dated(verb+1, i) ||
			speech.Is("strong", d.Lemma(verb)) && i+1 < last && opensPhrase(d, i+1)
		if lower(d.Word(i)) == "that" && (d.Tags[i].Universal == "SCONJ" || i == from || told) && i+2 < last {
			first, end := i+1, min(f.clauseEnd(verb, i+1, last), max(f.tail(verb), i+2))
			return f.span(first, f.nextSaid(verb, first, end))
		}
	}
	return text.Span{}
}

// dated reports tokens [first, last) that are a day and no more: "assessed on July 14 | that".
func (f *finder) dated(first, last int) bool {
	d := f.d
	if first < last && d.Tags[first].Universal == "ADP" {
		first++
	}
	if first >= last {
		return false
	}
	times := text.Within(d.Times, d.SpanOf(first, last))
	return len(times) == 1 && times[0].Span == d.SpanOf(first, last)
}

// thatReach is how many tokens behind a verb its "that" is looked for.
const thatReach = 12

// pastCitation passes over ", citing a guard," before a clause.
func (f *finder) pastCitation(i int) int {
	d := f.d
	if i+2 >= len(d.Tokens) || d.Word(i) != "," || !citing[lower(d.Word(i+1))] {
		return i
	}
	for k := i + 2; k < min(i+14, d.SentenceOf(i).Last); k++ {
		if d.Word(k) == "," {
			return k + 1
		}
	}
	return i
}

// clauseEnd is where the clause of a verb that opens its sentence in a participle ends: at the comma
// ("After learning that the road was cut, the convoy turned").
func (f *finder) clauseEnd(verb, from, last int) int {
	d := f.d
	if d.Tags[verb].Penn != "VBG" || verb-d.SentenceOf(verb).First > 3 {
		return last
	}
	for i := from + 1; i < last; i++ {
		if d.Word(i) == "," {
			return i
		}
	}
	return last
}

// rest is the sentence behind a verb that does little else than report, where no arc gives its
// clause: from the first word to the end, when a finite verb stands in it.
func (f *finder) rest(verb int) text.Span {
	d := f.d
	last := d.SentenceOf(verb).Last
	if verb+3 >= last || d.Tags[verb+1].Universal == "PUNCT" || adjunct[lower(d.Word(verb+1))] {
		return text.Span{}
	}
	for i := verb + 2; i < last; i++ {
		switch d.Tags[i].Penn {
		case "VBD", "VBZ", "VBP", "MD", "VBN":
			return f.span(verb+1, last)
		}
	}
	return text.Span{}
}

// adjunct are prepositions that begin a day, a place or a listener rather than a clause.
var adjunct = map[string]bool{"in": true, "on": true, "at": true, "to": true, "during": true, "by": true, "with": true, "from": true, "of": true, "for": true, "through": true}

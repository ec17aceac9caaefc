package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// complement is the clause that a verb takes, with its "that"; empty where it has none that is said.
func (f *finder) complement(p text.Predicate) text.Span {
	d := f.d
	if p.Content < 0 || !spoken(d, p) || f.goesAlong(p) {
		return text.Span{}
	}
	first, last := d.Subtree(p.Content, func(k int) bool { return d.Arcs[k].Relation == "parataxis" && k != p.Content })
	if first <= p.Head && p.Head < last || p.Content < p.Head {
		return f.span(first, last)
	}
	last = min(f.andThat(p.Head, f.wholeClause(p.Head, last)), f.tail(p.Head))
	if f.listenerAlone(p, first, last) {
		return text.Span{}
	}
	if that := f.thatAfterListener(p, last); that > first {
		first = that
	}
	return f.span(f.pastAside(p, f.clauseStart(p.Head, first), last), f.nextSaid(p.Head, first, last))
}

// listenerAlone reports a name right behind "told" that a parser took for a clause: "told Sarn-Inform".
func (f *finder) listenerAlone(p text.Predicate, first, last int) bool {
	if !speech.Is("addressed", p.Lemma) || last-first > 5 || first < p.Head {
		return false
	}
	for i := first; i < last; i++ {
		if w := f.d.Word(i); w != "-" && (w == lower(w) || f.d.Tags[i].Universal == "PRON") {
			return false
		}
	}
	return true
}

// pastAside passes over a day or a listener right behind a verb, which a parser takes for the beginning of what is said:
// "said on Sunday | its ships …", "told the Herald | her son …".
func (f *finder) pastAside(p text.Predicate, first, last int) int {
	d := f.d
	if first != p.Head+1 {
		return first
	}
	k := first
	if w := lower(d.Word(k)); (w == "on" || w == "late" || w == "early") && k+1 < last {
		k++
	}
	if t := text.Within(d.Times, d.Tokens[k].Span); len(t) > 0 && t[0].Kind != "duration" {
		if _, end := d.TokensIn(t[0].Span); end+1 < last && opensPhrase(d, end) {
			return end
		}
	}
	if !speech.Is("addressed", p.Lemma) {
		return first
	}
	if n := f.nounAfter(first, last); n >= 0 && n < first+4 {
		if _, end := d.TokensIn(d.NounGroup(n)); end+1 < last && (d.Tags[end].Universal == "PRON" || d.Tags[end].Universal == "DET") {
			return end
		}
	}
	return first
}

// opensPhrase reports a token that a noun phrase can begin with.
func opensPhrase(d *text.Document, i int) bool {
	switch d.Tags[i].Universal {
	case "DET", "PRON", "PROPN", "NUM", "ADJ", "NOUN":
		return d.Word(i) != "'s" && d.Word(i) != "’s"
	}
	return false
}

// parted reports a verb with a comma right behind it: what goes on there is the statement it is put into, not its
// clause ("The two ports, the envoy said, now have …").
func (f *finder) parted(verb int) bool {
	d := f.d
	i, last := verb+1, d.SentenceOf(verb).Last
	if speech.Is("addressed", d.Lemma(verb)) { // "told the Herald,"
		for i < last && i < verb+6 && explains(d, i) {
			i++
		}
	}
	return i < last && dash[d.Word(i)]
}

// goesAlong reports a participle behind a comma that a parser takes for what a verb says ("the mayor said,
// adding that …"): it tells what is done along with it.
func (f *finder) goesAlong(p text.Predicate) bool {
	d := f.d
	first, _ := d.Subtree(p.Content, nil)
	return first > p.Head && d.Word(max(first, 1)-1) == "," && d.Tags[first].Penn == "VBG" && d.Tags[p.Head].Penn != "VBG" ||
		first > p.Head && d.Word(first) == "," && first+1 < len(d.Tokens) && d.Tags[first+1].Penn == "VBG"
}

// andThat is where a clause ends with a second one that "and that" or "but that" ties to it: to the end of the
// sentence ("said the dam was safe and that nobody was hurt").
func (f *finder) andThat(verb, last int) int {
	d := f.d
	s := d.SentenceOf(verb)
	i := last
	if i < s.Last && d.Word(i) == "," {
		i++
	}
	if end := f.goneOn(verb, i); end > last {
		last, i = end, end
	}
	if end := f.elided(verb, i); end > last {
		last, i = end, end
	}
	if i > verb+2 && i+3 < s.Last && (lower(d.Word(i)) == "and" || lower(d.Word(i)) == "but") && lower(d.Word(i+1)) == "that" && (d.Tags[i+1].Universal == "SCONJ" || d.Arcs[i+1].Relation == "mark") {
		return s.Last
	}
	return last
}

// goneOn is where a clause ends whose second verb shares its subject, at token i, and which a parser hung on the reporting
// verb: "said it knew of the reports | and had sent two boats"; 0 where none stands there. The auxiliary tells it from
// what the report says next.
func (f *finder) goneOn(verb, i int) int {
	d := f.d
	s := d.SentenceOf(verb)
	if i+3 >= s.Last || lower(d.Word(i)) != "and" && lower(d.Word(i)) != "but" || d.Tags[verb].Penn != "VBD" {
		return 0
	}
	if w := lower(d.Word(i + 1)); w != "had" && w != "would" || d.Tags[i+1].Universal != "AUX" {
		return 0
	}
	_, end := d.Subtree(d.Arcs[i+1].Head, nil)
	return max(0, min(end, s.Last))
}

// elided is where a passive clause ends that goes on, behind the "and" at token i, with another subject and no auxiliary of its
// own: "said 11 men were killed | and seven boats sunk"; 0 where none stands there.
func (f *finder) elided(verb, i int) int {
	d := f.d
	s := d.SentenceOf(verb)
	if i-1 <= verb || i+3 >= s.Last || lower(d.Word(i)) != "and" || d.Child(i-1, "aux:pass") < 0 {
		return 0
	}
	for k := i + 1; k+1 < min(i+8, s.Last); k++ {
		switch d.Tags[k].Universal {
		case "NUM", "DET", "ADJ", "NOUN", "PROPN", "ADV":
		case "VERB":
			if next := d.Word(k + 1); k > i+1 && (next == "." || next == ",") {
				return k + 1
			}
			return 0
		default:
			return 0
		}
	}
	return 0
}

// thatAfterListener is the token behind the "that" of "told the Herald that …", which parsers take for part
// of the clause with its listener; 0 where there is none.
func (f *finder) thatAfterListener(p text.Predicate, last int) int {
	d := f.d
	if !speech.Is("addressed", p.Lemma) {
		return 0
	}
	for i := p.Head + 2; i < min(p.Head+9, last-1); i++ {
		if lower(d.Word(i)) == "that" {
			return i + 1
		}
		if u := d.Tags[i].Universal; u == "VERB" || u == "AUX" || u == "PUNCT" || u == "SCONJ" {
			return 0
		}
	}
	return 0
}

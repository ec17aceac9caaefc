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
	if that := f.thatAfterListener(p, last); that > first {
		first = that
	}
	return f.span(f.pastAside(p, f.clauseStart(p.Head, first), last), f.nextSaid(p.Head, first, last))
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
	if !addressed[p.Lemma] {
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
	return verb+1 < len(f.d.Tokens) && dash[f.d.Word(verb+1)]
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
	if i > verb+2 && i+3 < s.Last && (lower(d.Word(i)) == "and" || lower(d.Word(i)) == "but") && lower(d.Word(i+1)) == "that" && d.Tags[i+1].Universal == "SCONJ" {
		return s.Last
	}
	return last
}

// thatAfterListener is the token behind the "that" of "told the Herald that …", which parsers take for part
// of the clause with its listener; 0 where there is none.
func (f *finder) thatAfterListener(p text.Predicate, last int) int {
	d := f.d
	if !addressed[p.Lemma] {
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

// tail is where a reporting clause begins that closes the sentence of a verb: "…, a guard said", "…,
// according to the Herald". What stands there is outside all that is said before it.
func (f *finder) tail(verb int) int {
	d := f.d
	s := d.SentenceOf(verb)
	for i := s.Last - 1; i > verb+2 && i > s.Last-14; i-- {
		if lower(d.Word(i)) == "according" && i+1 < s.Last && lower(d.Word(i+1)) == "to" && f.inQuote(i) < 0 && !f.goesOnAfter(i+2, s.Last) {
			return i
		}
		if isCueAt(d, i) && reportingForm(d, i) && d.Tags[i].Penn != "VBN" && f.inQuote(i) < 0 && !f.verbIn(i+1, s.Last) {
			first, head := f.groupBefore(i, s)
			if head >= 0 && first > verb+2 && d.Word(first-1) == "," && f.closes(i, s) {
				return first - 1
			}
			return s.Last
		}
	}
	return s.Last
}

// goesOnAfter reports that behind a comma among tokens [first, last) a statement goes on.
func (f *finder) goesOnAfter(first, last int) bool {
	for i := first; i < last; i++ {
		if f.d.Word(i) == "," {
			return f.verbIn(i, last)
		}
	}
	return false
}

func (f *finder) verbIn(first, last int) bool {
	for i := first; i < last; i++ {
		if u := f.d.Tags[i].Universal; (u == "VERB" || u == "AUX") && f.d.Tags[i].Penn != "VBN" {
			return true
		}
	}
	return false
}

// nextSaid is where a clause ends at another reporting verb of the same source: "said they came at night
// but | said nothing of the fire". A parser often hangs the second on the clause of the first. It needs a
// conjunction before it, the form of the first verb, and no subject of its own.
func (f *finder) nextSaid(verb, first, last int) int {
	d := f.d
	for i := max(first, verb+2); i < last; i++ {
		if d.Arcs[i].Relation != "conj" || d.Tags[i].Penn != d.Tags[verb].Penn || !reports(d, i) || d.Child(i, "nsubj", "nsubj:pass", "aux") >= 0 || f.inQuote(i) >= 0 {
			continue
		}
		for k := i - 1; k > first && k > i-4; k-- {
			if w := lower(d.Word(k)); w == "and" || w == "but" {
				f.shares[i] = verb
				return k
			}
		}
	}
	return last
}

// reports reports a verb that is a cue or tells an attitude.
func reports(d *text.Document, i int) bool {
	return isCueAt(d, i) || d.Tags[i].Universal == "VERB" && len(speech.Attitudes(d.Lemma(i))) > 0
}

// clauseStart mends a clause whose first words a parser left out ("says | widening the road will
// cost …"): it begins right behind the verb unless an adverb, a listener or a day stands there.
func (f *finder) clauseStart(verb, first int) int {
	d := f.d
	i := verb + 1
	lemma := d.Lemma(verb)
	if i >= first || first-i > 12 || d.Arcs[i].Head == verb && !strong[lemma] {
		return first
	}
	switch d.Tags[i].Universal {
	case "VERB", "DET", "PRON", "NOUN", "ADJ", "PROPN", "NUM":
	default:
		return first
	}
	for k := i; k < first; k++ {
		if h := d.Arcs[k].Head; h == verb && !strong[lemma] || d.Word(k) == "," {
			return first
		}
	}
	if len(text.Within(d.Times, d.SpanOf(i, first))) > 0 {
		return first
	}
	return i
}

// wholeClause mends a clause that a parser broke off in the middle of its words: it runs on to the
// next mark that can end it. A clause that ends at a comma or conjunction is left as it is.
func (f *finder) wholeClause(verb, last int) int {
	d := f.d
	end := d.SentenceOf(verb).Last
	if last >= end || stops[lower(d.Word(last))] || d.Arcs[last].Head == verb {
		return last
	}
	if len(text.Within(d.Times, d.Tokens[last].Span)) > 0 {
		return last
	}
	switch d.Tags[last].Universal {
	case "PUNCT", "CCONJ", "SCONJ", "ADV", "ADP":
		return last
	}
	for last < end && !stops[d.Word(last)] {
		last++
	}
	return last
}

var stops = map[string]bool{",": true, ";": true, ".": true, ":": true, "—": true, "–": true, "--": true, "(": true, ")": true, "?": true, "!": true,
	"”": true, "''": true, "\"": true, "and": true, "but": true, "while": true, "although": true, "though": true, "as": true, "when": true}

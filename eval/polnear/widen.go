package polnear

import (
	"strings"

	"sitrep/text"
)

// source is the whole noun phrase around our source's head: with appositions and relative clauses,
// and the comma that closes them before the verb. Of a relative clause it is the pronoun.
func source(d *text.Document, a text.Attribution) []text.Span {
	first, last := d.TokensIn(a.Source.Span)
	if first >= last || a.Source.Inherited && a.Cue.Empty() {
		return nil
	}
	if who := relativePronoun(d, a); who >= 0 {
		return []text.Span{d.Tokens[who].Span}
	}
	head := conjoined(d, top(d, first, last))
	if f, l := d.Subtree(head, func(k int) bool { return beside(d, k) }); !holds(d, f, l, a.Cue) {
		first, last = min(first, f), max(last, l)
	}
	first, last = trimmed(d, first, last)
	if last+1 < len(d.Tokens) && d.Word(last) == "," && commaInside(d, first, last) && a.Cue.Start >= d.Tokens[last].End {
		last++
	}
	return []text.Span{d.SpanOf(first, last)}
}

// relativePronoun is the who, which or that which is the subject of a cue, or -1.
func relativePronoun(d *text.Document, a text.Attribution) int {
	first, last := d.TokensIn(a.Cue)
	for i := first; i < last; i++ {
		if s := d.Child(i, "nsubj", "nsubj:pass"); s >= 0 && (d.Tags[s].Penn == "WP" || d.Tags[s].Penn == "WDT") {
			return s
		}
	}
	return -1
}

// conjoined climbs from a later member of a list of nouns to the first ("the mayor and two guards").
func conjoined(d *text.Document, i int) int {
	for d.Arcs[i].Relation == "conj" && d.Arcs[i].Head >= 0 && d.Arcs[i].Head < i {
		switch d.Tags[d.Arcs[i].Head].Universal {
		case "NOUN", "PROPN", "PRON":
			i = d.Arcs[i].Head
		default:
			return i
		}
	}
	return i
}

// beside reports a branch that is no part of a noun phrase though it hangs on it.
func beside(d *text.Document, k int) bool {
	switch d.Arcs[k].Relation {
	case "parataxis", "cop", "advcl", "discourse", "case", "cc:preconj":
		return true
	}
	return false
}

func holds(d *text.Document, first, last int, s text.Span) bool {
	return !s.Empty() && d.SpanOf(first, last).Overlaps(s)
}

// top is the token among [first, last) whose head is not among them.
func top(d *text.Document, first, last int) int {
	for i := first; i < last; i++ {
		if h := d.Arcs[i].Head; (h < first || h >= last) && d.Tags[i].Universal != "PUNCT" {
			return i
		}
	}
	return last - 1
}

func commaInside(d *text.Document, first, last int) bool {
	for i := first; i < last; i++ {
		if d.Word(i) == "," {
			return true
		}
	}
	return false
}

// cue is the verb group of a verbal cue, the words themselves of any other.
func cue(d *text.Document, a text.Attribution) []text.Span {
	first, last := d.TokensIn(a.Cue)
	if first >= last {
		return nil
	}
	if last == first+1 && (d.Tags[first].Universal == "VERB" || d.Tags[first].Universal == "AUX") {
		first, last = verbGroup(d, first)
	}
	return []text.Span{d.SpanOf(first, last)}
}

// verbGroup is a verb with its auxiliaries, negation, particles and the adverbs among them.
func verbGroup(d *text.Document, verb int) (first, last int) {
	first, last = verb, verb+1
	s := d.SentenceOf(verb)
	for first > s.First && inGroup(d, first-1) {
		first--
	}
	if last < s.Last && d.Arcs[last].Head == verb && d.Arcs[last].Relation == "compound:prt" {
		last++
	}
	return first, last
}

func inGroup(d *text.Document, i int) bool {
	if strings.HasPrefix(d.Arcs[i].Relation, "aux") {
		return true
	}
	return d.Arcs[i].Relation == "advmod" && d.Tags[i].Universal == "ADV" || d.Tags[i].Universal == "PART" && d.Tags[i].Lemma != "'s"
}

// trimmed narrows a range of tokens to leave out marks at its ends.
func trimmed(d *text.Document, first, last int) (int, int) {
	for first < last-1 && (outer[d.Word(first)] || d.Word(first) == "(" || d.Word(first) == ")") {
		first++
	}
	for last-1 > first && outer[d.Word(last-1)] {
		last--
	}
	return first, last
}

var outer = map[string]bool{",": true, ".": true, ";": true, ":": true, "-": true, "—": true, "–": true, "--": true}

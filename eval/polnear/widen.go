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
	head := conjoined(d, described(d, top(d, first, last), a))
	if f, l := d.Subtree(head, func(k int) bool { return beside(d, k) }); !holds(d, f, l, a.Cue) {
		first, last = min(first, f), max(last, l)
	}
	first, last = trimmed(d, first, last)
	if last+1 < len(d.Tokens) && d.Word(last) == "," && commaInside(d, first, last) && a.Cue.Start >= d.Tokens[last].End {
		last++
	}
	return []text.Span{d.SpanOf(first, untimed(d, first, last))}
}

// untimed leaves out a day or a medium that a parser hangs on a source ("the mayor on Tuesday").
func untimed(d *text.Document, first, last int) int {
	for i := last - 1; i > first; i-- {
		if d.Tags[i].Universal != "ADP" {
			continue
		}
		timed := len(text.Within(d.Times, d.SpanOf(i, last))) > 0 && (d.Word(i) == "on" || d.Word(i) == "in" || d.Word(i) == "at")
		if words := d.Words(d.SpanOf(i, last)); timed || strings.HasPrefix(words, "in a statement") || strings.HasPrefix(words, "in an interview") {
			return i
		}
	}
	return last
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

// described climbs from a name to the noun phrase it stands in ("a report by the guild", "the warden Ana
// Rovik"), as far as that stands on the same side of the cue.
func described(d *text.Document, i int, a text.Attribution) int {
	for h := d.Arcs[i].Head; h >= 0; h = d.Arcs[i].Head {
		if a.Cue.Overlaps(d.Tokens[h].Span) || (d.Tokens[h].Start < a.Cue.Start) != (d.Tokens[i].Start < a.Cue.Start) || !phrase[d.Arcs[i].Relation] {
			return i
		}
		switch d.Tags[h].Universal {
		case "NOUN", "PROPN":
			i = h
		default:
			return i
		}
	}
	return i
}

var phrase = map[string]bool{"appos": true, "flat": true, "compound": true, "nmod": true, "nmod:desc": true, "nmod:poss": true, "nmod:unmarked": true}

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

// cue is the verb group of a verbal cue with a colon or "in a statement" right behind it, the words
// themselves of any other.
func cue(d *text.Document, a text.Attribution) []text.Span {
	first, last := d.TokensIn(a.Cue)
	if first >= last {
		return nil
	}
	if d.Tags[first].Universal == "VERB" || d.Tags[first].Universal == "AUX" {
		f, l := verbGroup(d, first)
		first, last = f, max(l, last)
		last = medium(d, occasion(d, last))
		if last < len(d.Tokens) && d.Tokens[last].Start == a.Content.Start && d.Tags[last].Universal == "ADP" && a.Rule == "attribution.verb" {
			last++ // "warned of"
		}
		if a.Rule == "attribution.passive" && last < len(d.Tokens) && d.Tags[last].Universal == "ADP" {
			last++ // "suspected of"
		}
	}
	return []text.Span{d.SpanOf(first, last)}
}

// verbGroup is a verb with its auxiliaries, negation, particles and the adverbs among them.
func verbGroup(d *text.Document, verb int) (first, last int) {
	first, last = verb, verb+1
	s := d.SentenceOf(verb)
	for first > s.First && (inGroup(d, first-1) || governs(d, first-1, first)) {
		first--
	}
	if last < s.Last && d.Arcs[last].Head == verb && d.Arcs[last].Relation == "compound:prt" {
		last++
	}
	return first, last
}

// governs reports a verb or adjective right before the "to" of an infinitive that hangs on it, or its copula:
// "began to see", "are likely to say" are one cue.
func governs(d *text.Document, i, to int) bool {
	if d.Arcs[i].Relation == "cop" && d.Arcs[i].Head >= 0 && d.Arcs[i].Head < to+6 && d.Arcs[i].Head > i {
		return governs(d, d.Arcs[i].Head, d.Arcs[i].Head+1)
	}
	if to >= len(d.Tokens) || !strings.EqualFold(d.Word(to), "to") || d.Arcs[to].Head < 0 {
		return false
	}
	verb := d.Arcs[to].Head
	tag := d.Tags[i].Universal
	return (tag == "VERB" || tag == "ADJ" && d.Child(i, "cop") >= 0) && d.Arcs[verb].Head == i && (d.Arcs[verb].Relation == "xcomp" || d.Arcs[verb].Relation == "advcl")
}

func inGroup(d *text.Document, i int) bool {
	if strings.HasPrefix(d.Arcs[i].Relation, "aux") {
		return true
	}
	if d.Tags[i].Penn == "WRB" {
		return false
	}
	return d.Arcs[i].Relation == "advmod" && d.Tags[i].Universal == "ADV" || d.Tags[i].Universal == "PART" && d.Tags[i].Lemma != "'s"
}

// occasion passes over a bare day or adverb right behind a verb, and the preposition that ties its topic to it:
// "said Tuesday", "said recently", "said about".
func occasion(d *text.Document, last int) int {
	if last >= d.SentenceOf(last-1).Last {
		return last
	}
	switch word := d.Word(last); {
	case weekday[word], topical[word]:
		return last + 1
	case d.Tags[last].Universal == "ADV" && d.Arcs[last].Head == last-1 && last+1 < len(d.Tokens) && d.Tags[last+1].Universal == "PUNCT":
		return last + 1
	}
	return last
}

// topical are prepositions that tie the topic of what is said to the verb.
var topical = map[string]bool{"about": true, "with": true}

var weekday = map[string]bool{"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true}

// medium passes over what their cues take in behind the verb: "in a statement", and a colon.
func medium(d *text.Document, last int) int {
	end := d.SentenceOf(last - 1).Last
	if last+3 <= end && d.Word(last) == "in" && d.Word(last+1) == "a" && d.Word(last+2) == "statement" {
		last += 3
	}
	if last < end && d.Word(last) == ":" {
		last++
	}
	return last
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

package attribution

import (
	"strings"

	"sitrep/text"
)

// together is a source with those that it speaks with ("residents and police said"): one hop in all their words, which
// names none of them alone. Token i is the head of one of them.
func (f *finder) together(h text.Hop, i int) text.Hop {
	d := f.d
	first := i
	if d.Arcs[i].Relation == "conj" && d.Arcs[i].Head >= 0 {
		first = d.Arcs[i].Head
	}
	last := f.cosubject(first)
	for _, c := range d.Children(first) {
		if d.Arcs[c].Relation == "conj" && f.inQuote(c) == f.inQuote(first) && f.speaksWith(first, c) {
			last = c
		}
	}
	if last < 0 || i != first && i > last {
		return h
	}
	return f.joint(h, first, last)
}

// leading is the first of some subjects that speaks with one of them, or that one.
func (f *finder) leading(s int, subjects []int) int {
	for _, x := range subjects {
		if x < s && f.cosubject(x) == s {
			return x
		}
	}
	return s
}

// cosubject is a second subject of the verb that token i is a subject of, which a parser did not hang on the first; -1 for
// none.
func (f *finder) cosubject(i int) int {
	d := f.d
	if d.Arcs[i].Head < 0 || !strings.HasPrefix(d.Arcs[i].Relation, "nsubj") {
		return -1
	}
	for _, c := range d.Children(d.Arcs[i].Head) {
		if c > i && d.Arcs[c].Relation == "nsubj" && f.speaksWith(i, c) {
			return c
		}
	}
	return -1
}

// speaksWith reports two conjoined nouns that are both sources told by name or role, with nothing but nouns, their
// attributes and a conjunction between them.
func (f *finder) speaksWith(a, b int) bool {
	d := f.d
	joined := false
	for i := a + 1; i < b; i++ {
		switch d.Tags[i].Universal {
		case "CCONJ":
			joined = joined || lower(d.Word(i)) == "and"
		case "NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "PART", "PUNCT":
		case "PRON":
			if d.Arcs[i].Relation != "nmod:poss" { // "his father and his lawyer"
				return false
			}
		case "VERB":
			if d.Arcs[i].Relation != "amod" { // "a local elected official"
				return false
			}
		default:
			return false
		}
	}
	one, ok := f.source(a)
	if !ok && d.Arcs[a].Relation == "nsubj" {
		one, ok = f.anything(a) // "the principal and two residents said"
	}
	other, too := f.source(b)
	return joined && ok && too && d.Tags[a].Universal != "PRON" && d.Tags[b].Universal != "PRON" && one.Name != other.Name
}

// joint is the hop over the noun groups of two conjoined heads.
func (f *finder) joint(h text.Hop, first, last int) text.Hop {
	d := f.d
	h.Span = d.NounGroup(first).Cover(d.NounGroup(last))
	h.Name, h.Actor, h.Inherited = strings.Join(strings.Fields(d.Words(h.Span)), " "), -1, false
	h.Unnamed = !properIn(d, h.Span)
	return h
}

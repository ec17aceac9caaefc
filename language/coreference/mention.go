package coreference

import (
	"strings"

	"sitrep/lexicon/en/coreference"
	"sitrep/text"
)

// kind is what a mention is made of.
type kind uint8

const (
	name kind = iota + 1
	nominal
	pronoun
	group // several joined by "and": "the driver and his son"
)

// mention is a phrase that may stand for something, with what its words tell about that.
type mention struct {
	first, last, head int // tokens, half-open; the token of the head word
	sentence          int
	kind              kind
	pronoun           coreference.Pronoun
	role              role
	number            number
	gender            gender
	article           article
	label             uint32   // kind of the proper name, 0 for none
	headKey           uint32   // the head word, by its lemma
	wholeKey          uint32   // all words without article and possessive mark
	class             uint32   // kind, or the pronoun's paradigm: what weights are told apart by
	words             []uint32 // content words beside the head
	proper            []uint32 // those with a capital
	surname           uint32   // the last word of a name, 0 for other mentions
	initials          uint32   // the initials of a name, as an acronym would spell them
	quoted            bool
}

func (m *mention) contains(o *mention) bool { return m.first <= o.first && o.last <= m.last }

// mentions are all mentions of a document in text order, longer ones before those they hold.
func mentions(d *text.Document) []mention {
	f := &finder{d: d, shape: measure(d), named: labels(d), quoted: quotations(d)}
	for i := range d.Tokens {
		f.at(i)
	}
	ordered(f.found)
	return f.found
}

// finder gathers mentions.
type finder struct {
	d      *text.Document
	shape  shape
	named  []uint32 // kind of the name at a token, 0 for none
	quoted []bool
	found  []mention
}

// at notes the mentions headed by token i.
func (f *finder) at(i int) {
	if !f.heads(i) {
		return
	}
	first, last := f.extent(i)
	f.add(i, first, last, f.kindOf(i))
	if end := f.joined(i); end > last {
		f.add(i, first, end, group)
	}
}

// heads reports a token that may be the head word of a mention.
func (f *finder) heads(i int) bool {
	relation, universal := f.d.Arcs[i].Relation, f.d.Tags[i].Universal
	if partOfWord[relation] {
		return false
	}
	switch universal {
	case "PROPN", "SYM", "X":
		return true
	case "NOUN":
		return relation != "compound"
	case "NUM":
		return relation != "nummod" && relation != "compound"
	case "ADJ":
		return strings.HasPrefix(relation, "nsubj") || relation == "obj" || relation == "obl" || relation == "nmod"
	case "PRON", "DET", "ADV":
		return f.points(i)
	}
	return false
}

var partOfWord = map[string]bool{"flat": true, "fixed": true, "goeswith": true}

// points reports a pronoun, or a word that stands for a noun phrase by itself. Relative and
// interrogative pronouns, and the empty "there", stand for nothing of their own.
func (f *finder) points(i int) bool {
	p, ok := coreference.FindPronoun(strings.ToLower(f.d.Word(i)))
	relation := f.d.Arcs[i].Relation
	switch {
	case !ok:
		return f.d.Tags[i].Universal == "PRON" && !strings.HasPrefix(f.d.Tags[i].Penn, "W") && relation != "expl"
	case relation == "expl" || relation == "mark" || relation == "det" && f.d.Tags[i].Universal == "DET":
		return false
	case p.Kind == "that":
		return f.d.Tags[i].Penn == "DT"
	case p.Kind == "it" && f.weather(i):
		return false
	case p.Kind == "one":
		return f.d.Tags[i].Universal == "PRON"
	}
	return true
}

// weather reports the "it" of "it rained".
func (f *finder) weather(i int) bool {
	h := f.d.Arcs[i].Head
	return h >= 0 && roleOf(f.d.Arcs[i].Relation) == subject && coreference.Weather(f.d.Tags[h].Lemma)
}

func (f *finder) kindOf(i int) kind {
	if _, ok := coreference.FindPronoun(strings.ToLower(f.d.Word(i))); ok && f.d.Tags[i].Universal != "PROPN" {
		return pronoun
	}
	if f.d.Tags[i].Universal == "PROPN" || f.named[i] != 0 || f.written(i) {
		return name
	}
	return nominal
}

// written reports a noun that is written as a name though it is tagged as none: a capital in the midst
// of a sentence.
func (f *finder) written(i int) bool {
	return capital(f.d.Word(i)) && i > f.d.SentenceOf(i).First && f.d.Tags[i].Universal == "NOUN"
}

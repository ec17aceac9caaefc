// Package predicate gathers, for each verb and each noun that names an action, the parts that hang
// on it: logical subjects and objects through passives, control, relative clauses, participles and
// conjunction, obliques with their prepositions, and what limits the statement (negation, modals,
// conditions). It reads the arcs (Universal Dependencies v2) and fills d.Predicates.
package predicate

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// Read fills d.Predicates in text order.
func Read(d *text.Document) {
	if len(d.Arcs) == 0 {
		return
	}
	b := &builder{d: d, at: map[int]int{}}
	for i := range d.Tokens {
		switch {
		case d.Tags[i].Universal == "VERB" && !isModifier(d, i):
			b.add(b.verb(i))
		case isEventNoun(d, i):
			b.add(b.noun(i))
		}
	}
	d.Predicates = b.made
	b.link()
}

// isModifier is a participle that only describes a noun before it ("returning nationals",
// "suspected militants"): an adjective in all but tag.
func isModifier(d *text.Document, i int) bool {
	return d.Arcs[i].Relation == "amod" || d.Arcs[i].Relation == "compound"
}

func isEventNoun(d *text.Document, i int) bool {
	u := d.Tags[i].Universal
	if u != "NOUN" && u != "PROPN" || onlyModifies(d, i) {
		return false
	}
	lemma := d.Lemma(i)
	if len(event.Senses(lemma, true)) > 0 {
		return true
	}
	if withParticle(d, i) != "" {
		return true
	}
	if c := compound(d, i); c >= 0 {
		return len(event.Senses(d.Lemma(c)+" "+lemma, true)) > 0
	}
	return false
}

// withParticle is a noun made of a verb and its particle ("the rounding up of"), "" where it names no event.
func withParticle(d *text.Document, i int) string {
	if i+1 >= len(d.Tokens) {
		return ""
	}
	lemma := strings.ToLower(d.Word(i)) + " " + strings.ToLower(d.Word(i+1))
	if len(event.Senses(lemma, true)) == 0 {
		return ""
	}
	return lemma
}

// onlyModifies reports a noun that describes the one behind it ("an arrest warrant" arrests nobody),
// unless that one only says how it came ("an airstrike campaign").
func onlyModifies(d *text.Document, i int) bool {
	return modifiesNoun(d, i) && !course(d, i+1)
}

func modifiesNoun(d *text.Document, i int) bool {
	return d.Arcs[i].Relation == "compound" && d.Arcs[i].Head == i+1 && d.Tags[i+1].Universal == "NOUN"
}

// course reports a noun that only says how the action before it came.
func course(d *text.Document, i int) bool {
	switch d.Lemma(i) {
	case "campaign", "wave", "series", "spree", "incident", "attempt":
		return true
	}
	return false
}

// compound is the noun right before i that forms a compound with it ("air strike"), or -1.
func compound(d *text.Document, i int) int {
	if i > 0 && d.Arcs[i-1].Head == i && strings.HasPrefix(d.Arcs[i-1].Relation, "compound") {
		return i - 1
	}
	return -1
}

type builder struct {
	d    *text.Document
	made []text.Predicate
	at   map[int]int // token → index in made
	busy map[int]bool
}

func (b *builder) add(p text.Predicate) {
	b.at[p.Head] = len(b.made)
	b.made = append(b.made, p)
}

// link notes which predicate stands in the content of which.
func (b *builder) link() {
	for i := range b.made {
		b.made[i].Under = -1
	}
	for i, p := range b.made {
		if p.Content < 0 {
			continue
		}
		if j, ok := b.at[p.Content]; ok {
			b.made[j].Under = i
		}
	}
}

func (b *builder) verb(i int) text.Predicate {
	d := b.d
	p := text.Predicate{Head: i, Lemma: verbLemma(d, i), Content: -1, Under: -1}
	p.Passive = passive(d, i)
	p.Negated = negated(d, i) || unmanaged(d, i)
	p.Modal = modal(d, i)
	p.Tense = tense(d, i)
	p.Condition = conditional(d, i)
	p.Question = question(d, i)
	p.Subjects, p.Objects = b.arguments(i, p.Passive)
	p.Objects = append(p.Objects, b.letGo(i)...)
	if o := particleObject(d, i, known(d.Lemma(i), strings.ToLower(d.Word(i)))); o >= 0 {
		p.Objects = conjuncts(d, o)
	}
	p.Negated = p.Negated || nobody(d, p.Subjects) || nobody(d, p.Objects)
	p.Obliques = obliques(d, i)
	p.Content = d.Child(i, "ccomp")
	if p.Content < 0 {
		p.Content = d.Child(i, "xcomp")
	}
	if p.Content < 0 {
		p.Content = purpose(d, i)
	}
	return p
}

// purpose is the infinitive that a verb with an object leads to ("warned travellers not to enter"),
// which parsers hang as advcl as often as xcomp; -1 where there is none.
func purpose(d *text.Document, i int) int {
	if d.Child(i, "obj", "iobj", "nsubj:pass") < 0 {
		return -1
	}
	for _, c := range d.Children(i) {
		if d.Arcs[c].Relation == "advcl" && d.Tags[c].Penn == "VB" && c > i && directs[d.Lemma(i)] {
			return c
		}
	}
	return -1
}

// directs are verbs whose infinitive is what the object is to do.
var directs = map[string]bool{"warn": true, "urge": true, "advise": true, "tell": true, "ask": true, "order": true, "call": true, "encourage": true,
	"incite": true, "instruct": true, "exhort": true, "persuade": true, "force": true, "prompt": true, "lead": true}

// rightHead is the person noun right behind a name that a parser took for the head of its group ("a
// North Quay militant", with "militant" as an adjective).
func rightHead(d *text.Document, i int) int {
	j := i + 1
	if j >= len(d.Tokens) || d.Tags[i].Universal != "PROPN" || d.Tags[j].Universal == "VERB" || !event.Is("person", strings.ToLower(d.Word(j))) {
		return i
	}
	if h := d.Arcs[j].Head; h == i || h == d.Arcs[i].Head {
		return j
	}
	return i
}

func preposition(d *text.Document, i int) string {
	c := d.Child(i, "case")
	if c < 0 {
		return ""
	}
	p := strings.ToLower(d.Word(c))
	if p == "out" && c+1 < i && strings.EqualFold(d.Word(c+1), "of") && d.Arcs[c+1].Head == i {
		return "out of"
	}
	for _, f := range d.Children(c) {
		if d.Arcs[f].Relation == "fixed" {
			p += " " + strings.ToLower(d.Word(f))
		}
	}
	return p
}

func obliques(d *text.Document, i int) []text.Oblique {
	var out []text.Oblique
	for _, c := range d.Children(i) {
		if !strings.HasPrefix(d.Arcs[c].Relation, "obl") {
			continue
		}
		p := preposition(d, c)
		for _, x := range conjuncts(d, c) {
			if q := preposition(d, x); x != c && q != "" {
				p = q
			}
			out = append(out, text.Oblique{Preposition: p, Head: x})
		}
	}
	return out
}

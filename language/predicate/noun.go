package predicate

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// lightVerbs do what their object names: "carried out an attack", "made arrests".
var lightVerbs = map[string]bool{"carry out": true, "conduct": true, "launch": true, "commit": true, "stage": true, "mount": true,
	"perpetrate": true, "execute": true, "make": true, "perform": true, "wage": true, "undertake": true, "hold": true, "orchestrate": true,
	"lead": true, "start": true, "begin": true, "open": true, "issue": true, "organise": true, "organize": true, "do": true, "order": true, "be behind": true, "send out": true,
	"spring": true, "unleash": true, "lay": true, "set up": true, "pull off": true, "mastermind": true, "fight": true, "resume": true}

// noun reads a nominal predicate: "the attack on the post by rebels", "rebels' attack", "the arrest
// of three men", "a rebel attack", and the verb that carries it ("launched an attack").
func (b *builder) noun(i int) text.Predicate {
	d := b.d
	lemma := nounLemma(d, i)
	if modifiesNoun(d, i) {
		i++ // "an airstrike campaign": the phrase is the campaign's
	}
	p := text.Predicate{Head: i, Lemma: lemma, Noun: true, Content: -1, Under: -1, Negated: noOne(d, i)}
	for _, c := range d.Children(i) {
		switch rel := d.Arcs[c].Relation; {
		case rel == "nmod:poss" || rel == "nmod:desc":
			p.Subjects = append(p.Subjects, conjuncts(d, c)...)
		case rel == "nmod" || rel == "nmod:agent" || rel == "obl":
			b.nominalPart(&p, c)
		}
	}
	b.carrier(&p, i)
	return p
}

func nounLemma(d *text.Document, i int) string {
	lemma := d.Lemma(i)
	if l := withParticle(d, i); l != "" {
		return l
	}
	if c := compound(d, i); c >= 0 {
		return d.Lemma(c) + " " + lemma
	}
	return lemma
}

func (b *builder) nominalPart(p *text.Predicate, c int) {
	d := b.d
	prep := preposition(d, c)
	for _, x := range conjuncts(d, c) {
		switch prep {
		case "by":
			p.Subjects = append(p.Subjects, x)
		case "of", "on", "against":
			p.Objects = append(p.Objects, x)
		default:
			p.Obliques = append(p.Obliques, text.Oblique{Preposition: prep, Head: x})
		}
		if prep == "on" {
			p.Obliques = append(p.Obliques, text.Oblique{Preposition: prep, Head: x})
		}
	}
}

// carrier takes subject, modality and place from the verb that the noun is the object (or passive
// subject) of.
func (b *builder) carrier(p *text.Predicate, i int) {
	d := b.d
	head := d.Arcs[i].Head
	if head < 0 || d.Tags[head].Universal != "VERB" {
		b.undergone(p, i)
		return
	}
	rel := d.Arcs[i].Relation
	isObject := rel == "obj" || rel == "nsubj:pass" || rel == "nsubj" && passive(d, head)
	if isObject || rel == "nsubj" {
		p.Negated = p.Negated || negated(d, head)
		p.Modal, p.Tense, p.Condition = modal(d, head), tense(d, head), conditional(d, head)
		for _, o := range obliques(d, head) {
			if o.Preposition == "against" {
				p.Objects = append(p.Objects, o.Head)
			}
			p.Obliques = append(p.Obliques, o)
		}
	}
	if isObject && lightVerbs[verbLemma(d, head)] {
		subjects, _ := b.arguments(head, passive(d, head))
		p.Subjects = append(p.Subjects, subjects...)
	}
	if len(p.Objects) == 0 && event.Is(strings.TrimSpace("undergoes "+preposition(d, i)), d.Lemma(head)) {
		b.met(p, head, rel)
	}
}

// met takes as the object of a deed those whom their verb leads into it: "a convoy fell into an ambush", "the post came under attack".
func (b *builder) met(p *text.Predicate, verb int, rel string) {
	s := b.d.Child(verb, "nsubj", "nsubj:pass")
	if s < 0 || rel != "obj" && rel != "obl" {
		return
	}
	p.Objects = append(p.Objects, b.relative(verb, conjuncts(b.d, s))...)
	if p.Tense == "" {
		p.Negated, p.Modal, p.Tense = p.Negated || negated(b.d, verb), modal(b.d, verb), tense(b.d, verb)
	}
}

// undergone takes as the object of a deed what is said to be its target: "the house was the target of a bomb attack".
func (b *builder) undergone(p *text.Predicate, i int) {
	d := b.d
	head := d.Arcs[i].Head
	if head < 0 || !event.Is("undergoer", d.Lemma(head)) {
		return
	}
	if cop := d.Child(head, "cop"); cop >= 0 {
		p.Tense, p.Negated = tense(d, cop), p.Negated || negated(d, head)
		if s := d.Child(head, "nsubj"); s >= 0 {
			p.Objects = append(p.Objects, b.relative(head, conjuncts(d, s))...)
		}
	}
}

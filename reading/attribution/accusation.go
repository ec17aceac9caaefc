package attribution

import (
	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// accusation is who is accused with the deed ("accused the brigade of burning the mill"), by the words:
// parsers hang the deed on the verb or on the accused.
func (f *finder) accusation(p text.Predicate) text.Span {
	d := f.d
	if len(p.Objects) == 0 {
		return f.charged(p.Head)
	}
	span := d.NounGroup(p.Objects[0])
	deed := false
	for _, of := range []int{p.Head, p.Objects[0]} {
		for _, c := range d.Children(of) {
			if rel := d.Arcs[c].Relation; c > p.Objects[0] && (rel == "obl" || rel == "nmod" || rel == "advcl" || rel == "acl") && charges[f.preposition(c)] {
				span, deed = span.Cover(f.clause(c, nil)), true
			}
		}
	}
	if !deed && (p.Lemma != "blame" || p.Objects[0] < p.Head || !f.canSpeak(p)) {
		return text.Span{}
	}
	if q := f.inQuote(p.Objects[0]); q >= 0 && f.inQuote(p.Head) < 0 {
		span = span.Cover(f.quotes[q].Span)
	}
	return span
}

// charged is what stands behind "accused" where the arcs gave it no object: a noun group with "of" and a deed.
func (f *finder) charged(verb int) text.Span {
	d := f.d
	last := min(f.tail(verb), d.SentenceOf(verb).Last)
	n := f.nounAfter(verb+1, last)
	if n < 0 || d.Tags[verb].Penn == "VBN" && d.Child(verb, "aux:pass") >= 0 {
		return text.Span{}
	}
	for i := n + 1; i+1 < min(n+8, last); i++ {
		switch w := lower(d.Word(i)); {
		case w == "of" && (d.Tags[i+1].Penn == "VBG" || d.Tags[i+1].Universal == "NOUN"):
			return f.span(verb+1, f.beforeComma(i, last))
		case d.Tags[i].Universal == "VERB" || d.Tags[i].Universal == "PUNCT":
			return text.Span{}
		}
	}
	return text.Span{}
}

// beforeComma is the first comma or semicolon among tokens [first, last), or last.
func (f *finder) beforeComma(first, last int) int {
	for i := first; i < last; i++ {
		if w := f.d.Word(i); w == "," || w == ";" {
			return i
		}
	}
	return last
}

// heldResponsible is who is held responsible, and for what ("holds the gang responsible for the fire"), by the words.
func (f *finder) heldResponsible(p text.Predicate) text.Span {
	d := f.d
	last := d.SentenceOf(p.Head).Last
	if len(p.Objects) == 0 || p.Objects[0] < p.Head {
		return text.Span{}
	}
	for i := p.Head + 2; i < min(p.Head+16, last); i++ {
		switch lower(d.Word(i)) {
		case "responsible", "accountable", "liable":
			return f.span(p.Head+1, max(i+1, min(last, f.tail(p.Head))))
		}
		if d.Tags[i].Universal == "VERB" && d.Tags[i].Penn != "VBN" {
			break
		}
	}
	return text.Span{}
}

// charges are the prepositions before the deed in an accusation.
var charges = map[string]bool{"of": true, "for": true, "in": true, "on": true}

// takesLives reports "claimed seven lives", which is no speech.
func (f *finder) takesLives(p text.Predicate) bool {
	for _, o := range p.Objects {
		if l := f.d.Lemma(o); l == "life" || l == "victim" {
			return true
		}
	}
	return false
}

// responsibility reports a claim of responsibility: "claimed responsibility", "claimed the attack".
func responsibility(d *text.Document, p text.Predicate) bool {
	if len(p.Objects) == 0 {
		return false
	}
	o := d.Lemma(p.Objects[0])
	switch p.Lemma {
	case "claim", "admit", "accept", "take", "acknowledge":
		return o == "responsibility" || o == "credit" && p.Lemma != "admit" || p.Lemma == "claim" && event.Is("attack", o)
	}
	return false
}

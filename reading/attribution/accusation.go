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
		return text.Span{}
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
	if !deed {
		return text.Span{}
	}
	return span
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

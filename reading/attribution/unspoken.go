package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// idle reports a reporting verb that reports nothing: conditional, a promise ("will claim"), or
// what somebody declined to do ("refused to confirm").
func idle(p text.Predicate) bool {
	if p.Condition || p.Question {
		return true
	}
	if p.Modal == "would" && p.Lemma == "confirm" && !p.Negated {
		return false // "would neither confirm nor deny", which verb tells apart
	}
	if p.Negated && (p.Modal == "would" || p.Modal == "could") && speech.Is("withheld", p.Lemma) {
		return false // "would not confirm"
	}
	switch p.Modal {
	case "will", "would", "should", "refuse", "decline", "fail", "plan", "intend", "expect", "want", "try", "hope":
		return true
	}
	return false
}

// saysOnly reports one who says no more than what follows: "would say only that …", "will only confirm that …".
func (f *finder) saysOnly(p text.Predicate) bool {
	if p.Modal != "would" && p.Modal != "will" || p.Negated || p.Condition || p.Question {
		return false
	}
	for _, c := range f.d.Children(p.Head) {
		if lower(f.d.Word(c)) == "only" {
			return true
		}
	}
	return false
}

// sharedPassive reports a participle that shares the auxiliary of a passive before it: "was recruited by a friend and promised
// a car". Its subject does not speak.
func (f *finder) sharedPassive(i int) bool {
	d := f.d
	h := d.Arcs[i].Head
	return d.Tags[i].Penn == "VBN" && d.Arcs[i].Relation == "conj" && h >= 0 && h < i && d.Child(h, "aux:pass") >= 0 && d.Child(i, "aux", "nsubj", "mark") < 0
}

// listened reports a participle right behind those whom somebody told something: "officials briefed on the matter",
// "residents told of the plan". They say nothing.
func (f *finder) listened(p text.Predicate) bool {
	d := f.d
	i := p.Head
	if !speech.Is("addressed", p.Lemma) || i == 0 || i+1 >= len(d.Tokens) || d.Tags[i].Penn != "VBN" && d.Tags[i].Penn != "VBD" {
		return false
	}
	switch lower(d.Word(i + 1)) {
	case "on", "about", "of", "by":
		return d.Tags[i-1].Penn == "NNS" && d.Arcs[i].Relation != "root" && d.Arcs[i].Relation != "conj"
	}
	return false
}

// ofOneself reports who tells his name ("who identified himself as a guard"): that says who speaks, not what.
func (f *finder) ofOneself(p text.Predicate) bool {
	next := p.Head + 1
	return p.Lemma == "identify" && next < len(f.d.Tokens) && strings.HasSuffix(f.d.Lemma(next), "self")
}

// anybody reports the verb of a clause that tells which people are meant ("those who reject the law"): a kind of people, no
// source.
func (f *finder) anybody(p text.Predicate) bool {
	d := f.d
	h := d.Arcs[p.Head].Head
	return d.Arcs[p.Head].Relation == "acl:relcl" && h >= 0 && (lower(d.Word(h)) == "those" || lower(d.Word(h)) == "anyone" || lower(d.Word(h)) == "anybody")
}

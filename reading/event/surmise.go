package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// statistic reports deeds told as a number that goes up or down: "murders fell by a tenth last year".
func (r *reader) statistic(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	return up >= 0 && plural(r.d, p.Head) && r.d.Arcs[p.Head].Relation == "nsubj" && lexicon.Is("goes up or down", r.d.Lemma(up)) && r.d.Tags[up].Universal == "VERB"
}

// withoutTrace reports a deed of which nothing was found: "no evidence of an attack", "no sign of a bombing".
func (r *reader) withoutTrace(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	return up >= 0 && lexicon.Is("trace of", r.d.Lemma(up)) && hasWord(r.d, up, "no")
}

// imminent reports a deed that is only held to be near or possible: "an attack was considered imminent", "attacks are likely".
func (r *reader) imminent(p text.Predicate) bool {
	d := r.d
	if definite(d, p.Head) || !strings.HasPrefix(d.Arcs[p.Head].Relation, "nsubj") {
		return r.modifiedBy(p.Head, "imminent")
	}
	up := d.Arcs[p.Head].Head
	if lexicon.Is("imminent", d.Lemma(up)) && d.Child(up, "cop") >= 0 {
		return true
	}
	seen := d.Child(up, "xcomp")
	return seen >= 0 && lexicon.Is("imminent", d.Lemma(seen))
}

// ofCharges reports the name of a crime in what is told of a charge: "the charge was raised from attempted murder to murder".
func (r *reader) ofCharges(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if up >= 0 && d.Arcs[p.Head].Relation == "nmod" && d.Arcs[up].Head >= 0 && d.Arcs[up].Relation == "obl" {
		up = d.Arcs[up].Head // "from attempted murder | to murder", hung on the first
	}
	if up < 0 || d.Child(p.Head, "case") < 0 || definite(d, p.Head) {
		return false
	}
	about := d.Child(up, "nsubj", "nsubj:pass", "obj")
	return about >= 0 && about != p.Head && lexicon.Is("charge noun", d.Lemma(about))
}

// tasked reports what a body is there for: "a force charged with securing the border", "troops tasked with guarding the dam".
func (r *reader) tasked(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if p.Noun || up < 0 || !lexicon.Is("tasks", d.Lemma(up)) || d.Arcs[p.Head].Relation != "advcl" && d.Arcs[p.Head].Relation != "xcomp" {
		return false
	}
	k, ok := r.at[up]
	return ok && (d.Lemma(up) != "charge" || r.agency(d.Predicates[k].Objects))
}

// tagged reports a word of a line of keywords: "BOMBING, SYRIA, TRIALS".
func (r *reader) tagged(p text.Predicate) bool {
	s := r.d.SentenceOf(p.Head)
	comma := false
	for i := s.First; i < s.Last; i++ {
		switch w := r.d.Word(i); {
		case w == ",":
			comma = true
		case strings.ToUpper(w) != w || strings.ToLower(w) == w:
			return false
		}
	}
	return comma && !s.Headline && s.Last-s.First <= 12
}

// armedFor reports a deed for which somebody only gets ready: "was trying to buy guns for an attack".
func (r *reader) armedFor(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	return up >= 0 && r.d.Preposition(p.Head) == "for" && !definite(r.d, p.Head) && lexicon.Is("gets ready", r.d.Lemma(up))
}

// plottedBefore reports a deed right behind a participle of plotting that a parser hung elsewhere, as it does in headlines:
// "suspected of plotting JNR-inspired attack".
func (r *reader) plottedBefore(p text.Predicate) bool {
	for i := p.Head - 1; i >= max(r.d.SentenceOf(p.Head).First, p.Head-5); i-- {
		if r.d.Tags[i].Penn == "VBG" {
			return lexicon.Is("intends", r.d.Lemma(i)) || r.d.Lemma(i) == "plot" || r.d.Lemma(i) == "prepare"
		}
		if t := r.d.Tags[i].Universal; t == "ADP" || t == "SCONJ" || r.d.Word(i) == "," {
			return false
		}
	}
	return false
}

package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// notDone reports what only looks like a deed or an act of the law.
func (r *reader) notDone(p text.Predicate, t lexicon.Trigger) bool {
	return r.meansOf(p, t) || r.vowed(p) || r.intoTheAir(p, t) || r.madeSafeBy(p, t) || r.ranked(p) || r.ownHand(p, t) || r.inCare(p, t) || r.soughtByReward(p) || r.bareCharge(p) || r.ofManner(p)
}

// ofManner reports a deed that only tells the manner of another: "the assassination-style murder".
func (r *reader) ofManner(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	return p.Noun && up == p.Head+2 && r.d.Word(p.Head+1) == "-" && lexicon.Is("manner", r.d.Lemma(up))
}

// bareCharge reports a crime by name alone, spelled as a verb: "two counts of murder and one of kidnapping".
func (r *reader) bareCharge(p text.Predicate) bool {
	if o := r.d.Child(p.Head, "obl"); o >= 0 && r.d.Lemma(o) != "connection" {
		return false
	}
	return !p.Noun && r.d.Tags[p.Head].Penn == "VBG" && len(p.Subjects) == 0 && r.d.Child(p.Head, "obj", "ccomp", "xcomp", "aux") < 0 && r.onlyCharge(text.Predicate{Head: p.Head})
}

// inCare reports the harmed kept or let go by those who nurse them: "was treated at a hospital and released", "nine were detained
// in hospital". Who is seized at a hospital by the police is arrested.
func (r *reader) inCare(p text.Predicate, t lexicon.Trigger) bool {
	if p.Noun || t.Type != "arrest" && t.Type != "other" || r.agency(p.Subjects) {
		return false
	}
	switch p.Lemma {
	case "release", "free", "discharge":
		return r.nursed(p.Head) || slices.ContainsFunc(p.Obliques, func(o text.Oblique) bool { return o.Preposition == "from" && r.nurses(o.Head) })
	case "detain", "hold", "keep":
		return slices.ContainsFunc(p.Obliques, func(o text.Oblique) bool {
			return o.Preposition == "in" && r.nurses(o.Head) && r.d.Child(o.Head, "det", "amod", "compound") < 0
		})
	}
	return false
}

// nursed reports a verb joined to one of nursing: "were examined and released".
func (r *reader) nursed(verb int) bool {
	d := r.d
	up := d.Arcs[verb].Head
	return up >= 0 && d.Arcs[verb].Relation == "conj" && lexicon.Is("nurses", d.Lemma(up)) && d.Child(verb, "nsubj", "nsubj:pass") < 0
}

func (r *reader) nurses(i int) bool { return lexicon.Is("takes in the harmed", r.d.Lemma(i)) }

// soughtByReward reports an act of the law that is only hoped for: "a reward for information leading to an arrest and conviction".
// What a tip is told to have led to was done.
func (r *reader) soughtByReward(p text.Predicate) bool {
	d := r.d
	i := p.Head
	if p.Noun && d.Arcs[i].Relation == "conj" && d.Arcs[i].Head >= 0 {
		i = d.Arcs[i].Head
	}
	up := d.Arcs[i].Head
	if up < 0 || d.Lemma(up) != "lead" && d.Lemma(up) != "result" || !strings.HasPrefix(d.Arcs[up].Relation, "acl") || d.Tags[up].Penn == "VBD" || d.Tags[up].Penn == "VBN" {
		return false
	}
	about := d.Arcs[up].Head
	return lexicon.Is("is told to the law", d.Lemma(about)) && !definite(d, about)
}

package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// laden reports a vehicle with explosives before the verb: "a motorcycle rigged with explosives went off".
func (r *reader) laden(p text.Predicate) bool {
	from := max(r.d.SentenceOf(p.Head).First, p.Head-8)
	for i := from; i+1 < p.Head; i++ {
		if lexicon.Is("laden", r.d.Lemma(i)) && (strings.EqualFold(r.d.Word(i+1), "with") || strings.Contains(r.d.Word(i), "-")) {
			return true
		}
	}
	return false
}

// dragged reports people taken from a vehicle or a house by force: "were dragged from a bus". What police do so is an arrest.
func (r *reader) dragged(p text.Predicate) bool {
	if !r.anyIs("person", p.Objects) || r.agency(p.Subjects) || r.near("accident", p) || r.near("rescuing", p) {
		return false
	}
	from := slices.ContainsFunc(p.Obliques, func(o text.Oblique) bool {
		return (o.Preposition == "from" || o.Preposition == "off" || o.Preposition == "out of") && (r.is("vessel", o.Head) || r.is("site", o.Head) || r.is("searched", o.Head))
	})
	return from && (r.armed(p.Subjects) || r.masked(p.Subjects) || len(p.Subjects) == 0 && p.Passive && (p.Lemma != "take" || r.near("weapon", p) || r.wordsOf("held for ransom") > 0))
}

// takenAgain reports those kidnapped told once more without doers, a place or a day: "27 people were kidnapped".
func (r *reader) takenAgain(a, c candidate) bool {
	if a.kind != "kidnapping" || c.kind != "kidnapping" || c.pred.Noun || a.past || a.headline || openSince(a.when) {
		return false
	}
	if !c.pred.Passive || len(c.pred.Subjects) > 0 || r.setOff(c) {
		return false
	}
	return !r.ownPlace(c) && !r.ownDay(a, c) || slices.ContainsFunc(c.pred.Objects, func(o int) bool { return r.thoseCounted(a, o) })
}

// thoseCounted reports "the two" of an event of two.
func (r *reader) thoseCounted(a candidate, o int) bool {
	if r.d.Tags[o].Universal != "NUM" || !definite(r.d, o) {
		return false
	}
	for _, q := range text.Within(r.d.Quantities, r.d.Tokens[o].Span) {
		if slices.ContainsFunc(a.counts, func(n ledger.Count) bool { return sameNumber(n.Low, q.Low) && n.Low != nil }) {
			return true
		}
	}
	return false
}

// spokenOf reports people spoken of by what was done to them before: "among those detained", "the family of the arrested".
func (r *reader) spokenOf(c candidate) bool {
	d := r.d
	i := c.pred.Head
	if c.pred.Noun || d.Tags[i].Penn != "VBN" || len(c.counts) > 0 || len(c.pred.Subjects) > 0 {
		return false
	}
	if det := d.Child(i, "det"); det >= 0 {
		return strings.EqualFold(d.Word(det), "the")
	}
	up := d.Arcs[i].Head
	return strings.HasPrefix(d.Arcs[i].Relation, "acl") && up >= 0 && (strings.EqualFold(d.Word(up), "those") || strings.EqualFold(d.Word(i-1), "those"))
}

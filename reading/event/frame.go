package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// needsOfFrames are the needs of violence that is told without a word of its own: by what aircraft struck, by whom gunmen took
// away, by the dead that violence left.
func needsOfFrames() map[string]condition {
	return map[string]condition{
		"intowilds": (*reader).intoWilds,
		"manned":    func(r *reader, p text.Predicate) bool { return r.anyIs("manned", p.Objects) && !r.agency(p.Subjects) },
		"takenaway": func(r *reader, p text.Predicate) bool {
			return (r.armed(p.Subjects) || r.masked(p.Subjects)) && !r.agency(p.Subjects) && r.personsOrNumber(p.Objects)
		},
		"ofpeople": func(r *reader, p text.Predicate) bool {
			return r.partOf("person", r.obliquesOf(p, "into")) || r.partOf("crowd", r.obliquesOf(p, "into"))
		},
		"communal": func(r *reader, p text.Predicate) bool { return r.modifiedBy(p.Head, "communal") && r.leftDead(p.Head) },
		"leftdead": func(r *reader, p text.Predicate) bool { return r.leftDead(p.Head) },
	}
}

// leftDead reports a noun whose verb counts dead or wounded: "the violence left nine dead", "the unrest claimed nine lives", "nine
// were killed in the violence". What has gone on since some time is no happening.
func (r *reader) leftDead(noun int) bool {
	up := r.d.Arcs[noun].Head
	if up < 0 || plural(r.d, noun) || !(r.d.Arcs[noun].Relation == "nsubj" || r.d.Arcs[noun].Relation == "obl" && r.d.Preposition(noun) == "in") {
		return false
	}
	if slices.ContainsFunc(r.d.Children(up), func(c int) bool { return r.d.Preposition(c) == "since" }) {
		return false
	}
	return slices.ContainsFunc(text.Within(r.d.Quantities, r.d.SentenceOf(noun).Span), func(q text.Quantity) bool {
		return (q.What == "killed" || q.What == "wounded") && q.By >= 0 && (q.By == up || r.d.Under(q.By, up))
	})
}

// struckOn reports a strike on a place, a building or a vehicle, in a sentence that counts dead or wounded: no walkout.
func (r *reader) struckOn(noun int) bool {
	on := noun + 1
	if on >= len(r.d.Tokens) || r.d.Word(on) != "on" && r.d.Word(on) != "against" {
		return false
	}
	hit := []int{r.d.Arcs[on].Head}
	if !r.built(hit) {
		return false
	}
	return r.countsHarmed(noun)
}

// built reports a place, a building or a vehicle.
func (r *reader) built(tokens []int) bool {
	return r.anyIs("place", tokens) || r.anyIs("site", tokens) || r.anyIs("vessel", tokens)
}

// flown reports an air force.
func (r *reader) flown(tokens []int) bool {
	return slices.ContainsFunc(tokens, func(i int) bool { return r.d.Lemma(i) == "force" && hasWord(r.d, i, "air") })
}

// foughtIn reports a fight told by a verb in which those of another verb came to harm: "died in fighting with rebels".
func (r *reader) foughtIn(p text.Predicate) bool {
	return slices.ContainsFunc(r.d.Children(p.Head), func(c int) bool {
		return r.d.Arcs[c].Relation == "advcl" && r.d.Tags[c].Penn == "VBG" && lexicon.Is("fights", r.d.Lemma(c)) && (hasWord(r.d, c, "in") || hasWord(r.d, c, "during"))
	})
}

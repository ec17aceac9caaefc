package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// foes reports those between whom a fight is told: "clashes between the army and rebels", "a gun battle with smugglers", "clashed with
// guards".
func (r *reader) foes(p text.Predicate, t lexicon.Trigger, o text.Oblique) bool {
	if t.Type != "clash" || o.Preposition != "between" && o.Preposition != "with" && o.Preposition != "among" && (p.Noun || o.Preposition != "against") {
		return false
	}
	return r.d.Under(o.Head, p.Head) && (r.armed([]int{o.Head}) || r.agency([]int{o.Head}) || r.persons([]int{o.Head}) || r.unknownGroup([]int{o.Head}))
}

// aimedAt reports what a bomb went off against, or what something was thrown at: "an IED detonated against a patrol", "threw acid at
// her". A distance is none: "fired at close range".
func (r *reader) aimedAt(p text.Predicate, t lexicon.Trigger, o text.Oblique, objects []int) bool {
	if !violentType[t.Type] || r.d.Lemma(o.Head) == "range" || lexicon.Is("distance", r.d.Lemma(o.Head)) {
		return false
	}
	switch o.Preposition {
	case "at", "into":
		return len(objects) == 0 || t.Object == "instrument"
	case "against":
		return !p.Noun && (len(objects) == 0 || t.Object == "instrument")
	case "on", "over", "onto", "towards", "toward":
		if t.Need == "descended" {
			return o.Preposition == "on" && r.built([]int{o.Head})
		}
		return t.Object == "instrument" && !p.Noun && !r.inTime(r.d.Tokens[o.Head].Span) && (r.persons([]int{o.Head}) || r.is("vessel", o.Head) || lexicon.Is("falls on", p.Lemma) && r.built([]int{o.Head}))
	case "upon":
		return t.Need == "fellupon"
	}
	return false
}

// partsOf are the nouns that "of" hangs on others: of "the hands of the rebels" the rebels.
func (r *reader) partsOf(tokens []int) (out []int) {
	for _, i := range tokens {
		for _, c := range r.d.Children(i) {
			if r.d.Arcs[c].Relation == "nmod" && r.d.Preposition(c) == "of" {
				out = append(out, c)
			}
		}
	}
	return out
}

// struckRole is the role of what is struck: people are victims, things targets.
func (r *reader) struckRole(i int) string {
	if r.is("person", i) && !r.agency([]int{i}) {
		return "victim"
	}
	return "target"
}

// wentAt reports people whom somebody goes at with a weapon: "went at passengers with a knife", "lunged at a guard with an axe".
func (r *reader) wentAt(p text.Predicate) bool {
	at := append(slices.Clone(r.obliquesOf(p, "at")), append(r.obliquesOf(p, "upon"), r.obliquesOf(p, "on")...)...)
	if !r.persons(at) {
		return false
	}
	first, last := r.d.Subtree(p.Head, r.otherClause)
	for i := first; i < last; i++ {
		rel, prep := r.d.Arcs[i].Relation, r.d.Preposition(i)
		if lexicon.Is("weapon", r.d.Lemma(i)) && (rel == "obl" || rel == "nmod") && (prep == "with" || prep == "using") {
			return true
		}
	}
	return false
}

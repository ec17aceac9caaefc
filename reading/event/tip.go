package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// behindFrom reports such a body right behind "from", whatever the parser hung it on.
func (r *reader) behindFrom(i int) bool {
	d := r.d
	last := d.SentenceOf(i).Last
	if i+1 >= last || !strings.EqualFold(d.Word(i+1), "from") {
		return false
	}
	for k := i + 2; k < min(last, i+7); k++ {
		switch d.Tags[k].Universal {
		case "NOUN", "PROPN":
			if r.state([]int{k}) {
				return true
			}
		case "DET", "ADJ", "PART":
		default:
			return false
		}
	}
	return false
}

// state reports a body of a state or a country among the tokens, or what stands for one: "a partner service".
func (r *reader) state(tokens []int) bool {
	return r.agency(tokens) || slices.ContainsFunc(tokens, func(i int) bool {
		return lexicon.Is("service of a state", r.d.Lemma(i))
	})
}

// fromService reports a tip that one body gave to another: "a tip from a partner service", "intelligence provided by the
// embassy".
func (r *reader) fromService(p text.Predicate) bool {
	for _, o := range p.Obliques {
		if o.Preposition == "from" && o.Head > p.Head && r.state([]int{o.Head}) {
			return true
		}
	}
	if r.behindFrom(p.Head) {
		return true
	}
	c := r.d.Child(p.Head, "acl")
	k, ok := r.at[c]
	return c > p.Head && ok && r.d.Predicates[k].Passive && lexicon.Is("hands on", r.d.Lemma(c)) && (r.state(r.d.Predicates[k].Subjects) || r.state(r.obliquesOf(r.d.Predicates[k], "from")))
}

package harm

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// seized is what befalls the things in a haul.
const seized = "seized"

// haul marks all that is counted, weighed or paid in what was seized or destroyed: "weapons, including four rifles", "1.4 kg of
// powder", "a school and 60 houses".
func (r *reader) haul(object, by int, what string) {
	d := r.d
	first, last := d.Subtree(object, func(i int) bool {
		return strings.HasPrefix(d.Arcs[i].Relation, "acl") || d.Arcs[i].Relation == "parataxis"
	})
	if first >= last || first <= by && by < last {
		return
	}
	s := d.SpanOf(first, last)
	held := text.Within(d.Quantities, s) // a window on the layer itself
	for k := range held {
		if r.seizable(held[k]) {
			held[k].What, held[k].By = what, by
		}
	}
}

// hauls carries on what was seized along lists that the parser cut short: "seized two rifles, four pistols and 1.2 kg of
// powder".
func (r *reader) hauls() {
	for k := 1; k < len(r.d.Quantities); k++ {
		r.listed(k-1, k)
	}
	for k := len(r.d.Quantities) - 2; k >= 0; k-- {
		r.listed(k+1, k)
	}
}

// listed marks quantity to as seized with its neighbour from, where both are items of one list.
func (r *reader) listed(from, to int) {
	a, b := r.d.Quantities[from], &r.d.Quantities[to]
	if a.What == seized && r.seizable(*b) && r.oneList(a.Span, b.Span) {
		b.What, b.By = seized, a.By
	}
}

// seizable reports a number of things, a weight or a sum.
func (r *reader) seizable(q text.Quantity) bool {
	if q.What != "" {
		return false
	}
	switch q.Kind {
	case "measure", "money":
		return true
	case "cardinal":
		return q.Head >= 0 && r.d.Tags[q.Head].Universal != "PROPN" && !person(r.d, q.Head) && !event.Is("site", r.d.Lemma(q.Head))
	}
	return false
}

// listReach is how many tokens may stand between two items of a list.
const listReach = 12

// oneList reports two numbers with nothing but nouns, what describes them, commas and "and" between.
func (r *reader) oneList(a, b text.Span) bool {
	if a.Start > b.Start {
		a, b = b, a
	}
	_, first := r.d.TokensIn(a)
	last, _ := r.d.TokensIn(b)
	comma := false
	for i := first; i < last; i++ {
		switch r.d.Tags[i].Universal {
		case "NOUN", "PROPN", "ADJ", "DET", "NUM", "SYM", "X":
		case "PUNCT", "CCONJ":
			if w := r.d.Word(i); w != "," && w != "and" && w != "-" && w != "plus" {
				return false
			}
			comma = comma || r.d.Word(i) != "-"
		case "ADP":
			if w := strings.ToLower(r.d.Word(i)); w != "of" && w != "for" && w != "including" && w != "as" {
				return false
			}
		case "ADV":
			if w := strings.ToLower(r.d.Word(i)); w != "as" && w != "well" && w != "also" {
				return false
			}
		default:
			return false
		}
	}
	return comma && last-first <= listReach && r.d.SentenceIndex(first) == r.d.SentenceIndex(last)
}

package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// planned reads plans of violence: "planning to attack the mill", "plotted a bombing".
func (r *reader) planned(p text.Predicate) bool {
	if r.anyIs("attack", p.Objects) && !r.anyIs("figurative", p.Objects) {
		return !onlyOperation(r.d, p.Objects)
	}
	if p.Content < 0 {
		return false
	}
	q, ok := r.at[p.Content]
	if !ok {
		return false
	}
	inner := r.d.Predicates[q]
	for _, t := range lexicon.Senses(inner.Lemma, false) {
		if violentType[t.Type] && conditions[t.Need](r, inner) && !r.figurative(inner, t) {
			return true
		}
	}
	return r.anyIs("attack", inner.Objects) && !onlyOperation(r.d, inner.Objects)
}

// plotted reads a plot by what it is for: "a plot to blow up the mill", "a bomb plot", "a plot against
// the bank".
func (r *reader) plotted(p text.Predicate) bool {
	d := r.d
	for _, c := range d.Children(p.Head) {
		switch rel := d.Arcs[c].Relation; {
		case rel == "acl" || rel == "advcl" || rel == "xcomp":
			if k, ok := r.at[c]; ok {
				for _, t := range lexicon.Senses(d.Predicates[k].Lemma, false) {
					if violentType[t.Type] {
						return true
					}
				}
				if r.anyIs("attack", d.Predicates[k].Objects) {
					return true
				}
			}
		case rel == "compound" || rel == "amod":
			if l := d.Lemma(c); lexicon.Is("attack", l) || lexicon.Is("weapon", l) || l == "terrorist" || l == "alleged" {
				return true
			}
		case rel == "nmod":
			if cc := d.Child(c, "case"); cc >= 0 && strings.EqualFold(d.Word(cc), "against") {
				return true
			}
		}
	}
	return definite(d, p.Head) && p.Lemma == "plot"
}

var violentType = map[string]bool{"attack": true, "bombing": true, "shooting": true, "kidnapping": true}

// onlyOperation keeps plans of operations, strikes and plans as such apart from plots.
func onlyOperation(d *text.Document, objects []int) bool {
	for _, o := range objects {
		switch d.Lemma(o) {
		case "operation", "plan", "strike", "attempt", "raid", "scheme", "blast", "siege":
		default:
			return false
		}
	}
	return true
}

// onePlot joins a plan of violence to the plot it is part of: told in one sentence, or with the
// same target.
func (r *reader) onePlot(a, c candidate) bool {
	if a.status == "planned" && c.status == "planned" && violentType[a.kind] && violentType[c.kind] && a.sentence == c.sentence && !clashing(a, c) {
		return true // "wanted to ram the crowd and to kill as many as he could"
	}
	plots := (a.kind == "foiled_plot" || a.status == "planned" && violentType[a.kind]) && (c.kind == "foiled_plot" || c.status == "planned" && violentType[c.kind])
	if !plots || a.kind != "foiled_plot" && c.kind != "foiled_plot" {
		return false
	}
	return !clashing(a, c) && r.severalFoiled(a) == r.severalFoiled(c) && (a.sentence == c.sentence || c.definite || r.caughtAt(c.pred) && c.sentence-r.lastTold(a) <= 3 || a.headline && r.lede(c) || r.sharesWord(a, c) || r.sharesTarget(a, c))
}

// severalFoiled reports a number of deeds stopped at once: "47 attacks have been prevented since January".
func (r *reader) severalFoiled(c candidate) bool {
	return c.status == "foiled" && slices.ContainsFunc(c.pred.Objects, func(o int) bool { return plural(r.d, o) && r.d.Child(o, "nummod") >= 0 })
}

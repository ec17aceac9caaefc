package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// sameBomb joins what is told of the bomb of a bombing once more: "the bomb went off at noon", "before detonating it". A second
// bomb is another one.
func (r *reader) sameBomb(a, c candidate) bool {
	if a.kind != "bombing" || c.kind != "bombing" || c.pred.Noun || a.aggregate {
		return false
	}
	for _, i := range append(slices.Clone(c.pred.Subjects), c.pred.Objects...) {
		if r.d.Tags[i].Universal == "PRON" && (lexicon.Is("thing spoken of", r.d.Lemma(i)) || slices.ContainsFunc(a.lately(), func(p text.Predicate) bool { return r.ofChain(p, i) })) {
			return true
		}
		if lexicon.Is("explosive", r.d.Lemma(i)) && definite(r.d, i) && !r.another(i) {
			return true
		}
	}
	return false
}

// another reports a noun set apart from those before: "the second bomb", "the other device".
func (r *reader) another(i int) bool {
	for _, c := range r.d.Children(i) {
		if lexicon.Is("sets a bomb apart", r.d.Lemma(c)) {
			return true
		}
	}
	return false
}

// ofChain reports a pronoun that stands for what a predicate has as subject or object.
func (r *reader) ofChain(p text.Predicate, pronoun int) bool {
	for _, chain := range r.d.Chains {
		in := func(i int) bool {
			return slices.ContainsFunc(chain.Mentions, func(m text.Mention) bool { return m.Head == i })
		}
		if in(pronoun) {
			return slices.ContainsFunc(p.Subjects, in) || slices.ContainsFunc(p.Objects, in)
		}
	}
	return false
}

// madeSafe joins a bomb that was found to what was done with it: "a bomb was found and defused", "defused a bomb found in a van".
func (r *reader) madeSafe(a, c candidate) bool {
	if a.kind == c.kind || a.kind != "seizure" && a.kind != "foiled_plot" || c.kind != "seizure" && c.kind != "foiled_plot" {
		return false
	}
	return a.sentence == c.sentence && slices.ContainsFunc(c.pred.Objects, func(o int) bool {
		return slices.Contains(a.pred.Objects, o) && lexicon.Is("explosive", r.d.Lemma(o))
	})
}

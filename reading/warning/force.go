package warning

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// predicates are those of the document, and one for each notice that is told to be in force, which has no verb of its own: "an
// evacuation warning is in effect for Sarn".
func (r *reader) predicates() []text.Predicate {
	d := r.d
	var added []text.Predicate
	for i := range d.Tokens {
		if i == 0 || !lexicon.Is("force", d.Lemma(i)) || !strings.EqualFold(d.Word(i-1), "in") || d.Child(i, "cop") < 0 {
			continue
		}
		if _, known := r.at[i]; known {
			continue
		}
		p := text.Predicate{Head: i, Lemma: "be", Tense: "present", Content: -1, Under: -1}
		for _, c := range d.Children(i) {
			if strings.HasPrefix(d.Arcs[c].Relation, "nsubj") {
				p.Subjects = append(p.Subjects, c)
			}
			p.Negated = p.Negated || d.Lemma(c) == "not" || strings.EqualFold(d.Word(c), "longer")
		}
		added = append(added, p)
	}
	if len(added) == 0 {
		return d.Predicates
	}
	out := slices.Concat(d.Predicates, added)
	slices.SortStableFunc(out, func(a, b text.Predicate) int { return a.Head - b.Head })
	return out
}

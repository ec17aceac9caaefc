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

// sinceLong reports what has stood since a year before the report's: "has stood at four since 2015".
func (r *reader) sinceLong(p text.Predicate) bool {
	d := r.d
	for _, t := range text.Within(d.Times, d.SentenceOf(p.Head).Span) {
		first, _ := d.TokensIn(t.Span)
		begins := strings.EqualFold(d.Word(first), "since") || first > 0 && strings.EqualFold(d.Word(first-1), "since")
		if begins && len(t.When.EDTF) >= 4 && t.When.EDTF[0] != 'X' && (d.Masthead.Published.Value == "" || t.When.EDTF[:4] < d.Masthead.Published.Value[:4]) {
			return true
		}
	}
	return false
}

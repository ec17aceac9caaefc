package event

import (
	"slices"

	"sitrep/ledger"
	"sitrep/text"
)

// ownNumbers takes from a deed the numbers that are told by the word for another one: of "two days after a bomb wounded three, a
// grenade killed one" each has its own.
func (r *reader) ownNumbers(found []candidate) {
	teller := map[text.Span]int{}
	for k, c := range found {
		for _, q := range text.Within(r.d.Quantities, r.d.Sentences[c.sentence].Span) {
			if q.What != "" && slices.ContainsFunc(c.told, func(p text.Predicate) bool { return p.Head == q.By }) && hasNumber(c, q.Span) {
				teller[q.Span] = k
			}
		}
	}
	for k := range found {
		found[k].counts = slices.DeleteFunc(found[k].counts, func(n ledger.Count) bool {
			other, ok := teller[text.Span{Start: n.Start, End: n.End}]
			return ok && other != k && violent(found[k]) && violent(found[other])
		})
	}
}

func hasNumber(c candidate, s text.Span) bool {
	return slices.ContainsFunc(c.counts, func(n ledger.Count) bool { return n.Start == s.Start && n.End == s.End })
}

func violent(c candidate) bool { return familyOf(c.kind) == "violence" || c.kind == "clash" }

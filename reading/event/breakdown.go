package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// withoutParts leaves out numbers that a report tells as a part of a number that the event has: of "killed nine, six of them children"
// and of "23 bodies. Nineteen of the dead were women" the nine and the 23 stay.
func (r *reader) withoutParts(found []candidate) {
	for k := range found {
		c := &found[k]
		whole := slices.Clone(c.counts)
		c.counts = slices.DeleteFunc(c.counts, func(n ledger.Count) bool {
			return n.Low != nil && r.ofThose(n) && slices.ContainsFunc(whole, func(x ledger.Count) bool {
				return x.What == n.What && x.Start < n.Start && x.Low != nil && *x.Low > *n.Low
			})
		})
	}
}

// ofThose reports a number of those told before: "six of them", "five of whom", "nineteen of the dead".
func (r *reader) ofThose(n ledger.Count) bool {
	_, i := r.d.TokensIn(text.Span{Start: n.Start, End: n.End})
	if i+1 >= len(r.d.Tokens) || !r.wordIs(i, "of") {
		return r.among(n)
	}
	switch strings.ToLower(r.d.Word(i + 1)) {
	case "them", "whom", "those", "these":
		return true
	case "the":
		return i+2 < len(r.d.Tokens) && tellsHarm(strings.ToLower(r.d.Word(i+2)))
	}
	return false
}

// among reports a number behind "among them" or "including", with what is told before it in the list.
func (r *reader) among(n ledger.Count) bool {
	first, _ := r.d.TokensIn(text.Span{Start: n.Start, End: n.End})
	return r.wordIs(first-1, "including") || r.wordIs(first-2, "among") && (r.wordIs(first-1, "them") || r.wordIs(first-1, "whom"))
}

// tellsHarm reports a word that alone tells of whom something befell: "the dead", "the injured", "the victims".
func tellsHarm(word string) bool {
	_, noun := lexicon.FindHarm("noun", word)
	_, adjective := lexicon.FindHarm("adjective", word)
	return noun || adjective || word == "victims"
}

func (r *reader) wordIs(i int, word string) bool {
	return i >= 0 && i < len(r.d.Tokens) && strings.EqualFold(r.d.Word(i), word)
}

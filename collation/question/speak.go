package question

import (
	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
)

// answers are the kinds of records that answer the words of a query.
func (q query) answers() map[string]bool {
	out := map[string]bool{}
	for _, t := range q.terms {
		for _, family := range t.concepts {
			for _, kind := range lexicon.Answers(family) {
				out[kind] = true
			}
		}
	}
	return out
}

// polar reports a question that begins with a verb: it may be answered by yes or no.
func polar(question string) bool {
	words := pile.Words(question)
	return len(words) > 0 && lexicon.Auxiliary(words[0])
}

// voicesOf are the stems and identities of those whose words a question asks for: who stands between its auxiliary and a verb
// of saying, as in "What does the mayor say", or behind "according to".
func (d *Desk) voicesOf(question string, named map[string]string) map[string]bool {
	words := pile.Words(question)
	out := map[string]bool{}
	first, last := saying(words)
	for _, w := range words[first:last] {
		stem := lexicon.Base(w)
		if lexicon.AskWord(w) || lexicon.Link(w) {
			continue
		}
		out[stem] = true
		if who := named[stem]; who != "" {
			out["@"+who] = true
		}
	}
	return out
}

// saying is the stretch of words that names the one whose words are asked for.
func saying(words []string) (first, last int) {
	for i, w := range words {
		switch {
		case lexicon.Auxiliary(w) && first == 0:
			first = i + 1
		case lexicon.Says(w) && first > 0 && first < i:
			return first, i
		case w == "to" && i > 0 && words[i-1] == "according":
			return i + 1, len(words)
		}
	}
	return 0, 0
}

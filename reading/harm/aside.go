package harm

import (
	"slices"

	"sitrep/text"
)

// setAside takes what befell them from the numbers that the words before them deny ("six men, not seven"), and from those of whom only
// is told that they are free ("six held, one still on the run").
func (r *reader) setAside() {
	for k := range r.d.Quantities {
		q := &r.d.Quantities[k]
		switch {
		case !counts(*q):
			continue
		case r.putAway(*q):
			q.Aside = "denied"
		case r.atLarge(*q):
			q.Aside = "at large"
		default:
			continue
		}
		q.What, q.By = "", 0
	}
}

// putAway reports a number behind "not", where a clause has nothing else to deny.
func (r *reader) putAway(q text.Quantity) bool {
	first, _ := r.d.TokensIn(q.Span)
	if q.Kind != "cardinal" || first < 2 {
		return false
	}
	switch before := r.before(first); before {
	case "not":
		set := r.before(first - 1)
		return set == "," || set == "—" || set == "–" || set == "-" || set == "(" || set == "and" || set == "but"
	case "than":
		return r.before(first-1) == "rather"
	case "of":
		return r.before(first-1) == "instead"
	}
	return false
}

// free are the words behind a number that tell of people who are not caught.
var free = [][]string{{"on", "the", "run"}, {"at", "large"}, {"on", "the", "loose"}, {"in", "hiding"}, {"being", "sought"}, {"being", "hunted"}}

// atLarge reports people who are told to be free yet: a number, "still", a form of "be" or "remain", and one of the words above.
func (r *reader) atLarge(q text.Quantity) bool {
	_, at := r.d.TokensIn(q.Span)
	at = max(at, q.Head+1)
	for end := at + 3; at < end && at < len(r.d.Tokens) && (r.d.Lemma(at) == "be" || r.d.Lemma(at) == "remain" || r.d.Tags[at].Universal == "ADV" || r.more(at)); {
		if r.wordAt(at) == "being" {
			break
		}
		at++
	}
	return slices.ContainsFunc(free, func(words []string) bool {
		for i, w := range words {
			if r.wordAt(at+i) != w {
				return false
			}
		}
		return true
	})
}

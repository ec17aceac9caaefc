package harm

import (
	"sitrep/lexicon/en/event"
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
	switch r.before(first) {
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

// atLarge reports people who are told to be free yet: a number, "still", a form of "be" or "remain", and words that say so.
func (r *reader) atLarge(q text.Quantity) bool {
	_, at := r.d.TokensIn(q.Span)
	at = max(at, q.Head+1)
	for end := at + 3; at < end && at < len(r.d.Tokens) && (r.d.Lemma(at) == "be" || r.d.Lemma(at) == "remain" || r.d.Tags[at].Universal == "ADV" || r.more(at)); {
		if r.wordAt(at) == "being" {
			break
		}
		at++
	}
	two := r.wordAt(at) + " " + r.wordAt(at+1)
	return event.Is("not caught", two) || event.Is("not caught", two+" "+r.wordAt(at+2))
}

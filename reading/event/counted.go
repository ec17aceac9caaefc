package event

import (
	"strings"

	"sitrep/text"
)

// countedApart reports two deeds of which one is counted from the other: "died in a shootout four days after the attack", "the
// killing came a day after a bomb hit a truck".
func (r *reader) countedApart(a, c candidate) bool {
	if a.sentence != c.sentence {
		return false
	}
	for _, t := range text.Within(r.d.Times, r.d.Sentences[c.sentence].Span) {
		if t.Start > r.d.Tokens[a.pred.Head].Start && r.isOrigin(c.pred, t) {
			return true
		}
	}
	return false
}

// isOrigin reports a deed from which a time is counted: the attack of "four days after the attack".
func (r *reader) isOrigin(p text.Predicate, t text.Timex) bool {
	first, last := r.d.TokensIn(t.Span)
	if first >= last || p.Head < last {
		return false
	}
	switch strings.ToLower(r.d.Word(last - 1)) {
	case "after", "before", "since":
		if last < len(r.d.Tokens) && r.d.Word(last) == "," {
			return false // "The day before, a bridge was blown up": counted from what was told before
		}
		opens := r.d.Arcs[last-1].Relation == "mark" && r.d.Arcs[last-1].Head == p.Head
		return last-first > 1 && (opens || r.firstDeed(last, r.d.SentenceOf(p.Head).Last) == p.Head)
	}
	return false
}

// ofOtherYear reports a deed named by a year long past ("the 2010 bombings"), which is none whose day is told without a year.
func (r *reader) ofOtherYear(a, c candidate) bool {
	return r.yearBeside(c) && !a.past && a.when != nil && strings.HasPrefix(a.when.EDTF, "XXXX-")
}

// verdictAhead reports a sentence still to come behind a verdict: "was found guilty and will be sentenced in May".
func (r *reader) verdictAhead(a, c candidate) bool {
	return (c.kind == "sentence" || c.kind == "trial") && c.status == "planned" && a.status == "occurred" && !c.pred.Noun
}

// hours reports a time that lies within a day of what it is counted from.
func hours(words string) bool {
	words = strings.ToLower(words)
	return strings.Contains(words, "hour") || strings.Contains(words, "minute") || strings.Contains(words, "moment")
}

// isYear reports a year before the noun of one deed, which counts none: "sentenced over 2015 Bangkok blast".
func (r *reader) isYear(q text.Quantity) bool {
	return q.Low != nil && *q.Low >= 1900 && *q.Low < 2100 && q.Head >= 0 && !plural(r.d, q.Head) && len(strings.TrimSpace(r.d.Words(q.Span))) >= 4
}

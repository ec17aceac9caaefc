package harm

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// fellows carries what befell people along a list of them that the parser cut short: "15 civilians, four soldiers and two
// guards died".
func (r *reader) fellows() {
	for k := len(r.d.Quantities) - 2; k >= 0; k-- {
		a, b := r.d.Quantities[k+1], &r.d.Quantities[k]
		if tolled[a.What] && r.befallen(*b) && r.unruled(*b) && r.behindBoth(a, *b) && r.oneList(b.Span, a.Span) {
			b.What, b.By = a.What, a.By
		}
	}
}

// befallen reports a number of people of whom nothing is told yet.
func (r *reader) befallen(q text.Quantity) bool {
	return q.What == "" && q.Kind == "cardinal" && q.Head >= 0 && r.d.Tags[q.Head].Universal == "NOUN" && person(r.d, q.Head)
}

// unruled reports a noun that no verb or preposition before it takes: the first of a list of subjects.
func (r *reader) unruled(q text.Quantity) bool {
	switch rel := r.d.Arcs[q.Head].Relation; rel {
	case "obj", "iobj", "obl", "nmod":
		return false
	}
	return true
}

// behindBoth reports a word of harm that stands behind both numbers.
func (r *reader) behindBoth(a, b text.Quantity) bool { return a.By > a.Head && a.Head > b.Head }

// amongHarmed reads those told to be some of the harmed: "two civilians were among the dead".
func (r *reader) amongHarmed(q *text.Quantity) {
	if q.Head < 0 || !person(r.d, q.Head) {
		return
	}
	end := min(r.d.SentenceOf(q.Head).Last, q.Head+5)
	for i := q.Head + 1; i+2 < end; i++ {
		if !strings.EqualFold(r.d.Word(i), "among") || !strings.EqualFold(r.d.Word(i+1), "the") && !strings.EqualFold(r.d.Word(i+1), "those") {
			continue
		}
		if h, ok := event.FindHarm("adjective", strings.ToLower(r.d.Word(i+2))); ok && (r.d.Lemma(i-1) == "be" || i-1 == q.Head) {
			q.What, q.By = h.What, i+2
		}
		return
	}
}

// listedHarmed reads those told by name of the harmed: "among the dead were seven women and two guards", "the dead included
// four children".
func (r *reader) listedHarmed(q *text.Quantity) {
	if q.Kind != "cardinal" || q.Head >= 0 && !person(r.d, q.Head) {
		return
	}
	first, _ := r.d.TokensIn(q.Span)
	from := max(r.d.SentenceIndex(first), 0)
	for i := first - 1; i > r.d.Sentences[from].First && i >= first-listReach; i-- {
		if h, by, ok := r.harmedAhead(i); ok {
			q.What, q.By = h.What, by
			return
		}
		if tag := r.d.Tags[i].Universal; tag == "VERB" || tag == "ADP" && !strings.EqualFold(r.d.Word(i), "of") {
			return
		}
	}
}

// harmedAhead is the harm told right before a verb at token i that lists the harmed, with its word: "among the dead were",
// "those killed include".
func (r *reader) harmedAhead(i int) (event.Harm, int, bool) {
	by := i - 1
	if by < 1 || !strings.EqualFold(r.d.Word(by-1), "the") && !strings.EqualFold(r.d.Word(by-1), "those") {
		return event.Harm{}, 0, false
	}
	lists := r.d.Lemma(i) == "include" || r.d.Lemma(i) == "be" && by > 1 && strings.EqualFold(r.d.Word(by-2), "among")
	h, ok := event.FindHarm("adjective", strings.ToLower(r.d.Word(by)))
	return h, by, ok && lists
}

// ofTime reports a number of years or days, to which nothing happens: "sentenced to 11 and eight years".
func (r *reader) ofTime(q text.Quantity) bool {
	return q.Head >= 0 && event.Is("time unit", r.d.Lemma(q.Head))
}

package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// isRival reports a further value of a toll told before: in words of a tally, or by somebody of their own ("the rebels speak
// of 14 dead").
func (r *reader) isRival(q text.Quantity) bool {
	if r.saidOfMain(q) {
		return true
	}
	return r.reported(q) && !r.isPart(q) && !r.d.SentenceOf(q.By).Headline
}

// isPart reports some of those told before: "two of the wounded", "one of its videos".
func (r *reader) isPart(q text.Quantity) bool {
	_, last := r.d.TokensIn(q.Span)
	return r.wordIs(last, "of")
}

// nothingAgainst reports a count of the harmed that no word of its sentence keeps from an event: somebody tells or counts
// it, and there is no other place or day, no "another".
func (r *reader) nothingAgainst(c candidate, q text.Quantity) bool {
	s := r.d.SentenceOf(q.By)
	if s.Headline || r.isPart(q) || r.anyApart(s.First, s.Last) || !r.reported(q) || r.setElsewhere(s, c.where) {
		return false
	}
	for _, t := range r.usable(text.Within(r.d.Times, s.Span)) {
		if c.when == nil || t.Kind != "date" || t.When.EDTF == "" || !compatible(t.When.EDTF, c.when.EDTF) {
			return false
		}
	}
	return true
}

// reported reports a number that somebody is told to say, to have counted or to have received.
func (r *reader) reported(q text.Quantity) bool {
	if r.attributionOver(q.By) >= 0 || lexicon.Is("tally", r.d.Lemma(q.By)) || r.d.Lemma(q.By) == "list" {
		return true
	}
	for up, steps := r.d.Arcs[q.By].Head, 0; up >= 0 && steps < 3; up, steps = r.d.Arcs[up].Head, steps+1 {
		if lexicon.Is("counts up", r.d.Lemma(up)) {
			return true
		}
	}
	return false
}

// setElsewhere reports a place of a sentence where something is, that is none of those given and not the seat of who speaks.
// A hospital and a morgue are where the harmed are brought.
func (r *reader) setElsewhere(s text.Sentence, where []text.Location) bool {
	return slices.ContainsFunc(text.Within(r.places, s.Span), func(p text.Place) bool {
		if r.inPassing(p) || !r.atPlace(p) || r.ofSource(p.Span) || r.ofSpeaker(p.Span) || r.forHarmed(p) {
			return false
		}
		return len(where) == 0 || !sharedPlace(told(where), []text.Location{p.Location})
	})
}

// ofSpeaker reports a place in the words for who says something, whatever of them was read as the source: "a doctor at Sarn
// Hospital said".
func (r *reader) ofSpeaker(s text.Span) bool {
	head := r.headOf(s)
	if head < 0 {
		return false
	}
	for _, k := range r.d.AttributionsNear(r.d.SentenceIndex(head)) {
		first, last := r.d.TokensIn(r.d.Attributions[k].Source.Span)
		if first < last && r.d.SentenceIndex(first) == r.d.SentenceIndex(head) && (r.d.Under(head, first) || r.d.Phrase(last-1).Contains(s)) {
			return true
		}
	}
	return false
}

// forHarmed reports a place to which the harmed are brought.
func (r *reader) forHarmed(p text.Place) bool {
	_, last := r.d.TokensIn(p.Span)
	return last > 0 && lexicon.Is("takes in the harmed", strings.ToLower(r.d.Word(last-1)))
}

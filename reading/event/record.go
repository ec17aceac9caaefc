package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// evidence is the trigger with its arguments and what it counts, within the sentence.
func (r *reader) evidence(c candidate) text.Span {
	s := r.d.Sentences[c.sentence].Span
	span := c.span
	if c.pred.Noun {
		span = span.Cover(r.d.Phrase(c.pred.Head))
		if noun, verb := r.setting(c.pred.Head); c.kind == "propaganda" && verb >= 0 && noun != c.pred.Head {
			span = span.Cover(r.d.Tokens[verb].Span) // "used fighters in one of its videos"
		}
	}
	for _, role := range c.roles {
		if part := (text.Span{Start: role.Start, End: role.End}); s.Contains(part) {
			span = span.Cover(part)
		}
	}
	for _, n := range c.counts {
		if part := (text.Span{Start: n.Start, End: n.End}); s.Contains(part) {
			span = span.Cover(part).Cover(r.tells(part))
		}
	}
	return span
}

// tells are the counted noun and the word of harm that stand with a number.
func (r *reader) tells(number text.Span) text.Span {
	var out text.Span
	for _, q := range text.Within(r.d.Quantities, number) {
		if q.Span == number && q.What != "" {
			out = r.d.Tokens[q.By].Span
			if q.Head >= 0 && r.d.SentenceIndex(q.Head) == r.d.SentenceIndex(q.By) {
				out = out.Cover(r.d.Tokens[q.Head].Span)
			}
		}
	}
	return out
}

func (r *reader) record(c candidate, report string) ledger.Event {
	d := r.d
	e := ledger.Event{
		ID: ledger.SpanID("e", report, c.span.Start, c.span.End, c.kind), Type: c.kind, Status: c.status,
		Trigger:  ledger.Mark{Start: c.span.Start, End: c.span.End, Text: d.Words(c.span)},
		Evidence: ledger.Evidence{Start: c.evidence.Start, End: c.evidence.End, Quote: d.Words(c.evidence), By: "event." + ruleName(c)},
		When:     c.when, Where: c.where, Roles: c.roles, Counts: r.numbers(c.counts), Aggregate: c.aggregate, Past: c.past,
	}
	for _, m := range c.mentions {
		e.Mentions = append(e.Mentions, ledger.Mark{Start: m.Start, End: m.End, Text: d.Words(m)})
	}
	return e
}

// numbers leaves out a share of a whole that no number is told of: "most of them", "a majority".
func (r *reader) numbers(counts []ledger.Count) []ledger.Count {
	return slices.DeleteFunc(counts, func(c ledger.Count) bool {
		first, last := r.d.TokensIn(text.Span{Start: c.Start, End: c.End})
		return c.Low == nil && c.High == nil && slices.ContainsFunc(r.d.Tokens[first:last], func(t text.Token) bool {
			return lexicon.Is("share of a whole", strings.ToLower(r.d.Words(t.Span)))
		})
	})
}

// ruleName names the lexicon row that read an event.
func ruleName(c candidate) string {
	pos := "verb"
	if c.trigger.Noun {
		pos = "noun"
	}
	return pos + "." + c.trigger.Lemma
}

package muc4

import (
	"sitrep/ledger"
	"sitrep/text"
)

// happening is an event of the reading as the judgements see it.
type happening struct {
	kind   string   // its type
	past   bool     // it is background to the report's own news
	when   string   // first day, "" when unknown
	places []string // names of its places, letters only
}

// part is what a token is in a happening.
type part struct {
	happening int
	role      string
}

// tieEvents notes which token plays which part in which event of the reading, and which events each
// sentence names.
func (r *Report) tieEvents(events []ledger.Event) {
	r.parts, r.named = map[int][]part{}, map[int][]int{}
	for _, e := range events {
		k := len(r.happenings)
		r.happenings = append(r.happenings, newHappening(e))
		for _, m := range append([]ledger.Mark{e.Trigger}, e.Mentions...) {
			first, _ := r.d.TokensIn(text.Span{Start: m.Start, End: m.End})
			if first < len(r.d.Tokens) {
				s := r.d.SentenceIndex(first)
				r.named[s] = append(r.named[s], k)
			}
		}
		for _, x := range e.Roles {
			r.tiePart(text.Span{Start: x.Start, End: x.End}, part{k, x.Role})
		}
		for _, x := range e.Counts {
			r.tiePart(text.Span{Start: x.Start, End: x.End}, part{k, "counted " + x.What})
		}
	}
}

func newHappening(e ledger.Event) happening {
	h := happening{kind: e.Type, past: e.Past}
	if e.When != nil {
		h.when = e.When.From
	}
	for _, p := range e.Where {
		h.places = append(h.places, letters(p.Written), letters(p.Name))
	}
	return h
}

// tiePart gives the tokens of a span their part; spans end at the longest sentence that is looked at.
func (r *Report) tiePart(s text.Span, p part) {
	first, last := r.d.TokensIn(s)
	for i := first; i < min(last, first+longestSentence, len(r.d.Tokens)); i++ {
		r.parts[i] = append(r.parts[i], p)
	}
}

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

// events adds what the reading takes a mention for in the events it found, and which events the sentence names.
func (f *mentionSketch) events() {
	for _, p := range f.r.parts[f.m.Head] {
		h := f.r.happenings[p.happening]
		f.Add("part", p.role)
		f.Add("part", p.role, h.kind)
		f.Add("part kind", p.role, f.m.Kind)
		f.Add("part head", p.role, h.kind, f.head)
		f.Add("part past", p.role, yes(h.past))
	}
	if len(f.r.parts[f.m.Head]) == 0 {
		f.Add("no part", f.m.Kind)
	}
	for _, k := range f.r.named[f.m.Sentence] {
		f.Add("event", f.r.happenings[k].kind)
		f.Add("event head", f.r.happenings[k].kind, f.head)
	}
	if len(f.r.named[f.m.Sentence]) == 0 {
		f.Add("no event", tenth(f.r.relevance/2))
	}
}

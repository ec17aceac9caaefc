package crossscore

import (
	"strings"

	"sitrep/eval/reportscore"
	"sitrep/ledger"
	"sitrep/text"
)

// Pile is what the program makes of the annotated reports.
type Pile struct {
	Gold      Gold
	Raw       map[string]string // file → its text
	Reports   map[string]string // file → id of the report
	Readings  []ledger.Reading
	Situation ledger.Situation
	Roots     func([]ledger.Ref) ledger.Roots // behind records taken together
	Answers   func(questions []string) [][]ledger.Evidence
}

// place is a stretch of a report.
type place struct {
	report string
	text.Span
}

func at(e ledger.Evidence) place { return place{e.Report, text.Span{Start: e.Start, End: e.End}} }

func (a place) meets(b place) bool {
	return a.report == b.report && a.Start < b.End && b.Start < a.End
}

// places are where an annotated record stands.
func (p *Pile) places(record string) []place {
	file := p.Gold.file(record)
	var out []place
	for _, s := range p.Gold.anchors[record].Spans(p.Raw[file]) {
		out = append(out, place{p.Reports[file], s})
	}
	return out
}

// quoted is where a quote stands; quotes differ from the text in blanks at most.
func (p *Pile) quoted(q Quote) []place {
	var out []place
	for _, s := range (reportscore.Anchor{Quote: q.Quote}).Spans(p.Raw[q.File]) {
		out = append(out, place{p.Reports[q.File], s})
	}
	return out
}

func meetsAny(a place, others []place) bool {
	for _, b := range others {
		if a.meets(b) {
			return true
		}
	}
	return false
}

// kindOf is the letter of a record's kind: e f c w.
func kindOf(record string) string {
	_, rest, _ := strings.Cut(record, ".")
	return rest[:min(1, len(rest))]
}

// told are the records read that tell an annotated one: events of which a trigger lies in its words, of
// its type where one is; figures and claims that share words with it.
func (p *Pile) told(record string) []ledger.Ref {
	places := p.places(record)
	var out, typed []ledger.Ref
	for _, r := range p.Readings {
		ref := func(id string) ledger.Ref { return ledger.Ref{Report: r.Report.ID, ID: id} }
		span := func(start, end int) bool {
			return meetsAny(place{r.Report.ID, text.Span{Start: start, End: end}}, places)
		}
		switch kindOf(record) {
		case "e":
			for _, e := range r.Events {
				if named(e, span) || e.Type == p.Gold.anchors[record].Type && span(e.Evidence.Start, e.Evidence.End) {
					out = append(out, ref(e.ID))
					if e.Type == p.Gold.anchors[record].Type {
						typed = append(typed, ref(e.ID))
					}
				}
			}
		case "f":
			for _, f := range r.Figures {
				if span(f.Evidence.Start, f.Evidence.End) {
					out = append(out, ref(f.ID))
				}
			}
		case "c":
			if c, ok := closest(r, places); ok {
				out = append(out, ref(c.ID))
			}
		}
	}
	if len(typed) > 0 {
		return typed
	}
	return out
}

// closest is the claim of a report that shares most of its words with the places.
func closest(r ledger.Reading, places []place) (best ledger.Claim, ok bool) {
	most := 0.0
	for _, c := range r.Claims {
		for _, at := range places {
			both := min(c.Evidence.End, at.End) - max(c.Evidence.Start, at.Start)
			part := float64(both) / float64(max(c.Evidence.End, at.End)-min(c.Evidence.Start, at.Start))
			if at.report == r.Report.ID && both > 0 && part > most {
				best, most, ok = c, part, true
			}
		}
	}
	return best, ok
}

func named(e ledger.Event, in func(start, end int) bool) bool {
	if in(e.Trigger.Start, e.Trigger.End) {
		return true
	}
	for _, m := range e.Mentions {
		if in(m.Start, m.End) {
			return true
		}
	}
	return false
}

// figuresAt are the figures whose words share bytes with an annotated record of any kind.
func (p *Pile) figuresAt(record string) map[ledger.Ref]bool { return p.figuresIn(p.places(record)) }

func (p *Pile) figuresIn(places []place) map[ledger.Ref]bool {
	out := map[ledger.Ref]bool{}
	for _, r := range p.Readings {
		for _, f := range r.Figures {
			if meetsAny(place{r.Report.ID, text.Span{Start: f.Evidence.Start, End: f.Evidence.End}}, places) {
				out[ledger.Ref{Report: r.Report.ID, ID: f.ID}] = true
			}
		}
	}
	return out
}

package reading

import (
	"sort"

	"sitrep/ledger"
	"sitrep/reading/figure"
	"sitrep/text"
)

// figures get their chains, and the event whose count they are.
func (f *findings) figures(all []ledger.Figure, events []ledger.Event) []ledger.Figure {
	var counted []countOf
	for _, e := range events {
		for _, c := range e.Counts {
			counted = append(counted, countOf{text.Span{Start: c.Start, End: c.End}, e.ID, c.What})
		}
	}
	sort.SliceStable(counted, func(i, j int) bool { return counted[i].Start < counted[j].Start })
	only := onlyCounts(events)
	for i := range all {
		fig := &all[i]
		span := text.Span{Start: fig.Evidence.Start, End: fig.Evidence.End}
		if f.d.Innermost(span) < 0 {
			fig.Chain = f.chain(f.numberIn(*fig))
		} else {
			fig.Chain = f.chain(span)
		}
		for _, c := range text.Within(counted, span) {
			if span.Contains(c.Span) && (fig.Measure != figure.Visited || c.what != "travelled") { // where those of a deed had been is told of the deed
				fig.Event = c.event
			}
		}
		if fig.Event == "" && fig.Low != nil && fig.SubsetOf == "" {
			fig.Event = only[told{fig.Measure, fig.Bound, *fig.Low}]
		}
	}
	ofWholes(all)
	return append([]ledger.Figure{}, all...)
}

// ofWholes gives the figures of a part the event of their whole: two of the four men who struck are of that attack.
func ofWholes(all []ledger.Figure) {
	at := map[string]string{}
	for _, f := range all {
		at[f.ID] = f.Event
	}
	for i := range all {
		if f := &all[i]; f.Event == "" && f.SubsetOf != "" {
			f.Event = at[f.SubsetOf]
		}
	}
}

// told is a number of those to whom something happened.
type told struct {
	what, bound string
	low         float64
}

// onlyCounts are the events that alone count so many of something: a toll told twice is a figure of its event wherever it is
// told. A number that several events have is no event's.
func onlyCounts(events []ledger.Event) map[told]string {
	out := map[told]string{}
	for _, e := range events {
		for _, c := range e.Counts {
			if c.Low == nil || *c.Low <= 1 {
				continue
			}
			n := told{c.What, c.Bound, *c.Low}
			if id, known := out[n]; known && id != e.ID {
				out[n] = ""
			} else {
				out[n] = e.ID
			}
		}
	}
	return out
}

// countOf is where an event counts somebody.
type countOf struct {
	text.Span
	event, what string
}

// numberIn is the span of the last number inside a figure's evidence.
func (f *findings) numberIn(fig ledger.Figure) text.Span {
	span := text.Span{Start: fig.Evidence.Start, End: fig.Evidence.End}
	at := span
	for _, q := range text.Within(f.d.Quantities, span) {
		if span.Contains(q.Number) && q.Low != nil && fig.Low != nil && *q.Low == *fig.Low {
			at = q.Number
		}
	}
	return at
}

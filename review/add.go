package review

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// ByHand is what evidence of a record added by a person names as its reader.
const ByHand = "hand"

// Add makes a record that the machine did not read: an event, figure, claim, warning or entity, of a report
// and the words in it. Fields are those that can be corrected, with "source" for who says so beside the outlet,
// and of a claim "about": the record of the same report that it speaks of.
func (d *Desk) Add(report, kind string, words text.Span, fields map[string]string, by Signature) (ledger.Decision, error) {
	r, ok := d.readings[report]
	if !ok {
		return ledger.Decision{}, fmt.Errorf("report %s: %w", report, ErrUnknown)
	}
	if words.Start < 0 || words.End <= words.Start || words.End > len(r.Report.Text) {
		return ledger.Decision{}, fmt.Errorf("%w: the words must stand in the report's %d bytes", ErrRefused, len(r.Report.Text))
	}
	evidence := ledger.Evidence{Start: words.Start, End: words.End, Quote: r.Report.Text[words.Start:words.End], By: ByHand}
	fields, err := d.spokenOf(report, kind, fields)
	if err != nil {
		return ledger.Decision{}, err
	}
	record, id, typ, err := addedRecord(report, kind, evidence, fields)
	if err != nil {
		return ledger.Decision{}, err
	}
	form, err := json.Marshal(record)
	if err != nil {
		return ledger.Decision{}, err
	}
	return d.sign(ledger.Decision{Kind: Record, Verdict: Added, Members: []ledger.Ref{{Report: report, ID: id}}, Record: form,
		Anchors: []ledger.Anchor{{Kind: kind, Type: typ, Start: words.Start, End: words.End, Quote: evidence.Quote}}}, by)
}

// spokenOf completes the id of what a claim is about: one record of the same report.
func (d *Desk) spokenOf(report, kind string, fields map[string]string) (map[string]string, error) {
	id, ok := fields["about"]
	if !ok || kind != "claim" {
		return fields, nil // of a warning it is words
	}
	refs, err := d.refs(id)
	if err != nil {
		return nil, err
	}
	if len(refs) != 1 || refs[0].Report != report {
		return nil, fmt.Errorf("%w: %s is no record of report %s alone", ErrRefused, id, report)
	}
	out := maps.Clone(fields)
	out["about"] = refs[0].ID
	return out, nil
}

// addable are the kinds of records that can be added, with the fields they take.
var addable = map[string][]string{
	"event":   append([]string{"type", "status", "when", "where", "source"}, countFields...),
	"figure":  {"value", "bound", "what", "unit", "place", "as_of", "source"},
	"claim":   {"stance", "certainty", "about", "source"},
	"warning": {"issuer", "about", "place", "audience", "valid_from", "valid_until", "source"},
	"entity":  {"name", "kind"},
}

// withAdded is a reading with the record of a decision, said by the outlet and the named source. A decision from
// which a removal took the record adds none.
func withAdded(r ledger.Reading, d ledger.Decision) ledger.Reading {
	if len(d.Anchors) != 1 {
		return r
	}
	chain := func(c ledger.Chain) ledger.Chain { return append(outlet(r), c...) }
	switch d.Anchors[0].Kind {
	case "event":
		r.Events = with(r.Events, d, func(e *ledger.Event) { e.Chain = chain(e.Chain) })
	case "figure":
		r.Figures = with(r.Figures, d, func(f *ledger.Figure) { f.Chain = chain(f.Chain) })
	case "claim":
		r.Claims = with(r.Claims, d, func(c *ledger.Claim) { c.Chain = chain(c.Chain) })
	case "warning":
		r.Warnings = with(r.Warnings, d, func(w *ledger.Warning) { w.Chain = chain(w.Chain) })
	case "entity":
		r.Entities = with(r.Entities, d, func(*ledger.Entity) {})
	}
	return r
}

// with is a copy of a list with the record of a decision.
func with[T any](list []T, d ledger.Decision, complete func(*T)) []T {
	var record T
	if json.Unmarshal(d.Record, &record) != nil {
		return list
	}
	complete(&record)
	return append(slices.Clone(list), record)
}

// outlet are the first hops of every chain of a report: its publisher, as other chains of the report have
// it, and the agency it prints.
func outlet(r ledger.Reading) ledger.Chain {
	out := ledger.Chain{}
	if r.Report.Publisher != "" {
		out = append(out, publisher(r))
	}
	if r.Report.Agency != "" && !sameName(r.Report.Agency, r.Report.Publisher) {
		out = append(out, ledger.Hop{Name: r.Report.Agency, Cue: "dateline"})
	}
	return out
}

func publisher(r ledger.Reading) ledger.Hop {
	for _, c := range r.Claims {
		if len(c.Chain) > 0 && c.Chain[0].Publisher {
			return c.Chain[0]
		}
	}
	return ledger.Hop{Name: r.Report.Publisher, Publisher: true}
}

// Words finds words in a report; they must stand in it once.
func (d *Desk) Words(report, quote string) (text.Span, error) {
	r, ok := d.readings[report]
	if !ok {
		return text.Span{}, fmt.Errorf("report %s: %w", report, ErrUnknown)
	}
	switch n := strings.Count(r.Report.Text, quote); {
	case quote == "" || n == 0:
		return text.Span{}, fmt.Errorf("%w: these words do not stand in report %s: %q", ErrRefused, report, quote)
	case n > 1:
		return text.Span{}, fmt.Errorf("%w: these words stand in report %s %d times; give more of them: %q", ErrRefused, report, n, quote)
	}
	start := strings.Index(r.Report.Text, quote)
	return text.Span{Start: start, End: start + len(quote)}, nil
}

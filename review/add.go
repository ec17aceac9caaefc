package review

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// ByHand is what evidence of a record added by a person names as its reader.
const ByHand = "hand"

// Add makes a record that the machine did not read: an event or a figure, of a report and the words in
// it. Fields are those that can be corrected, with "source" for who says so beside the outlet.
func (d *Desk) Add(report, kind string, words text.Span, fields map[string]string, by Signature) (ledger.Decision, error) {
	r, ok := d.readings[report]
	if !ok {
		return ledger.Decision{}, fmt.Errorf("report %s: %w", report, ErrUnknown)
	}
	if words.Start < 0 || words.End <= words.Start || words.End > len(r.Report.Text) {
		return ledger.Decision{}, fmt.Errorf("%w: the words must stand in the report's %d bytes", ErrRefused, len(r.Report.Text))
	}
	evidence := ledger.Evidence{Start: words.Start, End: words.End, Quote: r.Report.Text[words.Start:words.End], By: ByHand}
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

func addedRecord(report, kind string, e ledger.Evidence, fields map[string]string) (record any, id, typ string, err error) {
	for _, field := range slices.Sorted(keys(fields)) {
		if err := fits(field, fields[field]); err != nil {
			return nil, "", "", err
		}
	}
	switch kind {
	case "event":
		event, err := addedEvent(report, e, fields)
		return event, event.ID, event.Type, err
	case "figure":
		figure, err := addedFigure(report, e, fields)
		return figure, figure.ID, "", err
	}
	return nil, "", "", fmt.Errorf("%w: an event or a figure can be added, no %s", ErrRefused, kind)
}

func keys(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func addedEvent(report string, e ledger.Evidence, fields map[string]string) (ledger.Event, error) {
	event := ledger.Event{Status: "occurred", Evidence: e, Trigger: ledger.Mark{Start: e.Start, End: e.End, Text: e.Quote}, Chain: source(fields)}
	for field, value := range fields {
		switch {
		case field == "type":
			event.Type = value
		case field == "status":
			event.Status = value
		case field == "when":
			event.When = when(value)
		case field == "where":
			event.Where = []text.Location{{Name: value, Basis: "inferred"}}
		case field == "source":
		case slices.Contains(countFields, field):
		default:
			return event, fmt.Errorf("%w: an event can be added with type status when where source %s", ErrRefused, strings.Join(countFields, " "))
		}
	}
	for _, what := range countFields {
		if value := fields[what]; value != "" {
			low, high, bound := ends(value)
			event.Counts = append(event.Counts, ledger.Count{What: what, Low: low, High: high, Bound: bound, Start: e.Start, End: e.End})
		}
	}
	if event.Type == "" {
		return event, fmt.Errorf("%w: an event needs a type", ErrRefused)
	}
	event.ID = ledger.SpanID("e", report, e.Start, e.End, event.Type, ByHand)
	return event, nil
}

func addedFigure(report string, e ledger.Evidence, fields map[string]string) (ledger.Figure, error) {
	f := ledger.Figure{Evidence: e, Chain: source(fields), What: fields["what"], Unit: fields["unit"], Place: fields["place"]}
	for field := range fields {
		if !slices.Contains([]string{"value", "bound", "what", "unit", "place", "as_of", "source"}, field) {
			return f, fmt.Errorf("%w: a figure can be added with value bound what unit place as_of source", ErrRefused)
		}
	}
	if fields["what"] == "" || fields["value"] == "" {
		return f, fmt.Errorf("%w: a figure needs what is counted and its value", ErrRefused)
	}
	f.Low, f.High, f.Bound = ends(fields["value"])
	if fields["bound"] != "" {
		f.Bound = fields["bound"]
	}
	if day := fields["as_of"]; day != "" {
		f.AsOf = when(day)
	}
	f.ID = ledger.SpanID("f", report, e.Start, e.End, f.What, ByHand)
	return f, nil
}

// source is the chain of a record whose source was named; the outlet comes in front when it is weighed.
func source(fields map[string]string) ledger.Chain {
	if fields["source"] == "" {
		return ledger.Chain{}
	}
	return ledger.Chain{{Name: fields["source"]}}
}

func when(value string) *text.When {
	w := &text.When{Written: value, EDTF: value}
	if len(value) == len("2024-05-06") && !strings.Contains(value, "X") {
		w.From, w.Until = value, value
	}
	return w
}

// ends are the ends of a number (9) or a range (9-11, 9-).
func ends(value string) (low, high *float64, bound string) {
	first, last, ranged := strings.Cut(strings.ReplaceAll(value, "–", "-"), "-")
	low = number(first)
	switch {
	case !ranged:
		return low, low, "exactly"
	case last == "":
		return low, nil, "at_least"
	}
	return low, number(last), "between"
}

func number(s string) *float64 {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil
	}
	return &n
}

// withAdded is a reading with the record of a decision, said by the outlet and the named source. It is
// left out where its words no longer stand: a name may have been blacked out in them.
func withAdded(r ledger.Reading, d ledger.Decision) ledger.Reading {
	var event ledger.Event
	var figure ledger.Figure
	kind := ""
	if len(d.Anchors) == 1 {
		kind = d.Anchors[0].Kind
	}
	switch {
	case kind == "event" && json.Unmarshal(d.Record, &event) == nil:
		event.Chain = append(outlet(r), event.Chain...)
		r.Events = append(slices.Clone(r.Events), event)
	case kind == "figure" && json.Unmarshal(d.Record, &figure) == nil:
		figure.Chain = append(outlet(r), figure.Chain...)
		r.Figures = append(slices.Clone(r.Figures), figure)
	}
	return r
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

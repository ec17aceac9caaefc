package review

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

func addedRecord(report, kind string, e ledger.Evidence, fields map[string]string) (record any, id, typ string, err error) {
	takes, ok := addable[kind]
	if !ok {
		return nil, "", "", fmt.Errorf("%w: %s can be added, no %s", ErrRefused, strings.Join(slices.Sorted(maps.Keys(addable)), ", "), kind)
	}
	for _, field := range slices.Sorted(maps.Keys(fields)) {
		if !slices.Contains(takes, field) {
			return nil, "", "", fmt.Errorf("%w: of the kind %s the fields are %s", ErrRefused, kind, strings.Join(takes, " "))
		}
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
	case "claim":
		claim, err := addedClaim(report, e, fields)
		return claim, claim.ID, "", err
	case "warning":
		warning, err := addedWarning(report, e, fields)
		return warning, warning.ID, "", err
	}
	entity, err := addedEntity(report, e, fields)
	return entity, entity.ID, entity.Kind, err
}

func addedClaim(report string, e ledger.Evidence, fields map[string]string) (ledger.Claim, error) {
	c := ledger.Claim{About: []string{}, Chain: source(fields), Evidence: e,
		Stance: cmp.Or(fields["stance"], "asserts"), Certainty: cmp.Or(fields["certainty"], "certain")}
	if about := fields["about"]; about != "" {
		c.About = []string{about}
	}
	c.ID = ledger.SpanID("c", report, e.Start, e.End, c.Stance, fields["source"], ByHand)
	return c, nil
}

func addedWarning(report string, e ledger.Evidence, fields map[string]string) (ledger.Warning, error) {
	w := ledger.Warning{Issuer: fields["issuer"], About: fields["about"], Place: fields["place"], Audience: fields["audience"],
		ValidFrom: fields["valid_from"], ValidUntil: fields["valid_until"], Chain: source(fields), Evidence: e}
	if w.Issuer == "" {
		return w, fmt.Errorf("%w: a warning needs its issuer", ErrRefused)
	}
	if len(w.Chain) == 0 {
		w.Chain = ledger.Chain{{Name: w.Issuer}}
	}
	w.ID = ledger.SpanID("w", report, e.Start, e.End, ByHand)
	return w, nil
}

func addedEntity(report string, e ledger.Evidence, fields map[string]string) (ledger.Entity, error) {
	n := ledger.Entity{Kind: fields["kind"], Name: cmp.Or(fields["name"], e.Quote), Aliases: []string{},
		Mentions: []ledger.Mark{{Start: e.Start, End: e.End}}}
	if n.Kind == "" {
		return n, fmt.Errorf("%w: an entity needs a kind", ErrRefused)
	}
	n.ID = ledger.SpanID("n", report, e.Start, e.End, n.Kind, ByHand)
	return n, nil
}

func addedEvent(report string, e ledger.Evidence, fields map[string]string) (ledger.Event, error) {
	event := ledger.Event{Status: "occurred", Evidence: e, Trigger: ledger.Mark{Start: e.Start, End: e.End, Text: e.Quote}, Chain: source(fields)}
	for field, value := range fields {
		switch field {
		case "type":
			event.Type = value
		case "status":
			event.Status = value
		case "when":
			event.When = when(value)
		case "where":
			event.Where = []text.Location{{Name: value, Basis: "inferred"}}
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

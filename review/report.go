package review

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"sitrep/ledger"
)

// reportFields are what of a report itself can be corrected. They reach everything that is read in it: its
// dates are resolved against the day it came out, and every chain begins with its publisher.
var reportFields = []string{"published", "publisher", "agency", "title"}

// Given is what people set of reports, by report, and the reviews that tell it. Who reads the reports again under
// it has their word in all dates and chains; what the ledger holds stays as it was read.
func Given(decisions []ledger.Decision) map[string]ledger.Given {
	out := map[string]ledger.Given{}
	for _, d := range Standing(decisions) {
		if report, ok := ofReport(d); ok {
			given := out[report]
			*part(&given, d.Field) = d.Value
			out[report] = given
		}
	}
	return out
}

// ofReport tells the report that a decision corrects.
func ofReport(d ledger.Decision) (report string, ok bool) {
	if d.Kind != Record || d.Verdict != Corrected || len(d.Members) != 1 || !slices.Contains(reportFields, d.Field) {
		return "", false
	}
	m := d.Members[0]
	return m.Report, m.ID == m.Report
}

// part is the place of a field.
func part(g *ledger.Given, field string) *string {
	switch field {
	case "published":
		return &g.Published
	case "publisher":
		return &g.Publisher
	case "agency":
		return &g.Agency
	}
	return &g.Title
}

// report is the id of the one report that begins so.
func (d *Desk) report(id string) (string, bool) {
	found := ""
	for known := range d.readings {
		switch {
		case known == id:
			return id, true
		case len(id) > 3 && strings.HasPrefix(known, id) && found != "":
			return "", false
		case len(id) > 3 && strings.HasPrefix(known, id):
			found = known
		}
	}
	return found, found != ""
}

// correctReport sets a field of a report.
func (d *Desk) correctReport(id, field, value string, by Signature) (ledger.Decision, error) {
	value = strings.TrimSpace(value)
	_, noDay := time.Parse(time.DateOnly, value)
	switch {
	case !slices.Contains(reportFields, field):
		return ledger.Decision{}, fmt.Errorf("%w: a report has the fields %s", ErrRefused, strings.Join(reportFields, " "))
	case value == "":
		return ledger.Decision{}, fmt.Errorf("%w: give a value for %s", ErrRefused, field)
	case field == "published" && noDay != nil:
		return ledger.Decision{}, fmt.Errorf("%w: published is a day (2024-05-06)", ErrRefused)
	}
	return d.sign(ledger.Decision{Kind: Record, Verdict: Corrected, Members: []ledger.Ref{{Report: id, ID: id}}, Field: field, Value: value,
		Was: d.wasRead(id, field), Anchors: []ledger.Anchor{{Kind: "report"}}}, by)
}

// wasRead is what the machine has in a field of a report, whatever people set before.
func (d *Desk) wasRead(id, field string) string {
	for _, made := range Standing(d.decisions) {
		if report, ok := ofReport(made); ok && report == id && made.Field == field {
			return made.Was
		}
	}
	r := d.readings[id].Report
	return *part(&ledger.Given{Published: r.Published.Value, Publisher: r.Publisher, Agency: r.Agency, Title: r.Title}, field)
}

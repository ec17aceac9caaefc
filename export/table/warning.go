package table

import (
	"slices"

	"sitrep/ledger"
)

var warningColumns = []Column{
	{"warning_id", ""},
	{"issuer", "Who warns."},
	{"warned_of", "What of."},
	{"place", ""},
	{"venues", ""},
	{"audience", "Who is warned."},
	{"valid_from", "ISO; empty: not stated."},
	{"valid_until", "ISO; empty: expiry not stated or not known."},
	{"valid_hours", ""},
	{"validity_written", "As written."},
	{"issued_after", "The warning or event it follows."},
	{"echoed_by", "Offices that repeat it; they are no roots of their own."},
	{"withdrawn", "true: taken back."},
	{"reason", ""},
	{"possible_relations", "Incidents that it may be about; open, never asserted."},
	{"quote", ""},
}

func (b *builder) warnings() Table {
	t := Table{Name: "warnings", Doc: "One row a warning, across reports.",
		Columns: slices.Concat(warningColumns, offsetColumns, StandColumns)}
	for _, a := range b.s.Warnings {
		w := a.Warning
		hours := ""
		if w.ValidHours > 0 {
			hours = number(&w.ValidHours)
		}
		row := []string{a.ID, w.Issuer, w.About, w.Place, joined(w.Venues...), w.Audience, w.ValidFrom, w.ValidUntil, hours,
			w.Validity, w.IssuedAfter, joined(a.Echoes...), yes(w.Withdrawn), w.Reason, joined(a.Possible...), w.Evidence.Quote}
		row = append(row, b.offsetsOf(w.Evidence)...)
		t.Rows = append(t.Rows, append(row, b.stand(stand{
			evidence: b.evidenceOf(a), chains: []ledger.Chain{w.Chain}, roots: a.Roots, claims: b.claimsOf(a.Members), about: a.ID,
		})...))
	}
	return t
}

// evidenceOf is the warning's own evidence, and the reports in which it is told again.
func (b *builder) evidenceOf(a ledger.Alert) []ledger.Evidence {
	out := []ledger.Evidence{a.Warning.Evidence}
	for _, c := range b.claimsOf(a.Members) {
		e := c.Evidence
		e.Report = c.Report
		out = append(out, e)
	}
	return out
}

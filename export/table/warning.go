package table

import (
	"slices"

	"sitrep/ledger"
)

// warningRow is a warning across reports.
type warningRow struct {
	ledger.Alert
	span Positions
	Standing
}

var warningFields = slices.Concat([]Field[warningRow]{
	{"warning_id", Text, "Stable id of the warning.", func(r warningRow) string { return r.ID }},
	{"issuer", Text, "Who warns.", func(r warningRow) string { return r.Warning.Issuer }},
	{"warned_of", Text, "What of.", func(r warningRow) string { return r.Warning.About }},
	{"place", Text, "Where.", func(r warningRow) string { return r.Warning.Place }},
	{"venues", Text, "Kinds of places.", func(r warningRow) string { return Joined(r.Warning.Venues...) }},
	{"audience", Text, "Who is warned.", func(r warningRow) string { return r.Warning.Audience }},
	{"valid_from", Text, "ISO; empty: not stated.", func(r warningRow) string { return r.Warning.ValidFrom }},
	{"valid_until", Text, "ISO; empty: expiry not stated or not known.", func(r warningRow) string { return r.Warning.ValidUntil }},
	{"valid_hours", Number, "How long, where the words tell.", func(r warningRow) string { return r.hours() }},
	{"validity_written", Text, "As written.", func(r warningRow) string { return r.Warning.Validity }},
	{"issued_after", Text, "The warning or event it follows.", func(r warningRow) string { return r.Warning.IssuedAfter }},
	{"echoed_by", Text, "Offices that repeat it; they are no roots of their own.", func(r warningRow) string { return Joined(r.Echoes...) }},
	{"withdrawn", Yes, "true: taken back.", func(r warningRow) string { return yes(r.Warning.Withdrawn) }},
	{"reason", Text, "Why, as told.", func(r warningRow) string { return r.Warning.Reason }},
	{"possible_relations", Text, "Incidents that it may be about; open, never asserted.", func(r warningRow) string { return Joined(r.Possible...) }},
	{"quote", Text, "The words.", func(r warningRow) string { return r.Warning.Evidence.Quote }},
}, Placed(func(r warningRow) Positions { return r.span }), Behind(func(r warningRow) Standing { return r.Standing }))

func (r warningRow) hours() string {
	if r.Warning.ValidHours <= 0 {
		return ""
	}
	return Written(&r.Warning.ValidHours)
}

// Warnings is the table of warnings.
func (g *Ground) Warnings() Table {
	var rows []warningRow
	for _, a := range g.Situation.Warnings {
		rows = append(rows, warningRow{Alert: a, span: g.Positions(a.Warning.Evidence), Standing: g.standing(support{
			evidence: g.evidenceOf(a), chains: []ledger.Chain{a.Warning.Chain}, roots: a.Roots, claims: g.claimsOf(a.Members), about: a.ID,
		})})
	}
	return Of("warnings", "One row a warning, across reports.", warningFields, rows)
}

// evidenceOf is the warning's own evidence, and the reports in which it is told again.
func (g *Ground) evidenceOf(a ledger.Alert) []ledger.Evidence {
	out := []ledger.Evidence{a.Warning.Evidence}
	for _, c := range g.claimsOf(a.Members) {
		e := c.Evidence
		e.Report = c.Report
		out = append(out, e)
	}
	return out
}

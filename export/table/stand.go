package table

import (
	"cmp"
	"fmt"
	"slices"

	"sitrep/ledger"
)

// Standing is who stands behind a row: the cells of its last columns.
type Standing struct {
	evidence, reports, publishers, roots, names, chain, stances string
	low, best, high, asOf                                       string
	tensions, first, last, revises, supersededBy                string
	decided, by, at                                             string
}

// standFields end every table of records.
var standFields = []Field[Standing]{
	{"evidence_ids", Text, "Where the words stand: report:start-end, in bytes.", func(s Standing) string { return s.evidence }},
	{"n_reports", Integer, "Reports in which the words stand.", func(s Standing) string { return s.reports }},
	{"n_publishers", Integer, "Outlets of those reports, as far as they are known.", func(s Standing) string { return s.publishers }},
	{"n_roots", Text, "Independent root sources; a range where unnamed ones may or may not be the same.", func(s Standing) string { return s.roots }},
	{"roots", Text, "Their names.", func(s Standing) string { return s.names }},
	{"chain", Text, "Who relays whom, from the outlet to the root.", func(s Standing) string { return s.chain }},
	{"claim_status", Text, "Stances in which the sources say it: asserts, alleges, denies …", func(s Standing) string { return s.stances }},
	{"figure_low", Number, "Lowest number of deaths that any source gives, or of the figure.", func(s Standing) string { return s.low }},
	{"figure_best", Number, "The number, where all sources give one and the same; else empty.", func(s Standing) string { return s.best }},
	{"figure_high", Number, "Highest number that any source gives.", func(s Standing) string { return s.high }},
	{"figure_as_of", Text, "The time of the number (EDTF).", func(s Standing) string { return s.asOf }},
	{"tensions", Text, "Causes of contradictions.", func(s Standing) string { return s.tensions }},
	{"first_reported", Day, "Earliest publication date of the reports (ISO).", func(s Standing) string { return s.first }},
	{"last_reported", Day, "Latest publication date.", func(s Standing) string { return s.last }},
	{"revision_of", Text, "The figure that this one revises.", func(s Standing) string { return s.revises }},
	{"superseded_by", Text, "The figure by which it was revised.", func(s Standing) string { return s.supersededBy }},
	{"decision_id", Text, "Decisions that put the records together.", func(s Standing) string { return s.decided }},
	{"reviewed_by", Text, "Analysts who decided on it; empty: read by machine alone.", func(s Standing) string { return s.by }},
	{"reviewed_at", Moment, "When the last of them did.", func(s Standing) string { return s.at }},
}

// Behind are the last columns of the rows of a table, by the standing of each.
func Behind[R any](of func(R) Standing) []Field[R] {
	out := make([]Field[R], len(standFields))
	for i, f := range standFields {
		out[i] = Field[R]{f.Name, f.Kind, f.Doc, func(r R) string { return f.Cell(of(r)) }}
	}
	return out
}

// support is what a standing is made of.
type support struct {
	evidence              []ledger.Evidence
	chains                []ledger.Chain
	roots                 ledger.Roots
	claims                []ledger.StandClaim
	low, best, high       string
	asOf                  string
	about                 string // id of the incident, series, alert or source
	revises, supersededBy string
}

func (g *Ground) standing(s support) Standing {
	reports, first, last := g.origin(s.evidence)
	var publishers, chains []string
	for _, id := range reports {
		publishers = append(publishers, g.reported[id].Publisher)
	}
	for _, c := range s.chains {
		chains = append(chains, ChainWords(c))
	}
	by, at, decided := g.decided(s.about)
	return Standing{
		evidence: EvidenceIDs(s.evidence), reports: count(len(reports)), publishers: count(len(distinct(publishers))),
		roots: rootCount(s.roots), names: Joined(s.roots.Names...), chain: Joined(chains...), stances: Joined(stances(s.claims)...),
		low: s.low, best: s.best, high: s.high, asOf: s.asOf, tensions: Joined(g.tensions[s.about]...),
		first: first, last: last, revises: s.revises, supersededBy: s.supersededBy, decided: decided, by: by, at: at,
	}
}

// origin lists the reports of evidence, and the first and last day on which they were published.
func (g *Ground) origin(evidence []ledger.Evidence) (reports []string, first, last string) {
	for _, e := range evidence {
		reports = append(reports, e.Report)
	}
	reports = distinct(reports)
	for _, id := range reports {
		if day := g.reported[id].Published.Value; day != "" {
			if first == "" || day < first {
				first = day
			}
			last = max(last, day)
		}
	}
	return reports, first, last
}

// decided names the decisions behind a record, and who of the analysts took part and when.
func (g *Ground) decided(id string) (by, at, ids string) {
	var names, all []string
	for _, d := range g.decisions[id] {
		all = append(all, d.ID)
		if d.At != "" {
			names, at = append(names, d.By), max(at, d.At)
		}
	}
	return Joined(names...), at, Joined(all...)
}

// EvidenceIDs name pieces of evidence: report:start-end.
func EvidenceIDs(evidence []ledger.Evidence) string {
	ids := make([]string, len(evidence))
	for i, e := range evidence {
		ids[i] = fmt.Sprintf("%s:%d-%d", e.Report, e.Start, e.End)
	}
	return Joined(ids...)
}

func stances(claims []ledger.StandClaim) []string {
	var out []string
	for _, c := range claims {
		out = append(out, c.Stance)
	}
	slices.SortFunc(out, cmp.Compare[string])
	return out
}

func rootCount(r ledger.Roots) string {
	if r.Low == r.High {
		return count(r.Low)
	}
	return fmt.Sprintf("%d-%d", r.Low, r.High)
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// distinct is the sorted set of what is not empty.
func distinct(values []string) []string {
	out := slices.Clone(values)
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(v string) bool { return v == "" })
}

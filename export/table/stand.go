package table

import (
	"cmp"
	"fmt"
	"slices"

	"sitrep/ledger"
)

// StandColumns end every table.
var StandColumns = []Column{
	{"evidence_ids", "Where the words stand: report:start-end, in bytes."},
	{"n_reports", "Reports in which the words stand."},
	{"n_publishers", "Outlets of those reports, as far as they are known."},
	{"n_roots", "Independent root sources; a range where unnamed ones may or may not be the same."},
	{"roots", "Their names."},
	{"chain", "Who relays whom, from the outlet to the root."},
	{"claim_status", "Stances in which the sources say it: asserts, alleges, denies …"},
	{"figure_low", "Lowest number of deaths that any source gives, or of the figure."},
	{"figure_best", "The number, where all sources give one and the same; else empty."},
	{"figure_high", "Highest number that any source gives."},
	{"figure_as_of", "The time of the number (EDTF)."},
	{"tensions", "Causes of contradictions."},
	{"first_reported", "Earliest publication date of the reports (ISO)."},
	{"last_reported", "Latest publication date."},
	{"revision_of", "The figure that this one revises."},
	{"superseded_by", "The figure by which it was revised."},
	{"decision_id", "Decisions that put the records together."},
	{"reviewed_by", "Analysts who decided on it; empty: read by machine alone."},
	{"reviewed_at", "When the last of them did."},
}

// stand is what the last columns of a row say.
type stand struct {
	evidence              []ledger.Evidence
	chains                []ledger.Chain
	roots                 ledger.Roots
	claims                []ledger.StandClaim
	low, best, high       string
	asOf                  string
	about                 string // id of the incident, series, alert or source
	revises, supersededBy string
}

func (b *builder) stand(s stand) []string {
	reports, first, last := b.origin(s.evidence)
	publishers := []string{}
	for _, id := range reports {
		publishers = append(publishers, b.reported[id].Publisher)
	}
	by, at, decided := b.decided(s.about)
	return []string{
		evidenceIDs(s.evidence), count(len(reports)), count(len(distinct(publishers))), roots(s.roots), joined(s.roots.Names...),
		joined(chains(s.chains)...), joined(stances(s.claims)...), s.low, s.best, s.high, s.asOf, joined(b.tensions[s.about]...),
		first, last, s.revises, s.supersededBy, decided, by, at,
	}
}

// origin lists the reports of evidence, and the first and last day on which they were published.
func (b *builder) origin(evidence []ledger.Evidence) (reports []string, first, last string) {
	for _, e := range evidence {
		reports = append(reports, e.Report)
	}
	reports = distinct(reports)
	for _, id := range reports {
		if day := b.reported[id].Published.Value; day != "" {
			if first == "" || day < first {
				first = day
			}
			last = max(last, day)
		}
	}
	return reports, first, last
}

// decided names the decisions behind a record, and who of the analysts took part and when.
func (b *builder) decided(id string) (by, at, ids string) {
	var names, all []string
	for _, d := range b.decisions[id] {
		all = append(all, d.ID)
		if d.At != "" {
			names, at = append(names, d.By), max(at, d.At)
		}
	}
	return joined(names...), at, joined(all...)
}

func evidenceIDs(evidence []ledger.Evidence) string {
	ids := make([]string, len(evidence))
	for i, e := range evidence {
		ids[i] = fmt.Sprintf("%s:%d-%d", e.Report, e.Start, e.End)
	}
	return joined(ids...)
}

func chains(all []ledger.Chain) []string {
	out := make([]string, len(all))
	for i, c := range all {
		out[i] = chain(c)
	}
	return out
}

func stances(claims []ledger.StandClaim) []string {
	var out []string
	for _, c := range claims {
		out = append(out, c.Stance)
	}
	slices.SortFunc(out, cmp.Compare[string])
	return out
}

func roots(r ledger.Roots) string {
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

package web

import (
	"slices"

	"sitrep/export/mask"
	"sitrep/ledger"
)

// hidden is a record without the names that this room withholds.
func hidden[T any](v *visit, record T) T { return mask.Rewrite(record, v.Teller.Withhold) }

// mostRows is the most rows of a CSV or GeoJSON twin; the next page has the others.
const mostRows = 10000

// partOf is the part of the situation that has to do with some incidents: what tables of them look up.
func (v *visit) partOf(incidents []int) *ledger.Situation {
	part := &ledger.Situation{Version: v.Version}
	reports := map[string]bool{}
	for _, i := range incidents {
		in := v.Incidents[i]
		part.Incidents = append(part.Incidents, in)
		v.take(part, in.ID, in.Members, reports)
	}
	v.takeReports(part, reports)
	return part
}

// take adds what is said about the records of one thing.
func (v *visit) take(part *ledger.Situation, id string, members []ledger.Ref, reports map[string]bool) {
	for _, t := range v.TensionsAbout(id) {
		part.Tensions = append(part.Tensions, v.Tensions[t])
	}
	made, _ := v.DecidedOn(id)
	for _, d := range made {
		part.Decisions = append(part.Decisions, v.Decisions[d])
	}
	for _, m := range members {
		reports[m.Report] = true
		for _, c := range v.ClaimsAbout(m) {
			part.Claims = append(part.Claims, v.Claims[c])
		}
	}
}

func (v *visit) takeReports(part *ledger.Situation, ids map[string]bool) {
	var at []int
	for id := range ids {
		if i, ok := v.Report(id); ok {
			at = append(at, i)
		}
	}
	slices.Sort(at)
	for _, i := range at {
		part.Reports = append(part.Reports, v.Reports[i])
	}
}

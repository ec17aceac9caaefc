package crossscore

import (
	"fmt"
	"strings"

	"sitrep/ledger"
)

// roots asks for the annotated number of independent roots behind records: as the lower count, with the
// upper one within the range where there is one; without a range the upper count is free, since sources
// without a name may always be one. Nothing but outlets that name no source is none.
func (p *Pile) roots(c RootCount) (ok bool, how string) {
	got, where := p.rootsOf(c.About)
	low, high := got.Low, got.High
	if got.Unsourced && c.Number == 0 {
		low = 0
	}
	want, most := c.Number, c.Number
	if len(c.Range) == 2 {
		want, most = min(c.Number, c.Range[0]), c.Range[1]
	}
	ok = low >= want && low <= most && (len(c.Range) == 0 || high <= most)
	return ok, fmt.Sprintf("%d to %d of %s, owed %d %v %s: %s", low, high, where, c.Number, c.Range, c.About, strings.Join(got.Names, "; "))
}

// rootsOf are the roots of the incident or series that holds the records, or else of the records
// themselves.
func (p *Pile) rootsOf(records []string) (ledger.Roots, string) {
	var incidents, series []string
	var refs []ledger.Ref
	for _, r := range records {
		if kindOf(r) == "f" {
			series = append(series, r)
			for f := range p.figuresAt(r) {
				refs = append(refs, f)
			}
			continue
		}
		if kindOf(r) == "e" {
			incidents = append(incidents, r)
		}
		refs = append(refs, p.told(r)...)
	}
	if len(series) > 0 {
		for _, s := range p.Situation.Series {
			if p.inAll(series, p.seriesOf, s.ID) {
				return s.Roots, "series"
			}
		}
	}
	if len(incidents) > 0 {
		for _, in := range p.Situation.Incidents {
			if p.inAll(incidents, p.incidentsOf, in.ID) {
				return in.Roots, "incident"
			}
		}
	}
	return p.Roots(refs), "records"
}

func (p *Pile) inAll(records []string, of func(string) map[string]bool, id string) bool {
	for _, r := range records {
		if !of(r)[id] {
			return false
		}
	}
	return true
}

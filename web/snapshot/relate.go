package snapshot

import (
	"slices"
	"strings"

	"sitrep/ledger"
)

// relate notes what has to do with what.
func (s *Snapshot) relate() {
	s.reportAt, s.tensionsAbout, s.seriesOf = map[string]int{}, map[string][]int{}, map[string][]int{}
	s.holder, s.toldBy = map[ledger.Ref]string{}, map[string][]string{}
	for i := range s.Reports {
		s.reportAt[s.Reports[i].ID] = i
	}
	for i, t := range s.Tensions {
		s.tensionsAbout[t.About] = append(s.tensionsAbout[t.About], i)
	}
	for i := range s.Incidents {
		s.hold(s.Incidents[i].ID, s.Incidents[i].Members)
	}
	for i, x := range s.Series {
		if x.Incident != "" {
			s.seriesOf[x.Incident] = append(s.seriesOf[x.Incident], i)
		}
		s.hold(x.ID, figuresOf(&s.Series[i]))
	}
	for i := range s.Warnings {
		s.hold(s.Warnings[i].ID, s.Warnings[i].Members)
	}
	s.claimsAbout = map[ledger.Ref][]int{}
	for i, c := range s.Claims {
		for _, about := range c.About {
			ref := ledger.Ref{Report: c.Report, ID: about}
			s.claimsAbout[ref] = append(s.claimsAbout[ref], i)
		}
	}
	s.relateDecisions()
}

// ClaimsAbout are the claims that bear on a record, by index.
func (s *Snapshot) ClaimsAbout(r ledger.Ref) []int { return s.claimsAbout[r] }

// hold notes the records of an incident, a series or a warning, and the reports that tell it.
func (s *Snapshot) hold(id string, members []ledger.Ref) {
	for _, m := range members {
		s.holder[m] = id
		if told := s.toldBy[m.Report]; len(told) == 0 || !slices.Contains(told, id) {
			s.toldBy[m.Report] = append(told, id)
		}
	}
}

func (s *Snapshot) relateDecisions() {
	s.decided, s.openAbout = map[string][]int{}, map[string][]int{}
	for i, d := range s.Decisions {
		if d.Result != "" {
			s.decided[d.Result] = append(s.decided[d.Result], i)
		}
		for _, m := range d.Members {
			id := s.holder[m]
			if id != "" && id != d.Result && !slices.Contains(s.openAbout[id], i) {
				s.openAbout[id] = append(s.openAbout[id], i)
			}
		}
	}
}

func figuresOf(x *ledger.Series) []ledger.Ref {
	var out []ledger.Ref
	for _, p := range x.Points {
		if !slices.Contains(out, p.Figure) {
			out = append(out, p.Figure)
		}
	}
	return out
}

// Holder is the incident, series or warning that a record was put into.
func (s *Snapshot) Holder(r ledger.Ref) string { return s.holder[r] }

// ToldBy are the incidents, series and warnings that a report tells of.
func (s *Snapshot) ToldBy(report string) []string { return s.toldBy[report] }

// TensionsAbout are the contradictions of an incident or a series, by index.
func (s *Snapshot) TensionsAbout(id string) []int { return s.tensionsAbout[id] }

// SeriesOf are the figures of an incident, by index.
func (s *Snapshot) SeriesOf(incident string) []int { return s.seriesOf[incident] }

// DecidedOn are the decisions that made an incident, a series or a warning what it is, by index; and those
// about its records that did not: pairs left open or kept apart.
func (s *Snapshot) DecidedOn(id string) (made, beside []int) { return s.decided[id], s.openAbout[id] }

// Report finds a report by its id.
func (s *Snapshot) Report(id string) (int, bool) {
	i, ok := s.reportAt[id]
	return i, ok
}

// Incident finds an incident by its id, or by one that it went by before it joined another.
func (s *Snapshot) Incident(id string) (int, bool) {
	if i, ok := s.incidents.index[id]; ok {
		return i, true
	}
	if !strings.HasPrefix(id, "x-") {
		return 0, false
	}
	in, ok := s.FindIncident(id)
	if !ok {
		return 0, false
	}
	return s.incidents.index[in.ID], true
}

// SeriesAt finds a series by its id.
func (s *Snapshot) SeriesAt(id string) (int, bool) { return s.series.at(id) }

// Warning finds a warning by its id.
func (s *Snapshot) Warning(id string) (int, bool) { return s.warnings.at(id) }

// Source finds a source by its id.
func (s *Snapshot) Source(id string) (int, bool) { return s.sources.at(id) }

// Tension finds a contradiction by its id.
func (s *Snapshot) Tension(id string) (int, bool) { return s.tensions.at(id) }

func (l *list) at(id string) (int, bool) {
	i, ok := l.index[id]
	return i, ok
}

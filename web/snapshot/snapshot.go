package snapshot

import (
	"sync"

	"sitrep/export/brief"
	"sitrep/ledger"
	"sitrep/review"
)

// Snapshot is a ledger as it stood at one moment, with its indexes. It is never changed.
type Snapshot struct {
	*ledger.Situation
	ID       string // names what the snapshot holds: another state of the ledger has another
	Past     Past
	Undated  int // reports left out by Past.AsOf
	Teller   *brief.Teller
	Coverage brief.Coverage

	readings   map[string]*ledger.Reading // by report
	all        []ledger.Reading
	decisions  []ledger.Decision
	desk       func() *review.Desk
	everywhere func() Places

	incidents, series, warnings, sources, reports, tensions *list
	incidentFacts                                           []incidentFacts
	seriesTitles                                            []string

	reportAt      map[string]int
	tensionsAbout map[string][]int // by incident or series
	seriesOf      map[string][]int // by incident
	decided       map[string][]int // decisions by what came of them
	openAbout     map[string][]int // decisions left open or against, by the incidents they part
	holder        map[ledger.Ref]string
	claimsAbout   map[ledger.Ref][]int
	toldBy        map[string][]string // what a report tells: ids of incidents, series and warnings
	relayedBy     map[string][]ledger.Edge
}

// New indexes a pile. The pile belongs to the snapshot from then on.
func New(id string, past Past, p *Pile, names bool) *Snapshot {
	s := &Snapshot{Situation: p.Situation, ID: id, Past: past, Undated: p.Undated, all: p.Readings, decisions: p.Decisions}
	s.Teller = brief.NewTeller(p.Situation, brief.Options{IncludeNames: names})
	s.Coverage = s.Teller.Coverage()
	s.desk = sync.OnceValue(func() *review.Desk { return review.NewDesk(s.all, s.decisions, s.Situation) })
	s.everywhere = sync.OnceValue(func() Places { return s.placed(func(int) bool { return true }) })
	s.readings = make(map[string]*ledger.Reading, len(p.Readings))
	for i := range p.Readings {
		s.readings[p.Readings[i].Report.ID] = &p.Readings[i]
	}
	s.relate()
	s.indexReports()
	s.indexIncidents()
	s.indexSeries()
	s.indexWarnings()
	s.indexSources()
	s.indexTensions()
	return s
}

// Desk is where decisions on this snapshot are made. It is opened when it is first asked for.
func (s *Snapshot) Desk() *review.Desk { return s.desk() }

// Made are the decisions of people, in the order they were made.
func (s *Snapshot) Made() []ledger.Decision { return s.decisions }

// Reading is what one report says, with its text.
func (s *Snapshot) Reading(report string) (*ledger.Reading, bool) {
	r, ok := s.readings[report]
	return r, ok
}

// Withholds reports whether a name was withheld anywhere.
func (s *Snapshot) Withholds() bool { return s.Teller.Withholds() }

// learned is when the ledger last learned something of a report: when it came, or was read again.
func (s *Snapshot) learned(report string) string {
	r := s.report(report)
	return max(r.Received, r.ReadAt)
}

func (s *Snapshot) report(id string) *ledger.Report {
	if i, ok := s.reportAt[id]; ok {
		return &s.Reports[i]
	}
	return &ledger.Report{}
}

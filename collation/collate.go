// Package collation tells what many reports say together: which entities, events and figures are one,
// how many independent sources stand behind each value, and what contradicts what. It is a function
// of the readings alone: no clock, no randomness, and their order leaves no trace.
package collation

import (
	"sort"

	"sitrep/collation/alert"
	"sitrep/collation/identity"
	"sitrep/collation/incident"
	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/series"
	"sitrep/collation/source"
	"sitrep/collation/tension"
	"sitrep/collation/timeline"
	"sitrep/ledger"
)

// Collate makes one situation of readings. Each stage adds its part and sees the parts above it.
// Lists are never nil, and are in an order that depends on their content alone. What persons decided,
// the newest word first, binds the rules.
func Collate(readings []ledger.Reading, constraints ...ledger.Constraint) ledger.Situation {
	p := pile.New(readings, constraints...)
	s := ledger.Situation{Reports: []ledger.Report{}, Tensions: []ledger.Tension{}, Decisions: []ledger.Decision{}, Claims: []ledger.StandClaim{}}
	roots := independence.New(p)

	var entities, incidents, measures, alerts []ledger.Decision
	s.Entities, entities = identity.Resolve(p)
	s.Incidents, incidents = incident.Group(p, roots)
	s.Series, measures = series.Group(p, roots)
	s.Warnings, alerts = alert.Group(p, roots)
	s.Sources = source.List(p, roots)
	s.Tensions = append(s.Tensions, tension.Find(p, roots, &s)...)
	s.Timeline = timeline.Lay(p, s.Incidents)
	for _, made := range [][]ledger.Decision{entities, incidents, measures, alerts} {
		s.Decisions = append(s.Decisions, made...)
	}
	s.Decisions = append(s.Decisions, p.Bound()...)
	reports(p, &s)
	return s
}

// reports lists the reports, their claims, and the newest version that read one of them.
func reports(p *pile.Pile, s *ledger.Situation) {
	for _, r := range p.Readings {
		s.Reports = append(s.Reports, r.Report)
		if v := r.Report.ReadBy; v.Program+v.Data > s.Version.Program+s.Version.Data {
			s.Version = v
		}
		for _, c := range r.Claims {
			c.Evidence = pile.Stamp(c.Evidence, r.Report.ID)
			s.Claims = append(s.Claims, ledger.StandClaim{Report: r.Report.ID, Claim: c})
		}
	}
	sort.SliceStable(s.Claims, func(i, j int) bool {
		a, b := s.Claims[i], s.Claims[j]
		if a.Report != b.Report {
			return a.Report < b.Report
		}
		if a.Evidence.Start != b.Evidence.Start {
			return a.Evidence.Start < b.Evidence.Start
		}
		return a.ID < b.ID
	})
}

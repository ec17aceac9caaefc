// Package collation tells what many reports say together: which entities, events and figures are one,
// how many independent sources stand behind each value, and what contradicts what. It is a function
// of the readings alone: no clock, no randomness, and their order leaves no trace.
package collation

import (
	"slices"
	"sort"

	"sitrep/collation/alert"
	"sitrep/collation/edition"
	"sitrep/collation/identity"
	"sitrep/collation/incident"
	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/series"
	"sitrep/collation/source"
	"sitrep/collation/story"
	"sitrep/collation/tension"
	"sitrep/collation/timeline"
	"sitrep/ledger"
)

// Collate makes one situation of readings. Each stage adds its part and sees the parts above it.
// Lists are never nil, and are in an order that depends on their content alone. What persons decided,
// the newest word first, binds the rules.
func Collate(readings []ledger.Reading, constraints ...ledger.Constraint) ledger.Situation {
	return new(Collator).Collate(readings, constraints...)
}

// Collator collates a ledger again and again as it changes. It keeps what was made of single reports, so that only new and
// changed ones are read; what it gives is what Collate gives, to the byte. The zero Collator is ready for use, by one at
// a time.
type Collator struct {
	past      pile.Past
	prints    independence.Memory
	stories   story.Memory
	incidents incident.Memory
	measures  series.Memory
	tensions  tension.Memory
}

// Collate is the function Collate.
func (c *Collator) Collate(readings []ledger.Reading, constraints ...ledger.Constraint) ledger.Situation {
	p := pile.New(readings, constraints...)
	s := ledger.Situation{Tensions: []ledger.Tension{}, Compatible: []ledger.Tension{}}
	roots := c.prints.Judge(p)

	var entities, incidents, measures, alerts []ledger.Decision
	s.Entities, entities = identity.Resolve(p)
	stories := c.stories.Index(p.Readings, p.Who)
	p.Recall(&c.past, roots.Text)
	s.Incidents, incidents = c.incidents.Group(p, roots, stories)
	p.Settle()
	s.Series, measures = c.measures.Group(p, roots, stories)
	s.Warnings, alerts = alert.Group(p, roots)
	s.Sources = source.List(p, roots)
	s.Tensions = append(s.Tensions, c.tensions.Find(p, roots, stories, &s)...)
	s.Timeline = timeline.Lay(p, s.Incidents)
	s.Articles = edition.Find(p)
	if s.Decisions = slices.Concat(entities, incidents, measures, alerts, p.Bound()); s.Decisions == nil {
		s.Decisions = []ledger.Decision{}
	}
	reports(p, &s)
	return s
}

// Pairs are the pairs of figures of a pile that may be one count, for those who learn or measure how they are judged.
func Pairs(readings []ledger.Reading) []series.Pair {
	p := pile.New(readings)
	c := new(Collator)
	roots := c.prints.Judge(p)
	identity.Resolve(p)
	stories := c.stories.Index(p.Readings, p.Who)
	p.Recall(&c.past, roots.Text)
	c.incidents.Group(p, roots, stories)
	p.Settle()
	return series.Pairs(p, roots, stories)
}

// reports lists the reports, their claims, and the newest version that read one of them.
func reports(p *pile.Pile, s *ledger.Situation) {
	claims := 0
	for _, r := range p.Readings {
		claims += len(r.Claims)
	}
	s.Reports, s.Claims = make([]ledger.Report, 0, len(p.Readings)), make([]ledger.StandClaim, 0, claims)
	for _, r := range p.Readings {
		r.Report.LeftOut = nil // what a page holds beside its report is no part of what the pile says
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

// Roots counts the independent roots behind records of several reports, taken together: those of the
// chains they were told with.
func Roots(readings []ledger.Reading, records []ledger.Ref) ledger.Roots {
	p := pile.New(readings)
	identity.Resolve(p)
	wanted := map[ledger.Ref]bool{}
	for _, r := range records {
		wanted[r] = true
	}
	var voices []independence.Voice
	judgements := true
	for _, r := range p.Readings {
		for id, chain := range chains(r) {
			if wanted[ledger.Ref{Report: r.Report.ID, ID: id}] {
				judgements = judgements && isClaim(r, id)
				voices = append(voices, independence.Voice{Report: r.Report.ID, Chain: chain})
			}
		}
	}
	if judge := independence.New(p); judgements {
		return judge.CountJudgements(voices)
	} else {
		return judge.Count(voices)
	}
}

func isClaim(r ledger.Reading, id string) bool {
	for _, c := range r.Claims {
		if c.ID == id {
			return true
		}
	}
	return false
}

// chains are the chains of a reading's records.
func chains(r ledger.Reading) map[string]ledger.Chain {
	out := map[string]ledger.Chain{}
	for _, e := range r.Events {
		out[e.ID] = e.Chain
	}
	for _, f := range r.Figures {
		out[f.ID] = f.Chain
	}
	for _, c := range r.Claims {
		out[c.ID] = c.Chain
	}
	for _, w := range r.Warnings {
		out[w.ID] = w.Chain
	}
	return out
}

package crossscore

import (
	"maps"
	"slices"
	"strings"

	"sitrep/ledger"
)

// sameEvent asks that all members are told as one: one incident, one series, the claims behind one
// incident, or one body that is named in all of them. What is one process and not one event has to stay
// apart and be shown as related.
func (p *Pile) sameEvent(l Link) (bool, string) {
	if strings.Contains(l.Verdict, "not the same event") {
		return p.related(l.Members), "related, not one"
	}
	for _, by := range []struct {
		name string
		hold func([]string) bool
	}{{"one incident", p.oneIncident}, {"one series", p.oneSeries}, {"values of one incident", p.oneValue}, {"one source", p.oneSource}} {
		if by.hold(l.Members) {
			return true, by.name
		}
	}
	return false, "told apart"
}

// incidentsOf are the incidents that hold an event that tells the record.
func (p *Pile) incidentsOf(record string) map[string]bool {
	out := map[string]bool{}
	for _, ref := range p.told(record) {
		for _, in := range p.Situation.Incidents {
			if holds(in.Members, ref) {
				out[in.ID] = true
			}
		}
	}
	return out
}

func holds(refs []ledger.Ref, ref ledger.Ref) bool {
	for _, r := range refs {
		if r == ref {
			return true
		}
	}
	return false
}

// shared are the keys that all sets hold.
func shared(sets []map[string]bool) bool {
	for k := range sets[0] {
		all := true
		for _, s := range sets[1:] {
			all = all && s[k]
		}
		if all {
			return true
		}
	}
	return false
}

func each(members []string, of func(string) map[string]bool) []map[string]bool {
	var out []map[string]bool
	for _, m := range members {
		out = append(out, of(m))
	}
	return out
}

func (p *Pile) oneIncident(members []string) bool { return shared(each(members, p.incidentsOf)) }

func (p *Pile) oneSeries(members []string) bool { return shared(each(members, p.seriesOf)) }

// seriesOf are the series that hold a figure of the record's words.
func (p *Pile) seriesOf(record string) map[string]bool {
	out, figures := map[string]bool{}, p.figuresAt(record)
	for _, s := range p.Situation.Series {
		for _, x := range s.Points {
			if figures[x.Figure] {
				out[s.ID] = true
			}
		}
	}
	return out
}

// oneValue asks for one incident of which values stand in the words of each record.
func (p *Pile) oneValue(members []string) bool {
	return shared(each(members, func(record string) map[string]bool {
		out, places := map[string]bool{}, p.places(record)
		for _, in := range p.Situation.Incidents {
			for _, v := range in.Values {
				for _, e := range v.Evidence {
					if v.Attribute == "claimant" && meetsAny(at(e), places) {
						out[in.ID] = true
					}
				}
			}
		}
		return out
	}))
}

// oneSource asks for one body whose name stands in the words of each record and that is a source of its
// report.
func (p *Pile) oneSource(members []string) bool {
	return shared(each(members, func(record string) map[string]bool {
		out, places := map[string]bool{}, p.places(record)
		for _, r := range p.Readings {
			for _, c := range r.Claims {
				for _, h := range c.Chain {
					if who := p.who(r.Report.ID, h.Entity); who != "" && meetsAny(placeOf(r.Report.ID, h), places) {
						out[who] = true
					}
				}
			}
		}
		return out
	}))
}

func placeOf(report string, h ledger.Hop) place {
	return at(ledger.Evidence{Report: report, Start: h.Start, End: h.End})
}

// who is the identity of an entity.
func (p *Pile) who(report, entity string) string {
	for _, id := range p.Situation.Entities {
		if entity != "" && holds(id.Members, ledger.Ref{Report: report, ID: entity}) {
			return id.ID
		}
	}
	return ""
}

// related asks that incidents of all members are apart and that ties lead from one to the others.
func (p *Pile) related(members []string) bool {
	sets := each(members, p.incidentsOf)
	tied := 0
	for i, a := range sets {
		for _, b := range sets[i+1:] {
			if shared([]map[string]bool{a, b}) {
				return false
			}
			if p.tied(a, b) {
				tied++
			}
		}
	}
	return tied > 0
}

func (p *Pile) tied(a, b map[string]bool) bool {
	for _, in := range p.Situation.Incidents {
		for _, r := range in.Related {
			if a[in.ID] && b[r.Incident] || b[in.ID] && a[r.Incident] {
				return true
			}
		}
	}
	return false
}

// keptApart asks that no incident holds two members, but for those that the annotation holds to be one.
// Read is how many of them were read at all.
func (p *Pile) keptApart(l Link) (ok bool, read int) {
	ok = true
	for i, a := range l.Members {
		if len(p.incidentsOf(a)) > 0 {
			read++
		}
		for _, b := range l.Members[i+1:] {
			ok = ok && (p.joined(a, b) || !p.oneIncident([]string{a, b}))
		}
	}
	return ok, read
}

// joined reports two records that the annotation holds to be one happening.
func (p *Pile) joined(a, b string) bool {
	for _, l := range p.Gold.SameEvent {
		if slices.Contains(l.Members, a) && slices.Contains(l.Members, b) {
			return true
		}
	}
	return false
}

// figuresApart asks that no series holds two members. One figure that was read for two of them ("both have
// seen 800") merges nothing.
func (p *Pile) figuresApart(l Link) (ok bool, read int) {
	ok = true
	for i, a := range l.Members {
		if len(p.seriesOf(a)) > 0 {
			read++
		}
		for _, b := range l.Members[i+1:] {
			ok = ok && (maps.Equal(p.figuresAt(a), p.figuresAt(b)) || !p.oneSeries([]string{a, b}))
		}
	}
	return ok, read
}

// sameFigure asks that the members stand in one series, or side by side as values that can't both hold.
func (p *Pile) sameFigure(l Link) (bool, string) {
	if p.oneSeries(l.Members) {
		return true, "one series"
	}
	var places [][]place
	for _, m := range l.Members {
		places = append(places, p.places(m))
	}
	for _, t := range append(append([]ledger.Tension{}, p.Situation.Tensions...), p.Situation.Compatible...) {
		if touched(t, places) == len(places) {
			return true, "side by side: " + t.Cause
		}
	}
	return false, "told apart"
}

// revised asks for a relation between the two values.
func (p *Pile) revised(r Revision) (bool, string) {
	for id := range p.seriesOf(r.Figure) {
		for _, s := range p.Situation.Series {
			for _, rel := range s.Relations {
				if s.ID == id && rel.Other == "" && value(s.Points[rel.From]) == r.From && value(s.Points[rel.To]) == r.To && direction(r.Kind) == rel.Kind {
					return true, rel.Kind
				}
			}
		}
	}
	return false, "no such relation"
}

// direction is the program's word for the annotation's.
func direction(kind string) string {
	if strings.Contains(kind, "corrected") {
		return "correction"
	}
	return "growth"
}

func value(x ledger.Point) float64 {
	if x.Low != nil {
		return *x.Low
	}
	return -1
}

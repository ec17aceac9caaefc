package crossscore

import (
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

package crossscore

import (
	"maps"
	"slices"
)

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

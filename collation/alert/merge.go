package alert

import (
	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
)

// merge makes one set of two, unless a report tells a warning of each: what its reading keeps apart is two, whatever others tell of
// the same issuer.
func (g *grouper) merge(i, j int) bool {
	a, b := g.sets.Find(i), g.sets.Find(j)
	if a == b {
		return false
	}
	few, many := g.reports(a), g.reports(b)
	if len(few) > len(many) {
		few, many = many, few
	}
	for r := range few {
		if many[r] {
			return false
		}
	}
	if !g.sets.Join(i, j) {
		return false
	}
	for r := range few {
		many[r] = true
	}
	g.held[g.sets.Find(i)] = many
	return true
}

// reports are the reports of the warnings of a set.
func (g *grouper) reports(root int) map[string]bool {
	if g.held == nil {
		g.held = map[int]map[string]bool{}
		for i, n := range g.warnings {
			k := g.sets.Find(i)
			if g.held[k] == nil {
				g.held[k] = map[string]bool{}
			}
			if n.warning.EchoOf == "" {
				g.held[k][n.ref.Report] = true
			}
		}
	}
	return g.held[root]
}

// orders reports a warning that orders people to stay or to go: "lifted its evacuation order" ends such a one, and no alert.
func orders(w ledger.Warning) bool {
	for _, x := range pile.Words(w.About) {
		if lexicon.Is("ordered", x) {
			return true
		}
	}
	return false
}

// renew sets how long an alert holds to what the latest of its tellings says: what was renewed or extended holds as renewed.
func (g *grouper) renew(w *ledger.Warning, set []int) {
	latest := -1
	for _, i := range set {
		m := g.warnings[i]
		if m.echo || m.warning.Withdrawn || m.warning.EchoOf != "" || !m.day.Known || m.warning.ValidHours == 0 && m.warning.ValidUntil == "" {
			continue
		}
		if latest < 0 || m.day.Hi > g.warnings[latest].day.Hi {
			latest = i
		}
	}
	if latest < 0 {
		return
	}
	m := g.warnings[latest].warning
	w.ValidHours, w.Validity = m.ValidHours, first(m.Validity, w.Validity)
	if !w.Withdrawn {
		w.ValidUntil = m.ValidUntil
	}
	if m.ValidHours > 0 {
		w.ValidFrom = first(m.ValidFrom, w.ValidFrom)
	}
}

package incident

import "sitrep/collation/pile"

// there is a kind of happening that a report tells of a town.
type there struct {
	report    int
	kin, town string
}

// findTowns counts how many happenings of a kind each report tells of a town, as its own news.
func (g *grouper) findTowns() {
	g.toldOf = map[there]int{}
	type one struct {
		there
		set int
	}
	seen := map[one]bool{}
	for i := range g.members {
		m := &g.members[i]
		if m.event.Aggregate || hypothetical(m) || m.former {
			continue
		}
		for _, town := range m.named() {
			at := one{there{m.report, m.kin, town}, g.sets.Find(i)}
			if !seen[at] {
				seen[at] = true
				g.toldOf[at.there]++
			}
		}
	}
}

// onlyThere is a town of which each of two reports tells one happening of a kind and no more, these two; "" where there is none.
func (g *grouper) onlyThere(a, b *member) string {
	for _, town := range pile.Shared(a.named(), b.named()) {
		if g.toldOf[there{a.report, a.kin, town}] == 1 && g.toldOf[there{b.report, b.kin, town}] == 1 {
			return town
		}
	}
	return ""
}

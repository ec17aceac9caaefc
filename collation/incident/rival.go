package incident

import (
	"strings"

	"sitrep/collation/pile"
)

// alike is the score from which two events that a place or a day keeps apart are told as alike.
const alike = bar + 1.5

// oppose keeps a pair that agrees in all but its cities or its days, down to its numbers or those who take
// part, and of which neither report names the other's: one happening told in two ways, or two happenings.
func (g *grouper) oppose(p pair) {
	a, b := &g.members[p.a], &g.members[p.b]
	if p.score < alike || a.report == b.report || hypothetical(a) || hypothetical(b) || a.event.Aggregate || b.event.Aggregate || !pile.Meet(a.numbers, b.numbers) && !pile.Meet(a.cast, b.cast) {
		return
	}
	cities, days := apart(a.cities, b.cities) && !near(a.points, b.points), a.days.Fit(b.days) == pile.Clash
	switch {
	case cities && !days && a.days.Fit(b.days) == pile.Exact && !g.knows(a, b) && !g.knows(b, a):
		g.pile.Oppose(pile.Rival{A: a.ref, B: b.ref, Cause: "place"})
	case days && !cities && (pile.Meet(a.cities, b.cities) || pile.Meet(a.venues, b.venues)):
		g.pile.Oppose(pile.Rival{A: a.ref, B: b.ref, Cause: "date"})
	}
}

// knows reports that the report of one event names a city of the other.
func (g *grouper) knows(a, b *member) bool {
	text := strings.ToLower(g.pile.Report(a.ref.Report).Text)
	for _, c := range b.cities {
		if strings.Contains(text, strings.ToLower(cityName(b, c))) {
			return true
		}
	}
	return false
}

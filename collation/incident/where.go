package incident

import (
	"math"
	"slices"
	"strings"

	"sitrep/collation/pile"
)

// elsewhere is what two different kinds of place speak against one happening: a market and a warehouse are two, a
// market and a square may be one.
const elsewhere = 0.75

// place adds the finest agreement of place: a venue, the words for it, and the city.
func (l *likeness) place(g *grouper, a, b *member) {
	if shared := pile.Shared(a.venues, b.venues); len(shared) > 0 && len(a.spots) > 0 {
		l.add(2, func() string { return "the same venue, " + venueName(a, shared[0]) })
	} else if words := pile.Shared(a.spots, b.spots); len(words) > 0 {
		l.add(math.Min(1.5, 0.5+0.5*float64(len(words))), func() string {
			return "the same kind of place or target (" + strings.Join(a.write(words), ", ") + ")"
		})
	} else if a.kin == "violence" && apart(a.sites, b.sites) {
		l.add(-elsewhere, func() string {
			return "different kinds of place (" + strings.Join(a.write(a.sites), ", ") + " and " + strings.Join(b.write(b.sites), ", ") + ")"
		})
	}
	l.town(g, a, b)
}

// town adds a town of both, or that one has and the other's sentences name, or the region that both are told of.
func (l *likeness) town(g *grouper, a, b *member) {
	small := func(towns []string) {
		if a.kin == "violence" && !(a.days.Known && b.days.Known) && g.words.smallTown(towns) {
			l.add(0.5, func() string { return "few reports tell of that town" })
		}
	}
	if shared := pile.Shared(a.cities, b.cities); len(shared) > 0 {
		l.add(1, func() string { return "the same city, " + cityName(a, shared[0]) })
		small(shared)
	} else if named := slices.Concat(pile.Shared(a.towns, b.cities), pile.Shared(a.cities, b.towns), pile.Shared(a.towns, b.towns)); len(named) > 0 {
		l.add(0.75, func() string { return "the sentences of both name " + g.townName(a, b, named[0]) })
		small(named)
	} else if city := namedAround(a, b) + namedAround(b, a); city != "" {
		l.add(0.75, func() string { return "one happened in " + city + ", the other's sentence names it" })
	} else if seat := seats(a, b); len(seat) > 0 {
		l.add(0.75, func() string {
			return "one happened in " + g.townName(a, b, seat[0]) + ", the other in the region called after it"
		})
		small(seat)
	} else if (a.loose || b.loose) && apart(a.cities, b.cities) && !near(a.points, b.points) {
		l.add(-1, func() string {
			return "told of different towns, " + cityName(a, a.cities[0]) + " and " + cityName(b, b.cities[0]) + ", of which the words around one name none"
		})
	} else if !a.loose && !b.loose && apart(a.cities, b.cities) && !near(a.points, b.points) && !akinTowns(a, b) {
		l.add(-otherTown, func() string {
			return "told of different towns, " + cityName(a, a.cities[0]) + " and " + cityName(b, b.cities[0])
		})
	} else if a.report != b.report && otherSentences(a, b) {
		l.add(-1, func() string {
			return "the sentences of one name " + strings.Join(a.named(), ", ") + ", of the other " + strings.Join(b.named(), ", ")
		})
	} else if regions := pile.Shared(a.regions, b.regions); len(regions) > 0 && (len(a.cities) == 0 || len(b.cities) == 0) {
		l.add(0.5, func() string { return "the same region, as far as their places are told" })
	}
}

// seats are the towns of one happening by whose names a region of the other is called, which has no town of its own.
func seats(a, b *member) []string {
	var out []string
	if len(b.cities) == 0 {
		out = append(out, pile.Shared(a.cities, b.seats)...)
	}
	if len(a.cities) == 0 {
		out = append(out, pile.Shared(b.cities, a.seats)...)
	}
	return out
}

// named are the towns of a happening, or else those that its sentences name.
func (m *member) named() []string {
	if len(m.cities) > 0 {
		return m.cities
	}
	return m.towns
}

// otherSentences reports two happenings of which at least one is told of a town by its sentences alone, and none of them names
// one of the other's. (Two towns of their own are weighed by themselves.)
func otherSentences(a, b *member) bool {
	return (len(a.towns) > 0 || len(b.towns) > 0) && apart(a.named(), b.named()) && !akinNames(a.named(), b.spoken) && !akinNames(a.spoken, b.named()) &&
		!a.speaksOf(b) && !b.speaksOf(a)
}

// namedAround is a city of one event that the sentences around the other name, where that one has no city of
// its own.
func namedAround(a, b *member) string {
	if len(b.cities) > 0 {
		return ""
	}
	for i, name := range a.cityWords {
		if len(name) > 0 && len(pile.Shared(name, b.around)) == len(name) {
			return a.cityNames[i]
		}
	}
	return ""
}

// otherTown is what two towns speak against one happening where one of them stands on no map: it may lie beside the other.
const otherTown = 0.75

// akinTowns reports a town of one happening that is one of the other in another spelling.
func akinTowns(a, b *member) bool { return akinNames(a.cities, b.cities) }

func akinNames(a, b []string) bool {
	for _, x := range a {
		if slices.ContainsFunc(b, func(y string) bool { return pile.Akin(x, y) }) {
			return true
		}
	}
	return false
}

// placedAlike reports two happenings of one venue, one town or one region, as far as their places are told.
func placedAlike(a, b *member) bool {
	return pile.Meet(a.venues, b.venues) || townAlike(a, b) ||
		(len(a.cities) == 0 || len(b.cities) == 0) && pile.Meet(a.regions, b.regions)
}

// townAlike reports two happenings of one town, or of which one has a town that the sentences of the other name.
func townAlike(a, b *member) bool {
	return pile.Meet(a.cities, b.cities) || pile.Meet(a.towns, b.cities) || pile.Meet(a.cities, b.towns) || pile.Meet(a.towns, b.towns) || len(seats(a, b)) > 0
}

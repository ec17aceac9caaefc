package incident

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"sitrep/collation/pile"
)

// bar is the score from which two events are one happening: a named venue and one thing more than
// the type, or a city and a day and one thing more. A near miss lies within one feature below it.
const bar = 2.5

// likeness is what speaks for two events being one, and what forbids it.
type likeness struct {
	score    float64
	features []string // only where they are asked for
	against  string   // "" when nothing forbids it
	say      bool
}

// add takes a feature; its words are made only where they are asked for.
func (l *likeness) add(points float64, words func() string) {
	l.score += points
	if l.say {
		l.features = append(l.features, words())
	}
}

// liken compares two events but for the stories of their reports; say asks for the words of what speaks for it.
func (g *grouper) liken(i, j int, say bool) likeness {
	a, b := &g.members[i], &g.members[j]
	l := likeness{against: g.against(a, b), say: say}
	if a.family != b.family {
		l.add(-0.5, func() string {
			return fmt.Sprintf("told as %s and as %s, which must agree in more", a.event.Type, b.event.Type)
		})
	} else {
		l.add(0, func() string { return "both are of the family " + a.family })
	}
	l.place(a, b)
	l.flow(a, b)
	l.time(a, b)
	if !l.people(g, a, b) {
		l.cast(g, a, b)
	}
	if a.former != b.former {
		l.add(-1, func() string { return "one is told as an earlier one" })
	}
	l.count(a, b)
	l.otherwise(a, b)
	l.wording(g, a, b)
	l.print(g, a, b)
	return l
}

// elsewhere is what two different kinds of place speak against one happening: a market and a warehouse are two, a
// market and a square may be one.
const elsewhere = 0.5

// place adds the finest agreement of place: a venue, the words for it, and the city.
func (l *likeness) place(a, b *member) {
	if shared := pile.Shared(a.venues, b.venues); len(shared) > 0 && len(a.spots) > 0 {
		l.add(2, func() string { return "the same venue, " + venueName(a, shared[0]) })
	} else if words := pile.Shared(a.spots, b.spots); len(words) > 0 {
		l.add(math.Min(1.5, 0.5+0.5*float64(len(words))), func() string {
			return "the same kind of place or target (" + strings.Join(words, ", ") + ")"
		})
	} else if a.kin == "violence" && apart(a.sites, b.sites) {
		l.add(-elsewhere, func() string {
			return "different kinds of place (" + strings.Join(a.sites, ", ") + " and " + strings.Join(b.sites, ", ") + ")"
		})
	}
	if shared := pile.Shared(a.cities, b.cities); len(shared) > 0 {
		l.add(1, func() string { return "the same city, " + cityName(a, shared[0]) })
	} else if city := namedAround(a, b) + namedAround(b, a); city != "" {
		l.add(0.75, func() string { return "one happened in " + city + ", the other's sentence names it" })
	}
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

// print adds what two prints of one text tell in the same words: they are one telling.
func (l *likeness) print(g *grouper, a, b *member) {
	if a.ref.Report != b.ref.Report && g.roots.Copies(a.ref.Report) == g.roots.Copies(b.ref.Report) && a.told == b.told {
		l.add(bar, func() string { return "two prints of one text tell it in the same words" })
	}
}

func venueName(m *member, fold string) string { return written(m.venues, m.venueNames, fold) }
func cityName(m *member, fold string) string  { return written(m.cities, m.cityNames, fold) }

// written is a folded name, one of a sorted list, as its report writes it.
func written(folds, names []string, fold string) string {
	if i, found := slices.BinarySearch(folds, fold); found {
		return names[i]
	}
	return fold
}

// flow adds the country of people on the move, who are told by it alone.
func (l *likeness) flow(a, b *member) {
	if !flows[a.kin] || a.event.Aggregate != b.event.Aggregate {
		return
	}
	if shared := pile.Shared(a.countries, b.countries); len(shared) > 0 {
		l.add(0.5, func() string { return "people on the move, of one country, " + shared[0] })
	}
}

var flows = map[string]bool{"travel_to_conflict": true, "return_from_conflict": true}

// newsDays is for how many days a happening without a date is news.
const newsDays = 3

func (l *likeness) time(a, b *member) {
	switch a.days.Fit(b.days) {
	case pile.Exact:
		l.add(1, func() string { return "the same day, or the next" })
	case pile.Coarse:
		l.add(0.5, func() string { return "times that overlap within a month" })
	case pile.Unknown:
		if a.current && b.current && a.published.Known && b.published.Known && max(a.published.Lo-b.published.Lo, b.published.Lo-a.published.Lo) <= newsDays {
			l.add(0.5, func() string { return "told as news in reports of the same days" })
		}
	}
}

// cast adds a participant in both.
func (l *likeness) cast(g *grouper, a, b *member) {
	if shared := pile.Shared(a.cast, b.cast); len(shared) > 0 {
		l.add(0.5, func() string { return "the same participant, " + g.pile.Name(shared[0]) })
	}
}

func (l *likeness) count(a, b *member) {
	for _, x := range a.counts {
		for _, y := range b.counts {
			if x == y {
				l.add(1, func() string { return fmt.Sprintf("the same number %s, %g", x.what, x.low) })
				return
			}
		}
	}
}

// otherwise takes away where both the numbers and the groups that are said to have done it are others. Each alone is where
// reports of one happening differ: tolls grow, and the wrong party is blamed.
func (l *likeness) otherwise(a, b *member) {
	if apart(a.groups, b.groups) && shareMeasure(a, b) && apart(a.numbers, b.numbers) {
		l.add(-1, func() string { return "another number, and another group is said to have done it" })
	}
}

// wording adds rare words that both use, beyond those of place and target; those that stand in the
// sentence or title around the event count half.
func (l *likeness) wording(g *grouper, a, b *member) {
	spots := pile.Shared(a.spots, b.spots)
	words := g.rare(pile.Shared(a.words, b.words), a.otherwise, spots)
	if len(words) > 0 {
		l.add(math.Min(2, 0.75*float64(len(words))), func() string { return "rare words in both: " + few(words) })
	}
	if a.report == b.report {
		return
	}
	if around := g.rare(pile.Shared(a.around, b.around), a.otherwise, spots, words); len(around) > 0 {
		l.add(math.Min(1, 0.25+0.25*float64(len(around))), func() string { return "rare words around both: " + few(around) })
	}
}

func few(words []string) string { return strings.Join(words[:min(len(words), 6)], ", ") }

// rare are the words that few reports use, without those in one of some sorted lists.
func (g *grouper) rare(words []string, without ...[]string) []string {
	var out []string
	for _, w := range words {
		if g.words.rare(w) && !slices.ContainsFunc(without, func(list []string) bool { return contains(list, w) }) {
			out = append(out, w)
		}
	}
	return out
}

// placeWords are the words of a member's cities and countries, which count as place alone.
func placeWords(m *member) []string {
	var names []string
	for _, w := range m.event.Where {
		if w.Precision != "venue" && w.Precision != "" {
			names = append(names, w.Name, w.Written, w.Country)
		}
	}
	return pile.Content(names...)
}

func contains(sorted []string, w string) bool {
	_, found := slices.BinarySearch(sorted, w)
	return found
}

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
	l.place(g, a, b)
	l.flow(a, b)
	l.time(a, b)
	l.teller(g, a, b)
	if !l.people(g, a, b) {
		l.cast(g, a, b)
	}
	if a.former != b.former {
		l.add(-1, func() string { return "one is told as an earlier one" })
	}
	if a.kin == "violence" && otherDead(a, b) {
		l.add(-1.5, func() string {
			return "it befell people of different camps, " + strings.Join(a.camps, ", ") + " and " + strings.Join(b.camps, ", ")
		})
	}
	l.different(a, b)
	l.count(a, b)
	l.otherwise(a, b)
	l.wording(g, a, b)
	l.print(a, b)
	return l
}

// print adds what two prints of one text tell in the same words: they are one telling.
func (l *likeness) print(a, b *member) {
	if a.report != b.report && a.print == b.print && a.told == b.told {
		l.add(bar, func() string { return "two prints of one text tell it in the same words" })
	}
}

func venueName(m *member, fold string) string { return written(m.venues, m.venueNames, fold) }
func cityName(m *member, fold string) string  { return written(m.cities, m.cityNames, fold) }

// townName is a town that both tell of, as one of their reports writes it where that can be told.
func (g *grouper) townName(a, b *member, fold string) string {
	for _, m := range []*member{a, b} {
		if name := cityName(m, fold); name != fold {
			return name
		}
	}
	if name := pile.Written([]string{fold}, g.titleAndText(a)...); len(name) > 0 {
		return name[0]
	}
	return fold
}

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

// cast adds a participant in both.
func (l *likeness) cast(g *grouper, a, b *member) {
	if shared := pile.Shared(a.cast, b.cast); len(shared) > 0 {
		l.add(0.5, func() string { return "the same participant, " + g.pile.Name(shared[0]) })
	}
}

// wording adds rare words that both use, beyond those of place and target; those that stand in the
// sentence or title around the event count half.
func (l *likeness) wording(g *grouper, a, b *member) {
	spots := pile.Shared(a.spots, b.spots)
	words := beside(pile.Shared(a.rareWords, b.rareWords), a.otherwise, spots)
	if len(words) > 0 {
		l.add(math.Min(2, 0.75*float64(len(words))), func() string { return "rare words in both: " + g.few(a, words) })
	}
	if a.report == b.report {
		return
	}
	if around := beside(pile.Shared(a.rareAround, b.rareAround), a.otherwise, spots, words); len(around) > 0 {
		l.add(math.Min(1, 0.25+0.25*float64(len(around))), func() string { return "rare words around both: " + g.few(a, around) })
	}
}

// few are the first of some words of a member, as its report writes them.
func (g *grouper) few(m *member, words []string) string {
	return strings.Join(m.write(words[:min(len(words), 6)], g.titleAndText(m)...), ", ")
}

func (g *grouper) titleAndText(m *member) []string {
	r := g.pile.Readings[m.report].Report
	return []string{r.Title, r.Text}
}

// beside are words without those in one of some sorted lists.
func beside(words []string, without ...[]string) []string {
	var out []string
	for _, w := range words {
		if !slices.ContainsFunc(without, func(list []string) bool { return contains(list, w) }) {
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

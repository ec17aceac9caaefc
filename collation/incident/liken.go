package incident

import (
	"fmt"
	"math"
	"strings"

	"sitrep/collation/pile"
)

// bar is the score from which two events are one happening: a named venue and one thing more than
// the type, or a city and a day and one thing more. A near miss lies within one feature below it.
const bar = 2.5

// likeness is what speaks for two events being one, and what forbids it.
type likeness struct {
	score    float64
	features []string
	against  string // "" when nothing forbids it
}

func (l *likeness) add(points float64, format string, args ...any) {
	l.score += points
	l.features = append(l.features, fmt.Sprintf(format, args...))
}

// liken compares two events.
func (g *grouper) liken(a, b member) likeness {
	l := likeness{against: g.against(a, b)}
	if a.family != b.family {
		l.add(-0.5, "told as %s and as %s, which must agree in more", a.event.Type, b.event.Type)
	} else {
		l.features = append(l.features, "both are of the family "+a.family)
	}
	l.place(a, b)
	l.flow(a, b)
	l.time(a, b)
	l.cast(g, a, b)
	l.count(a, b)
	l.wording(g, a, b)
	l.print(g, a, b)
	return l
}

// place adds the finest agreement of place: a venue, the words for it, and the city.
func (l *likeness) place(a, b member) {
	if shared := pile.Shared(a.venues, b.venues); len(shared) > 0 && len(a.spots) > 0 {
		l.add(2, "the same venue, %s", venueName(a, shared[0]))
	} else if words := pile.Shared(a.spots, b.spots); len(words) > 1 {
		l.add(1.5, "the same kind of place or target (%s)", strings.Join(words, ", "))
	} else if len(words) == 1 {
		l.add(1, "the same kind of place or target (%s)", words[0])
	}
	if shared := pile.Shared(a.cities, b.cities); len(shared) > 0 {
		l.add(1, "the same city, %s", cityName(a, shared[0]))
	} else if city := namedAround(a, b) + namedAround(b, a); city != "" {
		l.add(0.75, "one happened in %s, the other's sentence names it", city)
	}
}

// namedAround is a city of one event that the sentences around the other name, where that one has no city of
// its own.
func namedAround(a, b member) string {
	for _, c := range a.cities {
		if len(b.cities) == 0 && contains(b.around, pile.Stem(pile.Fold(cityName(a, c)))) {
			return cityName(a, c)
		}
	}
	return ""
}

// print adds what two prints of one text tell in the same words: they are one telling.
func (l *likeness) print(g *grouper, a, b member) {
	if a.ref.Report != b.ref.Report && g.roots.Copies(a.ref.Report) == g.roots.Copies(b.ref.Report) && a.told == b.told {
		l.add(bar, "two prints of one text tell it in the same words")
	}
}

func venueName(m member, fold string) string { return nameOf(m, "venue", fold) }
func cityName(m member, fold string) string  { return nameOf(m, "city", fold) }

func nameOf(m member, precision, fold string) string {
	for _, w := range m.event.Where {
		for _, n := range []string{w.Name, w.Written} {
			if w.Precision == precision && pile.Spelling(pile.Fold(n)) == fold {
				return n
			}
		}
	}
	return fold
}

// flow adds the country of people on the move, who are told by it alone.
func (l *likeness) flow(a, b member) {
	if shared := pile.Shared(a.countries, b.countries); len(shared) > 0 && flows[a.kin] && a.event.Aggregate == b.event.Aggregate {
		l.add(0.5, "people on the move, of one country, %s", shared[0])
	}
}

var flows = map[string]bool{"travel_to_conflict": true, "return_from_conflict": true}

// newsDays is for how many days a happening without a date is news.
const newsDays = 3

func (l *likeness) time(a, b member) {
	switch a.days.Fit(b.days) {
	case pile.Exact:
		l.add(1, "the same day, or the next")
	case pile.Coarse:
		l.add(0.5, "times that overlap within a month")
	case pile.Unknown:
		if a.current && b.current && a.published.Known && b.published.Known && max(a.published.Lo-b.published.Lo, b.published.Lo-a.published.Lo) <= newsDays {
			l.add(0.5, "told as news in reports of the same days")
		}
	}
}

// cast adds a participant in both, less for one who stands in many reports.
func (l *likeness) cast(g *grouper, a, b member) {
	if shared := pile.Shared(a.cast, b.cast); len(shared) > 0 {
		l.add(0.5, "the same participant, %s", g.pile.Name(shared[0]))
	}
}

func (l *likeness) count(a, b member) {
	for _, x := range a.counts {
		for _, y := range b.counts {
			if x == y {
				l.add(1, "the same number %s, %g", x.what, x.low)
				return
			}
		}
	}
}

// wording adds rare words that both use, beyond those of place and target; those that stand in the
// sentence or title around the event count half.
func (l *likeness) wording(g *grouper, a, b member) {
	used := once(append(append([]string{}, pile.Shared(a.spots, b.spots)...), placeWords(a)...))
	words := g.rare(pile.Shared(a.words, b.words), used)
	var around []string
	if a.ref.Report != b.ref.Report {
		around = g.rare(pile.Shared(a.around, b.around), once(append(used, words...)))
	}
	if len(words) > 0 {
		l.add(math.Min(2, 0.75*float64(len(words))), "rare words in both: %s", few(words))
	}
	if len(around) > 0 {
		l.add(math.Min(1, 0.25+0.25*float64(len(around))), "rare words around both: %s", few(around))
	}
}

func few(words []string) string { return strings.Join(words[:min(len(words), 6)], ", ") }

// rare are the words that few reports use, without those in a sorted list.
func (g *grouper) rare(words, without []string) []string {
	var out []string
	for _, w := range words {
		if g.words.rare(w) && !contains(without, w) {
			out = append(out, w)
		}
	}
	return out
}

// placeWords are the words of a member's cities and countries, which count as place alone.
func placeWords(m member) []string {
	var names []string
	for _, w := range m.event.Where {
		if w.Precision != "venue" && w.Precision != "" {
			names = append(names, w.Name, w.Country)
		}
	}
	return pile.Content(names...)
}

func contains(sorted []string, w string) bool { return len(pile.Shared(sorted, []string{w})) > 0 }

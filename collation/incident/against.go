package incident

import (
	"math"
	"slices"
	"strings"

	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
)

// against says why two events cannot be one happening, "" when nothing speaks against it.
func (g *grouper) against(a, b *member) string {
	switch {
	case a.kin != b.kin && !oneTaking(a, b) && !g.toldOtherwise(a, b):
		return "different types, " + a.event.Type + " and " + b.event.Type
	case alone[a.kin] && a.further != b.further:
		return "one is told of further people"
	case a.event.Aggregate != b.event.Aggregate && !(a.event.Type == "clash" && b.event.Type == "clash") && !severalAtOnce(a, b):
		return "one is a single happening, the other several told as one"
	case hypothetical(a) != hypothetical(b):
		return "one is " + a.event.Status + ", the other " + b.event.Status
	case a.report == b.report && toldApart(a, b):
		return "the report tells them as two"
	case a.days.Fit(b.days) == pile.Clash && !oneSpell(a, b) && !guessed(a, b):
		return "different days"
	case a.current && b.current && otherDay(a, b) && g.roots.Editions(a.ref.Report, b.ref.Report):
		return "the reports are editions of one form, of different days"
	case a.kin != plot && (tooEarly(a, b) || tooEarly(b, a)):
		return "one report came out before the other's day"
	}
	if clash := g.otherPeople(a, b); clash != "" {
		return clash
	}
	return g.placeClash(a, b)
}

// severalAtOnce reports two happenings of which one is told in the plural ("Tuesday's blasts"), of one town and one day. A fight or
// a riot is told in the plural of its shots and blows ("clashes", "disturbances"): there the town is enough, if no day speaks against it.
func severalAtOnce(a, b *member) bool {
	if brawl(a) && brawl(b) && a.report != b.report && townAlike(a, b) {
		return true
	}
	return a.days.ToTheDay() && a.days == b.days && pile.Meet(a.cities, b.cities)
}

// brawl reports a fight or a riot, or what is told in the singular.
func brawl(m *member) bool {
	return !m.event.Aggregate || m.event.Type == "clash" || m.event.Type == "demonstration"
}

// spell is for how many days a plot goes on, from when it was known of to when it was to be carried out.
const spell = 30

// oneSpell reports two plots of one month: one report gives the day on which it was known of, one that of the arrests, one
// that for which it was meant.
func oneSpell(a, b *member) bool {
	return a.kin == plot && a.days.Known && b.days.Known && a.days.Lo-b.days.Hi <= spell && b.days.Lo-a.days.Hi <= spell
}

// otherDay reports two happenings of different days, or without a day of their own in reports of different days.
func otherDay(a, b *member) bool {
	if a.days != (pile.Days{}) && b.days != (pile.Days{}) {
		return a.days != b.days
	}
	return a.published.Known && b.published.Known && a.published != b.published
}

// afterAnother reports an act that its report tells of a time counted from another happening, "hours after" it. What became of
// people later is none: they are the other's dead; nor is what the report begins with.
func afterAnother(m *member) bool {
	if m.event.When == nil || m.event.Trigger.Start < head || m.days != (pile.Days{}) || tollWord(m.event) {
		return false
	}
	words := pile.Words(m.event.When.Written)
	return len(words) > 0 && lexicon.Relative(words[len(words)-1])
}

// toldApart reports two events of one report that it gives different numbers, targets, times or types.
func toldApart(a, b *member) bool {
	if a.family != b.family && !pile.Meet(a.cities, b.cities) || otherTarget(a, b) {
		return true
	}
	if a.kin == "violence" && (afterAnother(a) != afterAnother(b) || a.prior != b.prior && a.sentence == b.sentence && !tollWord(a.event) && !tollWord(b.event)) {
		return true
	}
	return apart(a.numbers, b.numbers) && shareMeasure(a, b) && (a.teller == "" || b.teller == "" || a.teller == b.teller)
}

func shareMeasure(a, b *member) bool {
	for _, x := range a.counts {
		for _, y := range b.counts {
			if x.what == y.what {
				return true
			}
		}
	}
	return false
}

// hypothetical reports an event that has not happened: planned or threatened.
func hypothetical(m *member) bool {
	return m.kin != plot && (m.event.Status == "planned" || m.event.Status == "threatened")
}

// tooEarly reports a report that came out before the day of the other's event, where that day is told and not counted from another.
func tooEarly(a, b *member) bool {
	return a.published.One() && !b.counted && b.days.Known && a.event.Status != "planned" && a.published.Lo < b.days.Lo-1
}

func (g *grouper) placeClash(a, b *member) string {
	loose := a.loose || b.loose // that town may be another happening's
	switch {
	case !loose && apart(a.cities, b.cities) && len(a.points) > 0 && len(b.points) > 0 && !near(a.points, b.points) && !a.speaksOf(b) && !b.speaksOf(a):
		return "different cities, " + cityName(a, a.cities[0]) + " and " + cityName(b, b.cities[0])
	case !loose && apart(a.countries, b.countries) && !pile.Meet(a.venues, b.venues) && !pile.Meet(a.cities, b.cities):
		return "different countries, " + a.countries[0] + " and " + b.countries[0]
	case g.otherVenues(a, b):
		return "different venues, " + venueName(a, a.venues[0]) + " and " + venueName(b, b.venues[0])
	case a.kin == plot && otherTarget(a, b):
		return "different targets, " + strings.Join(a.write(a.hit()), " ") + " and " + strings.Join(b.write(b.hit()), " ")
	}
	return ""
}

// speaksOf reports that the words around a happening name a town of the other: of two towns in one sentence the wrong one may
// have been taken for its own ("the raid on Sarn, west of Brenn").
func (m *member) speaksOf(o *member) bool {
	return m.report != o.report && slices.ContainsFunc(o.cityWords, func(name []string) bool {
		return len(name) > 0 && len(pile.Shared(name, m.around)) == len(name)
	})
}

// apart reports two lists that are both known and share nothing.
func apart(a, b []string) bool { return len(a) > 0 && len(b) > 0 && !pile.Meet(a, b) }

// suburb is the distance in kilometres within which one report's town is another's city.
const suburb = 30

func near(a, b [][2]float64) bool {
	for _, p := range a {
		for _, q := range b {
			if kilometres(p, q) <= suburb {
				return true
			}
		}
	}
	return false
}

// kilometres is the great-circle distance of two points in degrees (haversine).
func kilometres(p, q [2]float64) float64 {
	rad := math.Pi / 180
	a := math.Pow(math.Sin((q[0]-p[0])*rad/2), 2) + math.Cos(p[0]*rad)*math.Cos(q[0]*rad)*math.Pow(math.Sin((q[1]-p[1])*rad/2), 2)
	return 2 * 6371 * math.Asin(math.Min(1, math.Sqrt(a)))
}

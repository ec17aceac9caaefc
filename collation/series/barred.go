package series

import (
	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
)

// barred reports figures of two reports that are not one count, whatever else agrees: nothing of what they count may clash, and
// where their values differ, neither may have a better partner in the other's report.
func (g *grouper) barred(i, j int) bool {
	a, b := &g.figures[i], &g.figures[j]
	alike := middleOf(*a) == middleOf(*b)
	switch { // what costs least to know comes first
	case middleOf(*a) <= 0 || middleOf(*b) <= 0 || a.unit != b.unit || a.running != b.running || campsClash(*a, *b):
		return true
	case !alike && (!a.nearly(*b, wide) || otherIncident(a, b)) || a.incident != b.incident && g.forbidden[pile.Incidents(a.incident, b.incident)]:
		return true
	case otherMeasure(a, b, alike) || placesClash(*a, *b) || populationsClash(*a, *b) || otherPart(a, b):
		return true
	}
	return !alike && (g.takenUp(i, j) || g.takenUp(j, i))
}

// otherMeasure reports figures that measure two things. A single person is named by his own word.
func otherMeasure(a, b *figure, alike bool) bool {
	switch one := single(a.figure); {
	case one != single(b.figure):
		return true
	case one:
		return a.measure != b.measure || !pile.Meet(heads(a), heads(b))
	case a.toll && b.toll:
		return kin(a.measure) != kin(b.measure)
	case a.toll:
		return !alike || !b.fits(a)
	case b.toll:
		return !alike || !a.fits(b)
	}
	return !alike || middleOf(*a) <= few || a.measure != b.measure && (!a.people() || !b.people())
}

// wide is how many times as great one number may be as another of the same people.
const wide = 10

// many is the number from which two of one value are hardly of two things of one story.
const many = 10

// fits reports a number that may count those of a toll though its own words do not tell what befell them.
func (f *figure) fits(toll *figure) bool {
	if !lexicon.OfPeople(toll.measure) {
		return pile.Meet(heads(f), heads(toll))
	}
	return f.people() || middleOf(*f) >= many
}

// people reports a number of people, or one that counts nothing by its own words.
func (f *figure) people() bool {
	return !f.toll && f.unit == "" && (f.measure == "" || f.counted() || f.camp != "" || f.population != "" || lexicon.Total(f.measure) || partNoun(*f) != "")
}

// plainHead reports a word by which tolls are told of any people.
func plainHead(w string) bool {
	_, toll := lexicon.Toll(w)
	return toll || w == "people" || lexicon.Person(w)
}

// otherPart reports figures of which one alone is a part of a number, is left of it or was added to it.
func otherPart(a, b *figure) bool {
	x, y := a.figure.Evidence.Quote, b.figure.Evidence.Quote
	return (a.figure.SubsetOf != "") != (b.figure.SubsetOf != "") || (a.waits != "") != (b.waits != "") || partitive(x) != partitive(y) || added(x) != added(y)
}

// otherIncident reports tolls of two incidents.
func otherIncident(a, b *figure) bool { return a.incident != b.incident && a.firmly() && b.firmly() }

// twoHappenings reports tolls that are known to be of two incidents, and not by their place in the text alone.
func twoHappenings(a, b *figure) bool { return otherIncident(a, b) && !a.guessed && !b.guessed }

// takenUp reports that the report of figure i has another number which meets figure j rather: one of its value, or one of the same
// measure in its incident.
func (g *grouper) takenUp(i, j int) bool {
	a, b := &g.figures[i], &g.figures[j]
	from, to := g.beside(i)
	for k := from; k < to; k++ {
		o := &g.figures[k]
		if k == i || o.figure.SubsetOf != "" {
			continue
		}
		if one := kin(o.measure) == kin(b.measure); o.value != "" && o.value == b.value && (one || o.people() || b.people()) || one && o.incident != "" && o.incident == b.incident && a.incident != b.incident {
			return true
		}
	}
	return false
}

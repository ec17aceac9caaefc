package place

import (
	"math"

	"sitrep/gazetteer"
	"sitrep/gazetteer/flat"
)

// Scores. A settlement of 100,000 named once by its main name is taken without other support; a
// village needs its country in the report and a preposition before it.
const (
	bound           = 7.0
	certain         = 8.2  // vouches for neighbours in the same country
	bySize          = 1.25 // times the logarithm of the population
	mainName        = 1.0
	otherNameOfSeat = 0.5
	shortOtherName  = -1.5 // four letters or fewer
	isCapital       = 1.0
	isSeat          = 0.3
	inCountry       = 1.2 // for the first mention of its country
	fading          = 0.6 // share of the bonus that each further mention adds
	besideCity      = 1.0
	inDivision      = 1.5
	asBefore        = 3.0 // as the report placed that name elsewhere
	afterLocative   = 0.8
	opensSentence   = -0.8
	lowerCaseToo    = -4.0
	isOrdinary      = -10.0
	ordinaryTown    = -1.5 // a big town whose name is written large where no other word is: "in Nice on Thursday"
	isLocation      = 1.0
	isOtherName     = -1.0 // read as a person or an organization
	markedAs        = 3.0
	personToo       = -3.5
	personRather    = -3.0 // a town that is no metropolis: surnames are its size
	besideCapital   = -1.2
	inTitle         = -1.2
)

// bestCity is the settlement of the name with the highest score.
func (r *reader) bestCity(c *candidate) (*gazetteer.City, float64) {
	var best *gazetteer.City
	top := math.Inf(-1)
	namesake := c.hasTown()
	for city := range c.cities.All() {
		if city.IsCounty() && !city.Main {
			continue // "Barren" is no county without its word
		}
		s := r.cityScore(&city)
		if namesake && !city.Main && city.Feature == flat.Capital {
			s -= isCapital // an old name of a capital is first the name of the town that bears it today
		}
		if !city.Main && len(c.key) < 5 && !c.cities.Listed() {
			s += shortOtherName
		}
		s += r.neighbours(&city, c.key)
		if said := r.senses[c.key]; said != nil && said.ID == city.ID {
			s += asBefore
		}
		if s > top {
			best, top = &city, s
		}
	}
	return best, top
}

// bigTown is the population from which a town is known by its name beyond its country.
const bigTown = 100_000

// hasTown reports a name that is the main name of a big town.
func (c *candidate) hasTown() bool {
	for city := range c.cities.All() {
		if city.Main && city.Population >= bigTown {
			return true
		}
	}
	return false
}

// cityScore weighs a settlement by size, rank, and what the report names.
func (r *reader) cityScore(city *gazetteer.City) float64 {
	s := bySize * math.Log10(float64(city.Population)+10)
	switch {
	case city.Main:
		s += mainName
	case city.Feature >= flat.Seat1:
		s += otherNameOfSeat
	}
	switch city.Feature {
	case flat.Capital:
		s += isCapital
	case flat.Seat1:
		s += isSeat
	}
	if n := r.context.countries[city.Country]; n > 0 {
		s += inCountry * (1 - math.Pow(fading, float64(n))) / (1 - fading)
	} else if r.context.hints(city.Country) {
		s += besideCity
	}
	if r.context.divisions[city.Code] > 0 {
		s += inDivision
	}
	return s
}

// support is what form and neighbours say for or against a settlement.
func (r *reader) support(c *candidate, lower map[string]bool) float64 {
	s := 0.0
	if c.marked {
		s += markedAs
	}
	if is(r.before(c.first), "locative") {
		s += afterLocative
	}
	if c.last-c.first == 1 && !c.marked {
		s += r.singleWord(c, lower)
	}
	if r.people[c.key] > 0 && (!is(r.before(c.first), "locative") || is(r.before(c.first), "dative")) {
		s += personToo
		if !c.ofTown(metropolis) {
			s += personRather
		}
	}
	if ordinary().has(c.key, "") && !c.marked {
		s += r.likeWord(c)
	}
	if n := r.nameAt(c.Span); n != nil && n.Kind == "LOC" {
		s += isLocation
	} else if n != nil && n.Span == c.Span {
		s += isOtherName
	}
	if r.words[c.first].titled {
		s += inTitle
	} else if c.role != "embedded" && r.precedesName(c) {
		s += besideCapital
	}
	return s
}

// likeWord is what speaks against a name that is an ordinary word as well.
func (r *reader) likeWord(c *candidate) float64 {
	if r.isWrittenTown(c) {
		return ordinaryTown
	}
	return isOrdinary
}

// isWrittenTown reports a big town's name behind a preposition, written large where an ordinary word is not: within a sentence
// that is no title.
func (r *reader) isWrittenTown(c *candidate) bool {
	w := &r.words[c.first]
	return c.hasTown() && !w.first && !w.titled && !w.upper && c.last-c.first == 1 && is(r.before(c.first), "locative") && !r.precedesName(c)
}

// metropolis is the population from which a name is the city's first, whoever bears it.
const metropolis = 1_000_000

// singleWord is what speaks against a name of one word.
func (r *reader) singleWord(c *candidate, lower map[string]bool) float64 {
	s := 0.0
	if r.words[c.first].first && r.after(c.last) != "," {
		s += opensSentence
	}
	if lower[c.key] {
		s += lowerCaseToo
	}
	return s
}

// lowerCaseWords are those names of one word that the report also writes in lower case: "split".
func (r *reader) lowerCaseWords() map[string]bool {
	names := map[string]bool{}
	for _, c := range r.candidates {
		if c.last-c.first == 1 && !c.isKnown() {
			names[c.key] = false
		}
	}
	if len(names) == 0 {
		return names
	}
	for i := range r.words {
		if w := r.d.Word(i); !r.words[i].capital && len(w) > 2 {
			if _, ok := names[w]; ok {
				names[w] = true
			}
		}
	}
	return names
}

package place

import (
	"math"

	"sitrep/gazetteer"
	"sitrep/gazetteer/flat"
)

// Scores. A settlement of 100,000 named once by its main name (log10 of its population, plus one)
// is taken without other support; a village needs its country or division in the report.
const (
	bound           = 5.8
	mainName        = 1.0
	otherNameOfSeat = 0.5
	isCapital       = 1.0
	isSeat          = 0.3
	inCountry       = 1.6
	inDivision      = 1.5
	besideCity      = 1.0
	certain         = 6.8
	fading          = 0.6 // each further mention of the country adds this share of the one before
	afterLocative   = 0.8
	opensSentence   = -0.8
	lowerCaseToo    = -4.0
	isLocation      = 1.0
	markedAs        = 3.0
	personToo       = -2.0
	capitalsOnly    = -1.2
)

// settle chooses a reading for each candidate, or none.
func (r *reader) settle() {
	lower := r.lowerCaseWords()
	r.hint()
	for _, c := range r.candidates {
		switch {
		case c.city != nil || c.area != nil:
			c.rule = orRule(c.rule, "area-of-city")
		case c.isKnown():
			if r.people[c.key] == 0 || is(r.before(c.first), "locative") {
				c.area, c.rule = r.knownArea(c), "listed"
			}
		default:
			r.settleCity(c, lower)
		}
	}
}

// hint notes the countries of settlements that need no other support: one city vouches for its neighbours.
func (r *reader) hint() {
	for _, c := range r.candidates {
		if c.isKnown() || c.city != nil || r.people[c.key] > 0 {
			continue
		}
		if city, score := r.bestCity(c); score >= certain {
			r.context.hinted[city.Country] = true
		}
	}
}

func orRule(rule, other string) string {
	if rule != "" {
		return rule
	}
	return other
}

// knownArea is the listed area that suits the report: the first one, or where two countries share the
// name (Georgia) the one that the report names otherwise.
func (r *reader) knownArea(c *candidate) *gazetteer.Area {
	best := &c.areas[0]
	for i := range c.areas {
		if a := &c.areas[i]; a.Kind != gazetteer.KindDivision && r.context.countries[a.Country] > r.context.countries[best.Country] {
			best = a
		}
	}
	return best
}

// settleCity weighs settlement against division, and both against nothing.
func (r *reader) settleCity(c *candidate, lower map[string]bool) {
	division := r.bestDivision(c)
	if division != nil && r.isDivision(c) {
		c.area, c.rule = division, "division-word"
		return
	}
	if c.marked && r.isGeneric(c.last) && r.words[c.last].capital {
		c.rule = "unlisted-division" // "Maple County": the gazetteer lists none below the first level
		c.city, _ = r.bestCity(c)
		return
	}
	city, score := r.bestCity(c)
	score += r.support(c, lower)
	c.score = score
	switch {
	case city != nil && score >= bound:
		c.city, c.rule = city, "settlement"
	case division != nil && r.vouchedFor(division) && !lower[c.key] && !ordinary().has(c.key, ""):
		c.area, c.rule = division, "division"
	}
}

// isDivision reports "X Region" and "province of X".
func (r *reader) isDivision(c *candidate) bool {
	return r.isGeneric(c.last) || c.first >= 2 && r.before(c.first) == "of" && divisions().has(r.d.Word(c.first-2), "of")
}

// bestDivision prefers the division whose country the report names, then the most populous.
func (r *reader) bestDivision(c *candidate) *gazetteer.Area {
	var best *gazetteer.Area
	for i := range c.areas {
		if a := &c.areas[i]; best == nil || r.weight(a) > r.weight(best) {
			best = a
		}
	}
	return best
}

func (r *reader) weight(a *gazetteer.Area) int {
	return r.context.countries[a.Country]*1_000_000_000 + a.Population
}

// vouchedFor reports a division of a country that the report names.
func (r *reader) vouchedFor(a *gazetteer.Area) bool { return r.context.countries[a.Country] > 0 }

// bestCity is the settlement of the name with the highest score.
func (r *reader) bestCity(c *candidate) (*gazetteer.City, float64) {
	var best *gazetteer.City
	top := math.Inf(-1)
	for city := range c.cities.All() {
		if s := r.cityScore(&city); s > top {
			best, top = &city, s
		}
	}
	return best, top
}

// cityScore weighs a settlement by size, rank, and what the report names.
func (r *reader) cityScore(city *gazetteer.City) float64 {
	s := math.Log10(float64(city.Population) + 10)
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
		s += inCountry * (1 - math.Pow(fading, float64(n))) / (1 - fading) * fading
	} else if r.context.hinted[city.Country] {
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
	if r.people[c.key] > 0 && !is(r.before(c.first), "locative") {
		s += personToo
	}
	if ordinary().has(c.key, "") && !c.marked {
		s -= 10
	}
	if n := r.nameAt(c.Span); n != nil && n.Kind == "LOC" {
		s += isLocation
	}
	if r.words[c.first].titled {
		s += capitalsOnly
	}
	if !r.words[c.first].titled && r.precedesName(c) {
		s += capitalsOnly
	}
	return s
}

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

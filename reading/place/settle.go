package place

import (
	"slices"

	"sitrep/gazetteer"
	"sitrep/gazetteer/flat"
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
	for i, c := range r.candidates {
		if r.namedElsewhere(i) {
			c.city, c.rule = nil, "namesake-abroad"
			r.abroad[r.d.Words(c.Span)] = true
		}
	}
}

// hint notes the countries of settlements that need no other support: one city vouches for its neighbours.
func (r *reader) hint() {
	for _, c := range r.candidates {
		if c.isKnown() || c.isAside() || c.city != nil || r.people[c.key] > 0 {
			continue
		}
		if city, score := r.bestCity(c); score >= certain {
			r.context.hint(city.Country, c.key)
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
	best := &c.areas[max(0, slices.IndexFunc(c.areas, func(a gazetteer.Area) bool { return a.Kind != gazetteer.KindDivision }))]
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
	if division != nil && r.isDivision(c) && !r.isNamesake(division, c) {
		c.area, c.rule = division, "division-word"
		return
	}
	if r.isGeneric(c.last) {
		if c.city = r.bestCounty(c); c.city != nil {
			c.rule = "county"
			return
		}
	}
	if c.marked && r.isGeneric(c.last) && r.words[c.last].capital {
		c.rule = "unlisted-division" // "Maple County": the gazetteer lists none of that name
		c.city, _ = r.bestCity(c)
		return
	}
	city, score := r.bestCity(c)
	score += r.support(c, lower)
	switch {
	case city != nil && score >= bound && r.isNamesakeAbroad(c, city):
		c.rule = "namesake-abroad" // no reading: a town of the report's own country that no list holds
	case city != nil && score >= bound:
		c.city, c.rule = city, "settlement"
	case division != nil && (r.vouchedFor(division) || r.isRead(c)) && !lower[c.key] && !ordinary().has(c.key, ""):
		c.area, c.rule = division, "division"
	}
}

// isNamesake reports a division of a country that the report does not name, where a country that it names has a place of
// that name: "Sarn municipality" is the one at home, not the state of Sarn abroad.
func (r *reader) isNamesake(division *gazetteer.Area, c *candidate) bool {
	return len(r.context.countries) > 0 && r.context.countries[division.Country] == 0 && !r.context.hints(division.Country) && r.cityInContext(c.key) != nil
}

// wellKnown is the population from which a city is spoken of abroad without its country.
const wellKnown = 300_000

// isNamesakeAbroad reports a small town in a country that the report never speaks of, though it names others more
// than once: a village of theirs that the gazetteer lacks is likelier. In "Sarn, Veldora" the country is told.
func (r *reader) isNamesakeAbroad(c *candidate, city *gazetteer.City) bool {
	if city.Population < village && r.isForeign(city.Country) && c.role == "" && r.senses[c.key] == nil && !r.followsDemonym(c, city.Country) {
		return true
	}
	if r.isQuarterOfOther(c, city) {
		return true
	}
	if city.Population >= wellKnown || city.Feature == flat.Capital || r.context.countries[city.Country] > 0 || r.context.hints(city.Country) || c.role != "" || r.senses[c.key] != nil {
		return false
	}
	named := 0
	for _, n := range r.context.countries {
		named += n
	}
	return named >= 2 || named == 1 && city.Population < village || city.Population < bigTown && r.context.besides()
}

// isQuarterOfOther reports a name that the words behind it call a part of a town, where its only town lies in a land of which the
// report tells nothing else, though it tells of others: "in Sarn, … in the Orrin district".
func (r *reader) isQuarterOfOther(c *candidate, city *gazetteer.City) bool {
	return city.Population < wellKnown && r.context.countries[city.Country] == 0 && !r.context.hints(city.Country) && len(r.context.hinted) > 0 &&
		c.role == "" && (divisions().has(r.after(c.last), "") || is(r.after(c.last), "quarter"))
}

// isForeign reports a country of which a report has one adjective and no more, where it names another outright: one French
// doctor puts no village into France.
func (r *reader) isForeign(country string) bool {
	return r.context.countries[country] == 1 && r.context.outright[country] == 0 && len(r.context.outright) > 0 && !r.context.hints(country)
}

// followsDemonym reports a name close behind the adjective of a country: "the French town of Sarn".
func (r *reader) followsDemonym(c *candidate, country string) bool {
	for i := c.first - 1; i >= max(0, c.first-6); i-- {
		for _, a := range gazetteer.AreasNamed(r.d.Word(i)) {
			if a.Kind == gazetteer.KindDemonym && a.Country == country {
				return true
			}
		}
	}
	return false
}

// village is the population below which one country named elsewhere is enough.
const village = 30_000

// isDivision reports "X Region" and "province of X".
func (r *reader) isDivision(c *candidate) bool {
	return r.isGeneric(c.last) || c.first >= 2 && r.before(c.first) == "of" && divisions().has(r.d.Word(c.first-2), "of") && !r.isQuarter(c.first-2)
}

// isQuarter reports a word for a division that a name of its own stands before: "the Karrow district of X" is a part
// of the town X, not a district called X.
func (r *reader) isQuarter(i int) bool {
	return i > 0 && r.before(i) != "" && r.words[i-1].capital && !r.words[i].capital
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

// isRead reports a name that was read as a place's, exactly.
func (r *reader) isRead(c *candidate) bool {
	n := r.nameAt(c.Span)
	return n != nil && n.Kind == "LOC" && n.Span == c.Span && r.people[c.key] == 0
}

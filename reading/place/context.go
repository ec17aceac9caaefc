package place

import (
	"sitrep/gazetteer"
)

// context is what the whole report names: how often each country, by code, and each division.
type context struct {
	countries map[string]int
	divisions map[string]int
	outright  map[string]int             // how often a country is named by more than its adjective
	hinted    map[string]map[string]bool // countries of large settlements in the report, with their names
}

// weigh counts the countries and divisions that the report names for certain.
func (r *reader) weigh() {
	r.context = context{map[string]int{}, map[string]int{}, map[string]int{}, map[string]map[string]bool{}}
	for _, c := range r.candidates {
		if !c.isKnown() || c.isAside() || c.isAmbiguous() && c.holds == nil || r.isTongue(c) {
			continue
		}
		a := c.area
		if a == nil {
			a = &c.areas[0]
		}
		r.context.add(a)
		if !c.isDemonym() {
			r.context.outright[a.Country]++
		}
	}
}

// isTongue reports a demonym that speaks of a language and of no country: "by its French initials", "translated from French".
func (r *reader) isTongue(c *candidate) bool {
	if !c.isDemonym() {
		return false
	}
	return is(r.after(c.last), "tongue") || r.before(c.first) == "from" && c.first >= 2 && is(r.d.Word(c.first-2), "tongue")
}

// hint notes a large settlement of a country.
func (x context) hint(country, name string) {
	if x.hinted[country] == nil {
		x.hinted[country] = map[string]bool{}
	}
	x.hinted[country][name] = true
}

func (x context) hints(country string) bool { return len(x.hinted[country]) > 0 }

// besides reports a country of which a report names two large settlements.
func (x context) besides() bool {
	for _, names := range x.hinted {
		if len(names) > 1 {
			return true
		}
	}
	return false
}

func (x context) add(a *gazetteer.Area) {
	if a.Country != "" {
		x.countries[a.Country]++
	}
	if a.Code != "" {
		x.divisions[a.Code]++
	}
}

// isAmbiguous reports known readings in different countries: Georgia.
func (c *candidate) isAmbiguous() bool {
	for i := range c.areas {
		if c.areas[i].Kind != gazetteer.KindDivision && c.areas[i].Country != c.areas[0].Country {
			return true
		}
	}
	return false
}

// qualify ties "Paris" to "Texas" in "Paris, Texas", where the gazetteer has such a settlement.
func (r *reader) qualify() {
	for i := 0; i+1 < len(r.candidates); i++ {
		a, b := r.candidates[i], r.candidates[i+1]
		if !r.isQualified(a, b) {
			continue
		}
		if city, area := a.cityIn(b); city != nil {
			a.city, a.rule = city, "city-in-area"
			r.senses[a.key] = city
			b.area, b.holds = area, a
		}
	}
}

// isQualified reports "A, B" and "A in B" where A may be a settlement and B something that holds it.
func (r *reader) isQualified(a, b *candidate) bool {
	if a.role != b.role || b.first != a.last+1 || len(b.areas) == 0 || !a.cities.Any() || len(a.areas) > 0 && a.areas[0].Kind == gazetteer.KindCountry {
		return false
	}
	w := r.after(a.last)
	return (w == "," || w == "in") && r.words[b.first].sentence == r.words[a.first].sentence
}

// cityIn is the settlement of c's name that lies in one of b's areas, with that area.
func (c *candidate) cityIn(b *candidate) (*gazetteer.City, *gazetteer.Area) {
	for city := range c.cities.All() {
		for i := range b.areas {
			if a := &b.areas[i]; (city.Main || !city.IsCounty()) && a.Kind != gazetteer.KindDemonym && holds(a, &city) {
				return &city, a
			}
		}
	}
	return nil, nil
}

// holds reports whether a settlement lies in an area; a region without a division's code holds none.
func holds(a *gazetteer.Area, city *gazetteer.City) bool {
	if a.Code != "" {
		return a.Code == city.Code
	}
	return a.Kind == gazetteer.KindCountry && a.Country == city.Country
}

// isAside reports a candidate that tells nothing of where the report happens: a part of another name, page
// furniture. A dateline tells.
func (c *candidate) isAside() bool { return c.role == "embedded" || c.role == "furniture" }

package place

import (
	"strconv"
	"strings"

	"sitrep/gazetteer"
	"sitrep/text"
)

// places turns the settled candidates into the document's two layers, by their role.
func (r *reader) places() (places, toponyms []text.Place) {
	for _, c := range r.candidates {
		p, ok := r.placeOf(c)
		switch {
		case !ok:
		case c.role == "":
			places = append(places, p)
		default:
			p.Role = c.role
			toponyms = append(toponyms, p)
		}
	}
	return places, toponyms
}

// placeOf is the place of a settled candidate; not ok when no reading was chosen.
func (r *reader) placeOf(c *candidate) (text.Place, bool) {
	switch {
	case c.rule == "unlisted-division":
		return r.unlistedPlace(c), true
	case c.city != nil:
		return r.cityPlace(c), true
	case c.area != nil:
		return r.areaPlace(c), true
	}
	return text.Place{}, false
}

func (r *reader) cityPlace(c *candidate) text.Place {
	city := c.city
	l := text.Location{
		Written: r.d.Words(c.Span), Name: city.Name, CountryCode: city.Country, Country: countryName(city.Country),
		Admin1: city.Division, GeoName: geonameOf(city.ID), Precision: "city", Basis: r.basis(city.Country),
	}
	l.Lat, l.Lon = coordinates(&city.Point)
	if city.IsCounty() {
		return r.countyPlace(c, l)
	}
	return text.Place{Span: c.Span, Kind: "city", Location: l, Rule: c.rule}
}

// countyPlace is a second-level division, with the capitalised word for a division after it.
func (r *reader) countyPlace(c *candidate, l text.Location) text.Place {
	p := text.Place{Span: c.Span, Kind: "region", Location: l, Rule: c.rule}
	if c.rule == "county" && r.words[c.last].capital {
		p.End = r.d.Tokens[r.tail(c.last)-1].End
	}
	p.Location.Written, p.Location.Precision = r.d.Words(p.Span), "region"
	return p
}

// geonameOf is the GeoNames id as a word, "" for none.
func geonameOf(id int) string {
	if id == 0 {
		return ""
	}
	return strconv.Itoa(id)
}

// unlistedPlace is a district or county that bears a settlement's name. It has no point, and a country
// only where the report names that of the settlement.
func (r *reader) unlistedPlace(c *candidate) text.Place {
	p := text.Place{Span: text.Span{Start: c.Start, End: r.d.Tokens[r.tail(c.last)-1].End}, Kind: "region", Rule: c.rule}
	p.Location = text.Location{Written: r.d.Words(p.Span), Name: r.d.Words(p.Span), Precision: "region", Basis: "inferred"}
	if c.city != nil && r.context.countries[c.city.Country] > 0 {
		p.Location.CountryCode, p.Location.Country = c.city.Country, countryName(c.city.Country)
	}
	return p
}

// areaPlace is a country, region, wider area or demonym, with "eastern" before and "Region" after it.
func (r *reader) areaPlace(c *candidate) text.Place {
	a := c.area
	p := text.Place{Span: c.Span, Rule: c.rule}
	p.Location = text.Location{Name: a.Name, CountryCode: a.Country, Country: countryName(a.Country),
		Admin1: a.Division, Basis: r.basis(a.Country)}
	p.Kind, p.Location.Precision = kindOf(a)
	p.Location.Lat, p.Location.Lon = coordinates(a.Point)
	r.extend(c, &p)
	p.Location.Written = r.d.Words(p.Span)
	return p
}

// kindOf gives the kind and the precision of an area.
func kindOf(a *gazetteer.Area) (kind, precision string) {
	switch a.Kind {
	case gazetteer.KindCountry:
		return "country", "country"
	case gazetteer.KindArea:
		return "area", "area"
	case gazetteer.KindDemonym:
		return "demonym", demonymPrecision(a)
	}
	return "region", "region"
}

func demonymPrecision(a *gazetteer.Area) string {
	if a.Country == "" {
		return "area"
	}
	if n, _ := gazetteer.Country(a.Country); n.Name == a.Name {
		return "country"
	}
	return "region"
}

// extend widens a region by a capitalised generic word ("Kaluga Region") and a country or region by a direction
// ("eastern Afghanistan"). A part so named has no point: its middle is not the whole's.
func (r *reader) extend(c *candidate, p *text.Place) {
	if p.Kind == "demonym" {
		return
	}
	if p.Kind == "region" && r.isGeneric(c.last) && r.words[c.last].capital {
		p.End = r.d.Tokens[r.tail(c.last)-1].End
	}
	w := r.before(c.first)
	if w == "" || r.words[c.first-1].capital || !is(w, "direction") || r.words[c.first].glued {
		return
	}
	p.Start = r.d.Tokens[c.first-1].Start
	if listed := r.listedPart(p.Span, c.area); listed != nil {
		p.Location.Name, p.Location.Admin1, p.Rule = listed.Name, listed.Division, "listed"
		p.Location.Country, p.Location.CountryCode = countryName(listed.Country), listed.Country
		p.Kind, p.Location.Precision = kindOf(listed)
		p.Location.Lat, p.Location.Lon = coordinates(listed.Point)
		return
	}
	p.Kind, p.Rule = "region", "direction"
	p.Location.Name = strings.ToLower(w) + " " + p.Location.Name
	p.Location.Precision, p.Location.Lat, p.Location.Lon = "region", nil, nil
}

// listedPart is the area that a direction and a name make together, where it is listed: "northern
// Caucasus". A second reading in another country than the whole's is not taken.
func (r *reader) listedPart(s text.Span, whole *gazetteer.Area) *gazetteer.Area {
	for _, a := range gazetteer.AreasNamed(r.d.Words(s)) {
		if a.Kind != gazetteer.KindDivision && a.Kind != gazetteer.KindDemonym && (whole.Country == "" || whole.Country == a.Country) {
			return &a
		}
	}
	return nil
}

// basis is "text" when the report names the country, in whatever form.
func (r *reader) basis(country string) string {
	if country != "" && r.context.countries[country] == 0 {
		return "inferred"
	}
	return "text"
}

func countryName(code string) string {
	n, _ := gazetteer.Country(code)
	return n.Name
}

// coordinates are copies, so that no caller can move the gazetteer's points.
func coordinates(p *gazetteer.Point) (lat, lon *float64) {
	if p == nil {
		return nil, nil
	}
	copied := *p
	return &copied.Lat, &copied.Lon
}

package place

import (
	"slices"
	"strings"

	"sitrep/gazetteer"
	"sitrep/text"
)

// capitals are the seats of government told by their country: "the Somali capital", "Chad's capital", "the
// capital of Chad". One whose name stands beside it ("the Somali capital, Mogadishu") is told by that name.
func (r *reader) capitals(places []text.Place) []text.Place {
	var out []text.Place
	for i := range r.words {
		if r.words[i].aside != "" || r.d.Word(i) != "capital" {
			continue
		}
		near := r.around(i, places)
		country, span := r.countryBeside(i, near)
		city := capitalOf(country)
		if city != nil && !slices.ContainsFunc(near, func(p text.Place) bool { return p.Location.Name == city.Name }) {
			p := r.cityPlace(&candidate{Span: span, city: city, rule: "capital-noun"})
			p.Span = r.d.Tokens[i].Span
			out = append(out, p)
		}
	}
	return out
}

// countryBeside is the country, by code, whose name or demonym stands before or behind "capital", with the
// words from the one to the other.
func (r *reader) countryBeside(i int, near []text.Place) (string, text.Span) {
	at := r.d.Tokens[i].Span
	for _, p := range near {
		if p.Kind != "country" && p.Kind != "demonym" {
			continue
		}
		between := text.Span{Start: p.End, End: at.Start}
		if p.Start > at.Start {
			between = text.Span{Start: at.End, End: p.Start}
		}
		switch strings.TrimSpace(r.d.Words(between)) {
		case "", "'s", "’s", "of", "of the":
			return p.Location.CountryCode, p.Span.Cover(at)
		}
	}
	return "", at
}

// capitalOf is the largest settlement of a country that bears the name of its capital.
func capitalOf(country string) *gazetteer.City {
	n, ok := gazetteer.Country(country)
	if !ok || n.Capital == "" {
		return nil
	}
	for city := range gazetteer.CitiesNamed(n.Capital) {
		if city.Country == country {
			return &city
		}
	}
	return nil
}

// around are the places within a few words of token i, which is none itself.
func (r *reader) around(i int, places []text.Place) []text.Place {
	first, last := max(0, i-4), min(len(r.d.Tokens), i+6)
	return text.Within(places, r.d.SpanOf(first, last))
}

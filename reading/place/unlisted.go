package place

import (
	"sitrep/gazetteer"
	"sitrep/gazetteer/fold"
	"sitrep/text"
)

// unlisted are the names that were read as places' and that no rule took: villages and quarters the gazetteer
// lacks or knows only by a name that is too common. They are on the map where one settlement of that
// name lies in a country of the report.
func (r *reader) unlisted(places, toponyms []text.Place) []text.Place {
	var out []text.Place
	for i := range r.d.Names {
		n := &r.d.Names[i]
		if n.Kind != "LOC" || r.d.InFurniture(n.Span) || overlaps(places, n.Span) || overlaps(toponyms, n.Span) || !r.words[n.First].capital {
			continue
		}
		p := text.Place{Span: n.Span, Kind: "area", Role: "unlisted", Rule: "name-of-place"}
		p.Location = text.Location{Written: r.d.Words(n.Span), Name: r.d.Words(n.Span), Precision: "area", Basis: "text"}
		if city := r.cityInContext(p.Location.Name); city != nil {
			c := &candidate{Span: n.Span, city: city, rule: p.Rule}
			p = r.cityPlace(c)
			p.Role = "unlisted"
		}
		out = append(out, p)
	}
	return out
}

// overlaps reports whether a layer without overlaps, in text order, touches a span.
func overlaps(layer []text.Place, s text.Span) bool {
	lo, hi := 0, len(layer)
	for lo < hi {
		mid := (lo + hi) / 2
		if layer[mid].End <= s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(layer) && layer[lo].Overlaps(s)
}

// cityInContext is the settlement of a name with the highest score among those in countries that the report
// names, or nil.
func (r *reader) cityInContext(name string) *gazetteer.City {
	cities, _ := gazetteer.FindCities(fold.Append(nil, name))
	var best *gazetteer.City
	top := 0.0
	for city := range cities.All() {
		if s := r.cityScore(&city); (r.context.countries[city.Country] > 0 || r.context.hinted[city.Country]) && (best == nil || s > top) {
			best, top = &city, s
		}
	}
	return best
}

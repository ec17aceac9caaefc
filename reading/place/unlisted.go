package place

import (
	"strings"
	"unicode"

	"sitrep/gazetteer"
	"sitrep/gazetteer/fold"
	"sitrep/text"
)

// unlisted are the names that were read as places' and that no rule took: villages, quarters and roads that
// the gazetteer lacks or knows only by a name that is too common. One mention must show what it is, by
// its own words ("Elm Road") or those around it ("in Elmsted"); then every mention counts. They are on the
// map where a settlement of that name lies in a country of the report.
func (r *reader) unlisted(places, toponyms []text.Place) []text.Place {
	var names []text.Span
	shown := map[string]bool{}
	for i := range r.d.Names {
		n := &r.d.Names[i]
		if n.Kind != "LOC" && !r.calledTown(n) || text.Touching(places, n.Span) >= 0 || text.Touching(toponyms, n.Span) >= 0 || !r.startsName(n.First) || r.behindHyphen(n.First) {
			continue
		}
		if s := r.hyphened(r.untailed(n)); r.mayBePlace(s) {
			names = append(names, s)
			first, last := r.d.TokensIn(s)
			shown[r.d.Words(s)] = shown[r.d.Words(s)] || r.isShown(first, last)
		}
	}
	r.showJoined(names, shown)
	out := r.unions(places, toponyms)
	for _, s := range names {
		if shown[r.d.Words(s)] {
			out = append(out, r.unlistedName(s))
		}
	}
	out = append(out, r.roads(places, toponyms)...)
	return append(out, r.tailed(places, toponyms)...)
}

// unions are the short names of unions of states, which stand for their territory as a country's name does:
// "EU". They are organizations first, so that they never are a place of the report.
func (r *reader) unions(places, toponyms []text.Place) []text.Place {
	var out []text.Place
	for i, t := range r.d.Tokens {
		if r.words[i].upper && is(r.d.Word(i), "union") && text.Touching(places, t.Span) < 0 && text.Touching(toponyms, t.Span) < 0 {
			l := text.Location{Written: r.d.Word(i), Name: r.d.Word(i), Precision: "area", Basis: "text"}
			out = append(out, text.Place{Span: t.Span, Kind: "area", Role: "embedded", Rule: "union", Location: l})
		}
	}
	return out
}

// roads are names that end in a word for a road, a river or the like, however they were read: "Elm Road".
func (r *reader) roads(places, toponyms []text.Place) []text.Place {
	var out []text.Place
	for i := range r.words {
		w := &r.words[i]
		if !w.capital || w.titled || w.aside != "" || !features().has(r.d.Word(i), "road") {
			continue
		}
		first := r.nameStart(i)
		if first == i || i-first > 3 || !r.isNamed(first, i) || i+1 < len(r.words) && r.words[i+1].capital && r.joins(i+1) {
			continue
		}
		if s := r.d.SpanOf(first, i+1); text.Touching(places, s) < 0 && text.Touching(toponyms, s) < 0 {
			out = append(out, r.unlistedName(s))
		}
	}
	return out
}

// unlistedName is the place of such a name.
func (r *reader) unlistedName(s text.Span) text.Place {
	words := r.d.Words(s)
	if city := r.cityInContext(words); city != nil && !r.abroad[words] {
		p := r.cityPlace(&candidate{Span: s, city: city, rule: "name-of-place"})
		p.Role = "unlisted"
		return p
	}
	return text.Place{Span: s, Kind: "area", Role: "unlisted", Rule: "name-of-place",
		Location: text.Location{Written: words, Name: words, Precision: "area", Basis: "text"}}
}

// untailed is a name without the words in lower case at its end: "Elmsted" of "Elmsted district".
func (r *reader) untailed(n *text.Name) text.Span {
	last := n.Last
	for last-1 > n.First && !unicode.IsUpper(firstRune(r.d.Word(last-1))) && hasLetter(r.d.Word(last-1)) {
		last--
	}
	return r.d.SpanOf(n.First, last)
}

func firstRune(s string) rune {
	for _, c := range s {
		return c
	}
	return 0
}

// mayBePlace rejects acronyms, generic words alone ("the County") and names that people of the report bear.
func (r *reader) mayBePlace(s text.Span) bool {
	first, last := r.d.TokensIn(s)
	if first == last || strings.Contains(r.d.Words(s), "\n") {
		return false
	}
	generic, upper := true, true
	for i := first; i < last; i++ {
		w := r.d.Word(i)
		if r.bearers()[w] && !features().has(w, "") {
			return false
		}
		generic = generic && isGenericWord(w)
		upper = upper && allCapitals(w)
	}
	generic = generic && r.tail(last) == last
	return !generic && (!upper || s.Len() > 5 && r.words[first].titled || isRoadNumber(r.d.Words(s)))
}

// isGenericWord reports a word that names no place by itself.
func isGenericWord(w string) bool {
	return features().has(w, "") || divisions().has(w, "") || heads().has(strings.ToLower(w), "") || is(w, "office") || is(w, "post") ||
		is(w, "title") || is(w, "settlement") || is(w, "direction") || is(w, "calendar") || ordinary().has(strings.ToLower(w), "")
}

// isRoadNumber reports "A417", "M25".
func isRoadNumber(s string) bool {
	return len(s) >= 2 && len(s) <= 5 && s[0] >= 'A' && s[0] <= 'Z' && strings.Trim(s[1:], "0123456789") == ""
}

func capitalised(w string) string {
	if w == "" {
		return w
	}
	return strings.ToUpper(w[:1]) + w[1:]
}

// bearers are the words of the names of people in the report.
func (r *reader) bearers() map[string]bool {
	if r.bearing == nil {
		r.bearing = map[string]bool{}
		for k, n := range r.d.Names {
			for i := n.First; n.Kind == "PER" && !r.calledTown(&r.d.Names[k]) && i < n.Last; i++ {
				if r.words[i].capital {
					r.bearing[r.d.Word(i)] = true
				}
			}
		}
	}
	return r.bearing
}

// cityInContext is the settlement of a name with the highest score among those in countries that the report
// names, or nil.
func (r *reader) cityInContext(called string) *gazetteer.City {
	cities, _ := gazetteer.FindCities(fold.Append(nil, called))
	var best *gazetteer.City
	top := 0.0
	for city := range cities.All() {
		if s := r.cityScore(&city); (city.Main || !city.IsCounty()) && (r.context.countries[city.Country] > 0 || r.context.hints(city.Country)) && (best == nil || s > top) {
			best, top = &city, s
		}
	}
	return best
}

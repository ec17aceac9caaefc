package muc4

import (
	"cmp"
	"regexp"
	"slices"
	"sort"
	"strings"

	"sitrep/text"
)

// PlaceTable knows the places that templates are filled with: the letters of a name → its locations, from
// the country down ("EL SALVADOR: SAN MIGUEL (DEPARTMENT)"), the commonest first.
type PlaceTable map[string][]string

// containing is a line of the task's lists of places with the areas that hold them: a location, then
// who added it.
var containing = regexp.MustCompile(`^([A-Z][A-Z .']+(?:: [^:*?]+ ?\([A-Z ]+\??\))+)\s*(?:\*|$)`)

// ReadAreas takes the locations from the task's lists of places and containing areas.
func ReadAreas(file string) (out []string) {
	for _, line := range strings.Split(file, "\n") {
		if m := containing.FindStringSubmatch(strings.TrimSpace(line)); m != nil {
			out = append(out, strings.ReplaceAll(m[1], "?", ""))
		}
	}
	return out
}

// learnPlaces takes the places from the task's lists and from the keys.
func learnPlaces(areas []string, lessons []*Lesson) PlaceTable {
	seen := map[string]map[string]int{}
	for _, a := range areas {
		countLevels(seen, a)
	}
	for _, l := range lessons {
		for _, t := range l.Keys {
			for _, f := range t.Slots[slotLocation] {
				for _, v := range f.Values {
					countLevels(seen, v.Text)
				}
			}
		}
	}
	table := PlaceTable{}
	for name, ways := range seen {
		for way := range ways {
			table[name] = append(table[name], way)
		}
		slices.SortFunc(table[name], func(a, b string) int { return cmp.Or(ways[b]-ways[a], strings.Compare(a, b)) })
	}
	return table
}

// among is the location of several of one name that lies in a country, else the first.
func among(locations []string, land string) string {
	for _, l := range locations {
		if landOf(l) == land {
			return l
		}
	}
	return locations[0]
}

func countLevels(seen map[string]map[string]int, location string) {
	parts := strings.Split(location, ":")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
		name := letters(kindInBrackets.ReplaceAllString(parts[i], ""))
		if strings.Contains(parts[i], " - ") || len(name) < 3 {
			return
		}
		if seen[name] == nil {
			seen[name] = map[string]int{}
		}
		seen[name][strings.Join(parts[:i+1], ": ")]++
	}
}

func commonest(ways map[string]int) string {
	best := ""
	for way, n := range ways {
		if best == "" || n > ways[best] || n == ways[best] && way < best {
			best = way
		}
	}
	return best
}

// setting is a place of the text that an incident may have happened at.
type setting struct {
	location    string
	first, last int // tokens
	known       bool
	kind        string
}

func (s setting) written() string { return s.location }

// longestName is how many tokens a name of the table may have.
const longestName = 7

// settings finds the places of a report, by the table and by the reading, in text order.
func (r *Report) settings(table PlaceTable) []setting {
	var out []setting
	for i := 0; i < len(r.d.Tokens); i++ {
		if location, end := table.at(r, i); end > i {
			out = append(out, setting{location: location, first: i, last: end, known: true, kind: kindOf(location)})
			i = end - 1
		}
	}
	for _, p := range r.d.Places {
		if first, last := r.d.TokensIn(p.Span); first < last && !covered(out, first, last) {
			if location := locationOf(p); location != "" {
				out = append(out, setting{location: location, first: first, last: last, kind: p.Kind})
			}
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].first < out[b].first })
	out = out[:min(len(out), maxMentions)]
	if land := r.land(out); land != "" {
		out = append(out, setting{location: land, first: -1, kind: wholeLand})
	}
	return out
}

// wholeLand is the kind of the setting that stands for no place in particular: the country named most.
const wholeLand = "whole country"

// at is the location of the longest name of the table that begins at token i, with its end.
func (table PlaceTable) at(r *Report, i int) (location string, end int) {
	if u := r.d.Tags[i].Universal; u == "VERB" || u == "DET" || u == "ADP" {
		return "", 0
	}
	name, land := "", r.mainLand()
	for j := i; j < len(r.d.Tokens) && j < i+longestName; j++ {
		name += letters(r.d.Word(j))
		if l, ok := table[name]; ok {
			location, end = among(l, land), j+1
		}
	}
	return location, end
}

func covered(settings []setting, first, last int) bool {
	for _, s := range settings {
		if s.first < last && first < s.last {
			return true
		}
	}
	return false
}

func kindOf(location string) string {
	at := strings.LastIndex(location, "(")
	if at < 0 {
		return "country"
	}
	return strings.TrimSuffix(location[at+1:], ")")
}

// locationOf writes a place of the reading as templates do.
func locationOf(p text.Place) string {
	land := countryName(p.Location.Country)
	name := strings.ToUpper(p.Location.Written)
	if name == "" {
		name = strings.ToUpper(p.Location.Name)
	}
	switch {
	case land == "" || p.Kind == "demonym" || p.Kind == "venue":
		return ""
	case p.Kind == "country":
		return land
	case p.Kind == "region":
		return land + ": " + strings.TrimSuffix(name, " DEPARTMENT") + " (DEPARTMENT)"
	}
	return land + ": " + name + " (CITY)"
}

// landOf is the country of a location.
func landOf(location string) string {
	land, _, _ := strings.Cut(location, ":")
	return strings.TrimSpace(land)
}

package muc4

import (
	"sort"
	"strings"

	"sitrep/text"
)

// PlaceTable knows the places that keys were filled with: the letters of a name → the whole location,
// from the country down: "EL SALVADOR: SAN MIGUEL (DEPARTMENT)".
type PlaceTable map[string]string

// learnPlaces takes the places from the keys, the commonest location of each name.
func learnPlaces(lessons []*Lesson) PlaceTable {
	seen := map[string]map[string]int{}
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
		table[name] = commonest(ways)
	}
	return table
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
	name := ""
	for j := i; j < len(r.d.Tokens) && j < i+longestName; j++ {
		name += letters(r.d.Word(j))
		if l, ok := table[name]; ok {
			location, end = l, j+1
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

package actor

import (
	"strings"

	"sitrep/text"
)

// seat is a country and a division of it.
type seat struct{ country, area string }

// home is the country that the report is about, and its division, where one stands out.
func (f *finder) home() seat {
	countries, areas, said := tally{}, tally{}, map[string]int{}
	for _, p := range f.d.Places {
		code, words := p.Location.CountryCode, f.d.Words(p.Span)
		if said[words]++; code == "" || p.Kind == "demonym" || said[words] > oftenSaid {
			continue
		}
		if p.Location.Precision == "country" {
			countries.add(code, 1)
			continue
		}
		countries.add(code, 2)
		if area := division(p.Location); area != "" {
			areas.add(code+"/"+area, 1)
		}
	}
	for _, p := range f.d.Toponyms {
		if p.Role == "dateline" && p.Location.CountryCode != "" {
			countries.add(p.Location.CountryCode, 3)
		}
	}
	home := seat{country: countries.outstanding()}
	if code, area, _ := strings.Cut(areas.outstanding(), "/"); code == home.country {
		home.area = area
	}
	return home
}

// oftenSaid is how many mentions of one place count.
const oftenSaid = 3

// division is the first-level division a place lies in or is.
func division(l text.Location) string {
	if l.Precision == "region" {
		return l.Name
	}
	return l.Admin1
}

// tally counts by name.
type tally map[string]int

func (t tally) add(name string, n int) { t[name] += n }

// outstanding is the name counted at least half as often again as any other, "" for none.
func (t tally) outstanding() string {
	best, most, next := "", 0, 0
	for name, n := range t {
		switch {
		case n > most:
			best, most, next = name, n, most
		case n > next:
			next = n
		}
	}
	if 2*most < 3*next || most == next {
		return ""
	}
	return best
}

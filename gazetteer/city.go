package gazetteer

import (
	_ "embed"
	"iter"
	"strconv"
	"sync"

	"sitrep/gazetteer/flat"
	"sitrep/gazetteer/fold"
)

//go:embed cities.tsv
var cityRows string

// City is a settlement, or a second-level division of a country (a county) with the point of its settlements.
type City struct {
	ID         int // GeoNames id, 0 for a county
	Name       string
	Country    string // ISO 3166-1 alpha-2
	Division   string // name of its first-level division, "" when not known
	Code       string // GeoNames code of that division, as "RU.25"
	Point      Point
	Population int
	Feature    flat.Feature
	Main       bool // found by its main name, not by another one
}

// CityNames are the settlements under one folded name, without reading them yet.
type CityNames struct {
	first, last int // postings
	listed      int // place of a hand-written alias, plus one
}

// Any reports whether there is a settlement at all.
func (n CityNames) Any() bool { return n.first < n.last || n.listed > 0 }

// Listed reports a hand-written name: "NYC".
func (n CityNames) Listed() bool { return n.listed > 0 }

// All reads them: a hand-written alias first, then main names, larger places first.
func (n CityNames) All() iter.Seq[City] {
	return func(yield func(City) bool) {
		if n.listed > 0 && !yield(city(n.listed-1, true)) {
			return
		}
		for i := n.first; i < n.last; i++ {
			place, main := opened().Posting(i)
			if place+1 != n.listed && !yield(city(place, main)) {
				return
			}
		}
	}
}

// FindCities gives the settlements of a folded name and whether a longer name begins with it and a blank.
func FindCities(key []byte) (found CityNames, longer bool) {
	found.first, found.last, longer = opened().Find(string(key))
	found.listed = cityAliases()[string(key)]
	return found, longer || cityPrefixes()[string(key)]
}

// CitiesNamed are the settlements of a name.
func CitiesNamed(name string) iter.Seq[City] {
	found, _ := FindCities(fold.Append(nil, name))
	return found.All()
}

// cityAliases gives the place, plus one, of each hand-written name.
var cityAliases = sync.OnceValue(func() map[string]int {
	out := map[string]int{}
	for _, f := range rows(cityRows) {
		id, _ := strconv.Atoi(f[1])
		if i := placeOf(id); i >= 0 {
			out[fold.Name(f[0])] = i + 1
		}
	}
	return out
})

// cityPrefixes are the beginnings of hand-written names of several words.
var cityPrefixes = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for key := range cityAliases() {
		for i := range key {
			if key[i] == ' ' {
				out[key[:i]] = true
			}
		}
	}
	return out
})

// placeOf finds a settlement by GeoNames id, -1 when it is not listed.
func placeOf(id int) int {
	f := opened()
	lo, hi := 0, f.Places()
	for lo < hi {
		mid := (lo + hi) / 2
		if f.Place(mid).ID < id {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < f.Places() && f.Place(lo).ID == id {
		return lo
	}
	return -1
}

// PointOf is the point of a GeoNames id, of a settlement or a country.
func PointOf(id int) (Point, bool) {
	if i := placeOf(id); i >= 0 {
		p := opened().Place(i)
		return Point{p.Lat, p.Lon}, true
	}
	i, ok := nationByID()[id]
	if !ok {
		return Point{}, false
	}
	return Nations()[i].Centre, true
}

var nationByID = sync.OnceValue(func() map[int]int {
	index := map[int]int{}
	for i, n := range Nations() {
		if n.ID != 0 {
			index[n.ID] = i
		}
	}
	return index
})

// IsCounty reports a second-level division.
func (c *City) IsCounty() bool { return c.Feature == flat.Division2 }

func city(i int, main bool) City {
	p := opened().Place(i)
	d := opened().Division(p.Division)
	return City{ID: p.ID, Name: p.Name, Country: d.Country, Division: d.Name, Code: d.Country + "." + d.Code,
		Point: Point{p.Lat, p.Lon}, Population: p.Population, Feature: p.Feature, Main: main}
}

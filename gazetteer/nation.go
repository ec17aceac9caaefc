package gazetteer

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"sitrep/gazetteer/fold"
)

//go:embed countries.tsv
var countryRows string

// Point is a place on the map in degrees, WGS 84.
type Point struct{ Lat, Lon float64 }

// Nation is a country or a territory with an ISO 3166-1 code of its own. Capital is "" where there is
// none; Demonyms are singular, the first is the adjective. ID is
// the GeoNames id, 0 where the table has none.
type Nation struct {
	Code, ISO3, Name, Official string
	Aliases, Demonyms          []string
	Capital                    string
	Centre                     Point
	ID                         int
}

// Nations are all countries, by the rows of the table.
var Nations = sync.OnceValue(func() []Nation {
	var out []Nation
	for _, f := range rows(countryRows) {
		out = append(out, Nation{Code: f[0], ISO3: f[1], Name: f[2], Official: f[3],
			Aliases: append(list(f[3]), list(f[4])...), Demonyms: list(f[5]), Capital: f[6],
			Centre: *point(f[7], f[8]), ID: number(f[9])})
	}
	return out
})

var nationIndex = sync.OnceValue(func() map[string]int {
	index := map[string]int{}
	for i, n := range Nations() {
		index[n.Code], index[n.ISO3] = i, i
	}
	return index
})

// Country is the country with an ISO 3166-1 code of two or three letters.
func Country(code string) (Nation, bool) {
	i, ok := nationIndex()[code]
	if !ok {
		return Nation{}, false
	}
	return Nations()[i], true
}

// CountryNamed is the country of a name or alias: "Burma", "U.K.", "Türkiye".
func CountryNamed(name string) (Nation, bool) {
	for _, a := range AreasNamed(strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")) {
		if a.Kind == KindCountry {
			return Country(a.Country)
		}
	}
	return Nation{}, false
}

// Demonym is the country code for a nationality in singular or plural, adjective or noun: "Tajik",
// "Britons". Names of peoples of a region give the country they live in: "Chechen" is "RU".
func Demonym(word string) (code string, ok bool) {
	for _, a := range AreasNamed(word) {
		if a.Kind == KindDemonym && a.Country != "" {
			return a.Country, true
		}
	}
	return "", false
}

// number reads a cell of digits; 0 when it is empty.
func number(cell string) int {
	if cell == "" {
		return 0
	}
	n, err := strconv.Atoi(cell)
	if err != nil {
		panic("gazetteer: not a number: " + cell)
	}
	return n
}

// point reads two cells; nil when they are empty.
func point(lat, lon string) *Point {
	if lat == "" || lon == "" {
		return nil
	}
	var p Point
	var errs [2]error
	p.Lat, errs[0] = strconv.ParseFloat(lat, 64)
	p.Lon, errs[1] = strconv.ParseFloat(lon, 64)
	if errs[0] != nil || errs[1] != nil {
		panic("gazetteer: not a point: " + lat + " " + lon)
	}
	return &p
}

// AreasNamed are the countries, regions, divisions and demonyms of a name, best known first.
func AreasNamed(name string) []Area {
	areas, _ := FindAreas(fold.Append(nil, name))
	return areas
}

package gazetteer

import (
	_ "embed"
	"strings"
	"sync"

	"sitrep/gazetteer/fold"
)

//go:embed regions.tsv
var regionRows string

// Kinds of areas.
const (
	KindCountry  = "country"
	KindRegion   = "region"   // a part of a country that is known by its name alone
	KindArea     = "area"     // wider than one country, or without borders
	KindDemonym  = "demonym"  // a nationality or a people, named for a place
	KindDivision = "division" // a first-level division, from GeoNames
)

// Form says what a name must look like in a text to count.
type Form uint8

// Forms.
const (
	AnyForm      Form = iota
	Acronym           // in capitals: "UK", "U.S."
	Abbreviation      // with its full stop and after a comma: ", Mass."
	AfterThe          // after "the": "the West"
	AfterComma        // in capitals and after a comma: ", TX"
)

// Area is what a name can stand for besides a settlement.
type Area struct {
	Kind       string
	Name       string // the usual name: "Tajikistan" for "Tajik"
	Country    string // ISO 3166-1 alpha-2; "" when it spans several
	Division   string // name of the first-level division it is or lies in; ""
	Code       string // GeoNames code of that division, as "US.TX"; ""
	Point      *Point // nil where no point would be sensible
	Population int    // of a division's settlements; 0 when not known
	Form       Form
}

// areaNames is the index of areas by folded name; a name that longer ones begin with has longer set.
type areaNames map[string]*areaEntry

type areaEntry struct {
	areas  []Area
	longer bool
}

var areaIndex = sync.OnceValue(func() areaNames {
	index := make(areaNames, 9000)
	divisions := divisionsByCode()
	index.addNations()
	index.addRegions(divisions)
	index.addDivisions()
	return index
})

// FindAreas gives the areas of a folded name and whether a longer name begins with it and a blank.
func FindAreas(key []byte) (areas []Area, longer bool) {
	if e := areaIndex()[string(key)]; e != nil {
		return e.areas, e.longer
	}
	return nil, false
}

func (x areaNames) add(name string, a Area) {
	key := fold.Name(name)
	if key == "" {
		return
	}
	e := x.entry(key)
	e.areas = append(e.areas, a)
	for i := range key {
		if key[i] == ' ' {
			x.entry(key[:i]).longer = true
		}
	}
}

func (x areaNames) entry(key string) *areaEntry {
	e := x[key]
	if e == nil {
		e = &areaEntry{}
		x[key] = e
	}
	return e
}

func (x areaNames) addNations() {
	for i := range Nations() {
		n := &Nations()[i]
		a := Area{Kind: KindCountry, Name: n.Name, Country: n.Code, Point: &n.Centre}
		x.addNames(a, n.Name, n.Aliases)
		a.Kind = KindDemonym
		x.addDemonyms(a, n.Demonyms)
	}
}

// addNames adds an area by its name and aliases, each with the form it must have.
func (x areaNames) addNames(a Area, name string, aliases []string) {
	a.Form = AnyForm
	for _, alias := range aliases {
		if alias == "the "+name {
			a.Form = AfterThe
		}
	}
	x.add(name, a)
	for _, alias := range aliases {
		if a.Form = formOf(a, alias); alias != "the "+name {
			x.add(strings.TrimPrefix(alias, "The "), a)
		}
	}
}

// formOf tells acronyms (U.S., UAE), postal codes (TX) and abbreviations (Mass.) from other aliases.
func formOf(a Area, alias string) Form {
	letters := strings.ReplaceAll(alias, ".", "")
	switch {
	case len(alias) == 2 && a.Code != "" && alias == strings.ToUpper(alias):
		return AfterComma
	case letters == strings.ToUpper(letters) && len(letters) <= 5:
		return Acronym
	case strings.HasSuffix(alias, "."):
		return Abbreviation
	}
	return AnyForm
}

// addDemonyms adds singulars and regular plurals.
func (x areaNames) addDemonyms(a Area, demonyms []string) {
	for _, d := range demonyms {
		x.add(d, a)
		if takesPlural(d) {
			x.add(d+"s", a)
		}
	}
}

// takesPlural reports a demonym that is a noun with a plural in -s.
func takesPlural(demonym string) bool {
	for _, end := range []string{"s", "ese", "ish", "ch", "men", "Dutchman", "Frenchman", "Irishman", "Englishman"} {
		if strings.HasSuffix(demonym, end) {
			return false
		}
	}
	return true
}

// addRegions adds the hand-written regions; a row with a division takes its point from there.
func (x areaNames) addRegions(divisions map[string]Area) {
	for _, f := range rows(regionRows) {
		a := Area{Kind: f[1], Name: f[0], Point: point(f[6], f[7])}
		if countries := list(f[2]); len(countries) == 1 {
			a.Country = countries[0]
		}
		if d, ok := divisions[f[3]]; ok {
			a.Division, a.Code, a.Population = d.Division, d.Code, d.Population
			if a.Point == nil {
				a.Point = d.Point
			}
		}
		x.addNames(a, f[0], list(f[4]))
		a.Kind, a.Form = KindDemonym, AnyForm
		x.addDemonyms(a, list(f[5]))
	}
}

package gazetteer

import "sitrep/gazetteer/flat"

// division is one first-level division as an area.
func division(d flat.Division) Area {
	return Area{Kind: KindDivision, Name: d.Name, Country: d.Country, Division: d.Name,
		Code: d.Country + "." + d.Code, Population: d.Population, Point: &Point{d.Lat, d.Lon}}
}

// eachDivision calls do for each division that has a name.
func eachDivision(do func(flat.Division, Area)) {
	for i := range opened().Divisions() {
		if d := opened().Division(i); d.Name != "" {
			do(d, division(d))
		}
	}
}

func divisionsByCode() map[string]Area {
	out := make(map[string]Area, opened().Divisions())
	eachDivision(func(_ flat.Division, a Area) { out[a.Code] = a })
	return out
}

// addDivisions adds each division by its name and by its base name.
func (x areaNames) addDivisions() {
	eachDivision(func(d flat.Division, a Area) {
		x.add(d.Name, a)
		if d.Base != d.Name {
			x.add(d.Base, a)
		}
	})
}

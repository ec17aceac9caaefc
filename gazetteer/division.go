package gazetteer

import "sitrep/gazetteer/fold"

// division is one first-level division as an area.
func division(i int) Area {
	d := opened().Division(i)
	return Area{Kind: KindDivision, Name: d.Name, Country: d.Country, Division: d.Name,
		Code: d.Country + "." + d.Code, Population: d.Population, Point: &Point{d.Lat, d.Lon}}
}

func divisionsByCode() map[string]Area {
	out := map[string]Area{}
	for i := range opened().Divisions() {
		if a := division(i); a.Name != "" {
			out[a.Code] = a
		}
	}
	return out
}

// addDivisions adds each division by its name and by its base name.
func (x areaNames) addDivisions() {
	for i := range opened().Divisions() {
		d := opened().Division(i)
		if d.Name == "" {
			continue
		}
		a := division(i)
		x.add(d.Name, a)
		if fold.Name(d.Base) != fold.Name(d.Name) {
			x.add(d.Base, a)
		}
	}
}

package gazetteer

import "testing"

func TestDataIsWhole(t *testing.T) {
	if err := Check(); err != nil {
		t.Fatal(err)
	}
}

func TestCountry(t *testing.T) {
	for _, c := range []struct{ name, code string }{
		{"Russia", "RU"}, {"Russian Federation", "RU"}, {"the United Kingdom", "GB"}, {"U.K.", "GB"}, {"Great Britain", "GB"},
		{"USA", "US"}, {"U.S.", "US"}, {"Türkiye", "TR"}, {"Turkey", "TR"}, {"Burma", "MM"}, {"Ivory Coast", "CI"},
		{"Côte d’Ivoire", "CI"}, {"The Gambia", "GM"}, {"Congo", "CD"}, {"Georgia", "GE"},
	} {
		if n, ok := CountryNamed(c.name); !ok || n.Code != c.code {
			t.Errorf("CountryNamed(%q) = %q %v, want %q", c.name, n.Code, ok, c.code)
		}
	}
	if _, ok := CountryNamed("Texas"); ok {
		t.Error("Texas is no country")
	}
	if n, ok := Country("TJK"); !ok || n.Name != "Tajikistan" {
		t.Errorf("Country(TJK) = %+v %v", n, ok)
	}
	if _, ok := Country("ZZ"); ok {
		t.Error("ZZ is no country")
	}
}

func TestDemonym(t *testing.T) {
	for word, code := range map[string]string{"Tajik": "TJ", "Tadjiks": "TJ", "Briton": "GB", "British": "GB", "Russians": "RU",
		"Swiss": "CH", "Frenchmen": "FR", "Nigerien": "NE", "Nigerian": "NG", "Chechen": "RU", "Saudi": "SA", "Germans": "DE"} {
		if got, ok := Demonym(word); !ok || got != code {
			t.Errorf("Demonym(%q) = %q %v, want %q", word, got, ok, code)
		}
	}
	for _, word := range []string{"Russia", "Britishs", "Central Asian", "table"} {
		if got, ok := Demonym(word); ok {
			t.Errorf("Demonym(%q) = %q, want none", word, got)
		}
	}
}

// TestCountryRows checks the hand-written table: codes are unique, points lie on the globe.
func TestCountryRows(t *testing.T) {
	seen := map[string]string{}
	for _, n := range Nations() {
		if len(n.Code) != 2 || len(n.ISO3) != 3 || n.Name == "" {
			t.Errorf("row %+v is not complete", n)
		}
		if seen[n.Code] != "" || seen[n.ISO3] != "" {
			t.Errorf("%s has the code of %s", n.Name, seen[n.Code])
		}
		seen[n.Code], seen[n.ISO3] = n.Name, n.Name
		if p := n.Centre; p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180 {
			t.Errorf("%s has its centre at %v", n.Name, p)
		}
	}
	if len(seen) < 2*225 {
		t.Errorf("only %d codes", len(seen))
	}
}

// TestRegionRows checks that each region's country and division exist.
func TestRegionRows(t *testing.T) {
	divisions := divisionsByCode()
	for _, f := range rows(regionRows) {
		if len(f) != 9 || f[1] != KindRegion && f[1] != KindArea {
			t.Errorf("row %q: %d columns, kind %q", f[0], len(f), f[1])
			continue
		}
		for _, code := range list(f[2]) {
			if _, ok := Country(code); !ok {
				t.Errorf("%s: no country %q", f[0], code)
			}
		}
		if d, ok := divisions[f[3]]; f[3] != "" && (!ok || d.Country != f[2]) {
			t.Errorf("%s: no division %q in %q", f[0], f[3], f[2])
		}
	}
}

func TestCities(t *testing.T) {
	for _, c := range []struct {
		name, country string
		id            int
	}{
		{"Moscow", "RU", 524901}, {"Kaluga", "RU", 553915}, {"Saint Petersburg", "RU", 498817}, {"St. Petersburg", "RU", 498817},
		{"Raqqa", "SY", 172955}, {"Kiev", "UA", 703448}, {"Khorog", "TJ", 1221328}, {"D.C.", "US", 4140963},
	} {
		best := City{}
		for city := range CitiesNamed(c.name) {
			if city.Population > best.Population {
				best = city
			}
		}
		if best.ID != c.id || best.Country != c.country {
			t.Errorf("largest %s is %d in %s, want %d in %s", c.name, best.ID, best.Country, c.id, c.country)
		}
	}
	for city := range CitiesNamed("Novgoro") {
		t.Errorf("a part of a name found %+v", city)
		break
	}
}

// TestCapitals checks that each capital in the table is a settlement of its country, where the file has it.
func TestCapitals(t *testing.T) {
	missing := 0
	for _, n := range Nations() {
		found := n.Capital == ""
		for city := range CitiesNamed(n.Capital) {
			found = found || city.Country == n.Code
		}
		if !found {
			missing++
			t.Logf("%s: %s is not listed there", n.Name, n.Capital)
		}
	}
	if missing > 12 {
		t.Errorf("%d capitals are not listed in their country", missing)
	}
}

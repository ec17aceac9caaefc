package main

import (
	"strings"
	"testing"
)

func fields(changes map[int]string) []string {
	f := strings.Split("7\tÉlan\tElan\tEL,Élan Vital,elan wei,Элан,ELAN\t1.5\t-2.25\tP\tPPLA\tAA\t\t01\t\t\t\t50000\t\t1\tX/Y\t2020-01-01", "\t")
	for i, s := range changes {
		f[i] = s
	}
	return f
}

func TestReadRow(t *testing.T) {
	r, err := readRow(fields(nil))
	if err != nil || r.id != 7 || r.lat != 1.5 || r.lon != -2.25 || r.population != 50000 || r.country != "AA" {
		t.Errorf("got %+v, %v", r, err)
	}
	for _, bad := range [][]string{fields(nil)[:5], fields(map[int]string{colID: "x"}), fields(map[int]string{colLat: "north"})} {
		if _, err := readRow(bad); err == nil {
			t.Errorf("row %q was taken", bad)
		}
	}
}

func TestNamesOf(t *testing.T) {
	r, _ := readRow(fields(nil))
	var keys []string
	for _, n := range namesOf(0, r) {
		keys = append(keys, n.Key)
	}
	if got := strings.Join(keys, ","); got != "elan,elan,elan vital" {
		t.Errorf("names are %s", got)
	}
	r.population, r.feature = 900, "PPL"
	if got := namesOf(0, r); len(got) != 2 {
		t.Errorf("a village keeps %d names, want its main name in two spellings", len(got))
	}
}

func TestBaseName(t *testing.T) {
	for name, want := range map[string]string{"Kaluga Oblast": "Kaluga", "Republic of Tyva": "Tyva", "Borno State": "Borno",
		"Texas": "Texas", "Oblast": "Oblast", "Northern Territory": "Northern Territory", "Riau Islands": "Riau Islands"} {
		if got := baseName(name); got != want {
			t.Errorf("baseName(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestDivisionsTakeTheMean(t *testing.T) {
	table := []row{{country: "AA", admin1: "01", lat: 1, lon: 3, population: 5}, {country: "AA", admin1: "01", lat: 3, lon: 5, population: 6}, {country: "AA", admin1: "99"}}
	all, index := divisions(table, map[string]string{"AA.01": "North Oblast"})
	if len(all) != 2 || index["AA.01"] != 1 || index["AA."] != 0 {
		t.Fatalf("divisions %+v, index %v", all, index)
	}
	if d := all[1]; d.Lat != 2 || d.Lon != 4 || d.Population != 11 || d.Places != 2 || d.Base != "North" {
		t.Errorf("division is %+v", d)
	}
}

func TestMemberRefusesAnotherArchive(t *testing.T) {
	if _, err := member("build_test.go", settlementsSum, "x"); err == nil || !strings.Contains(err.Error(), "sha256") {
		t.Errorf("error is %v", err)
	}
}

func TestCountiesTakeTheMean(t *testing.T) {
	table := []row{{name: "Sarn", country: "AA", admin1: "01", admin2: "5", lat: 1, lon: 3, population: 5}, {name: "Ellin", country: "AA", admin1: "01", admin2: "5", lat: 3, lon: 5, population: 6, feature: "PPLX"},
		{name: "Marl", country: "AA", admin1: "01", admin2: "6"}}
	all := counties(table, map[string]string{"AA.01.5": "Sarn County", "AA.01.6": "Marl"})
	if len(all) != 1 || all[0].lat != 2 || all[0].lon != 4 || all[0].population != 5 || all[0].id != 0 {
		t.Fatalf("counties %+v", all)
	}
	if got := namesOf(0, all[0]); len(got) != 3 || got[2].Key != "sarn" || got[2].Main {
		t.Errorf("names %+v", got)
	}
}

package filter

import (
	"slices"
	"testing"

	"sitrep/ledger"
	"sitrep/text"
)

func pile() *ledger.Situation {
	chain := ledger.Chain{{Name: "Harbour Daily", Publisher: true}, {Name: "police"}}
	blast := ledger.Incident{ID: "x-1", Type: "bombing", Status: "occurred", Members: []ledger.Ref{{Report: "r-1", ID: "e-1"}},
		When:   &text.When{EDTF: "2024-03-05", From: "2024-03-05", Until: "2024-03-05"},
		Where:  []text.Location{{Name: "Orvane", Admin1: "Selm", Country: "Velmara", CountryCode: "VL"}},
		Values: []ledger.Value{{Attribute: "perpetrator", Text: "the Selm Front", Chains: []ledger.Chain{chain}}}}
	visit := ledger.Incident{ID: "x-2", Type: "arrest", Status: "alleged", Members: []ledger.Ref{{Report: "r-2", ID: "e-2"}},
		Values: []ledger.Value{{Attribute: "agency", Text: "the ambassador"}}}
	return &ledger.Situation{
		Reports: []ledger.Report{{ID: "r-1"}, {ID: "r-2"}}, Incidents: []ledger.Incident{blast, visit},
		Series:    []ledger.Series{{ID: "s-1", Incident: "x-1", Points: []ledger.Point{{Figure: ledger.Ref{Report: "r-1", ID: "f-1"}}}}, {ID: "s-2", Place: "Lissau"}},
		Claims:    []ledger.StandClaim{{Report: "r-1", Claim: ledger.Claim{About: []string{"f-1"}}}, {Report: "r-2", Claim: ledger.Claim{About: []string{"e-2"}}}},
		Tensions:  []ledger.Tension{{About: "x-1"}, {About: "x-2"}},
		Timeline:  []ledger.Entry{{Incident: "x-1"}, {Incident: "x-2"}},
		Decisions: []ledger.Decision{{Result: "x-2"}},
		Warnings:  []ledger.Alert{{ID: "a-1", Warning: ledger.Warning{Issuer: "embassy", Place: "Orvane"}}},
	}
}

func TestKeep(t *testing.T) {
	for _, c := range []struct {
		name, value        string
		incident           string // the one that is kept, "" for none
		series, claims     int
		tensions, warnings int
	}{
		{"country", "velmara", "x-1", 1, 1, 1, 0},
		{"country", "Kenya|VL", "x-1", 1, 1, 1, 0},
		{"event_type", "arrest", "x-2", 0, 1, 1, 0},
		{"status", "occurred", "x-1", 1, 1, 1, 0},
		{"actor", "selm front", "x-1", 1, 1, 1, 0},
		{"actor", "Assad", "", 0, 0, 0, 0},
		{"source", "police", "x-1", 1, 1, 1, 0},
		{"location", "Orvane", "x-1", 1, 1, 1, 1},
		{"location", "Orv", "", 0, 0, 0, 0},
		{"admin1", "Selm", "x-1", 1, 1, 1, 0},
		{"since", "2024-03-05", "x-1", 1, 1, 1, 0},
		{"until", "2024-03-04", "", 0, 0, 0, 0},
	} {
		f, err := FromQuery(map[string][]string{c.name: {c.value}, "page": {"2"}})
		if err != nil {
			t.Fatal(err)
		}
		s, _ := f.Keep(pile())
		got := ""
		for _, in := range s.Incidents {
			got += in.ID
		}
		if got != c.incident || len(s.Series) != c.series || len(s.Claims) != c.claims || len(s.Tensions) != c.tensions || len(s.Warnings) != c.warnings || len(s.Reports) != 2 {
			t.Errorf("%s=%s: %q, %d series, %d claims, %d tensions, %d warnings", c.name, c.value, got, len(s.Series), len(s.Claims), len(s.Tensions), len(s.Warnings))
		}
	}
}

// TestUndatedAreCounted: what has no date is not taken for what is of another day.
func TestUndatedAreCounted(t *testing.T) {
	_, left := Filter{Since: "2024-01-01"}.Keep(pile())
	if left.Undated != 2 {
		t.Errorf("%d left out for want of a date, want the arrest and the warning", left.Undated)
	}
}

func TestKeepLeavesTheOriginal(t *testing.T) {
	s := pile()
	Filter{Status: []string{"alleged"}}.Keep(s)
	if len(s.Incidents) != 2 || s.Incidents[0].ID != "x-1" || s.Timeline[0].Incident != "x-1" {
		t.Error("the situation was changed")
	}
	if same, _ := (Filter{}).Keep(s); same != s {
		t.Error("the empty filter makes a copy")
	}
}

func TestFaults(t *testing.T) {
	if _, err := FromQuery(map[string][]string{"since": {"May"}}); err == nil {
		t.Error("May is taken for a day")
	}
	if err := new(Filter).Add("colour", "red"); err == nil {
		t.Error("there is no filter by colour")
	}
	f := Filter{Since: "2024-01-01", Country: []string{"Kenya", "UG"}}
	if got := f.String(); got != "country: Kenya or UG; since: 2024-01-01" {
		t.Error(got)
	}
}

// TestUnmet: a value that nothing has is told, with the values there are where one must be met whole.
func TestUnmet(t *testing.T) {
	f := Filter{Country: []string{"Velmarra", "VL", "velmara"}, EventType: []string{"warning", "explosion"}, Actor: []string{"Selm"}, Location: []string{"Lissau", "Lisau"}}
	got := f.Unmet(pile())
	want := []Missing{{"event_type", "explosion", []string{"arrest", "bombing"}}, {"country", "Velmarra", []string{"Velmara"}}, {"location", "Lisau", nil}}
	if len(got) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i, m := range got {
		if m.Name != want[i].Name || m.Value != want[i].Value || !slices.Equal(m.Known, want[i].Known) {
			t.Errorf("%+v, want %+v", m, want[i])
		}
	}
}

package muc4

import (
	"slices"
	"testing"

	"sitrep/eval/muc4/linear"
	"sitrep/text"
)

// toldReport is own with what the network would make of it: the gunmen shot the guards, in a mood.
func toldReport(t *testing.T, mood string) *Report {
	t.Helper()
	r := own(t)
	r.d.Tellings = []text.Telling{{Token: 1, Kind: "shooting", Chance: 0.5, Sure: 1, Mood: mood, Meant: 1, Takes: []text.Taking{
		{Token: 0, Role: "perpetrator", Chance: 0.5}, {Token: 2, Role: "victim", Chance: 1}}}}
	r.tieTellings()
	return r
}

// TestTakings: a part is as sure as the telling and the part are together; a name takes that of any of its words, another phrase that of
// its head word alone.
func TestTakings(t *testing.T) {
	r := toldReport(t, "news")
	if got := r.takesPart(1); !slices.Equal(got, []taking{{0, "victim", 0.5}}) {
		t.Errorf("the guards are %v", got)
	}
	phrase := Mention{First: 0, Last: 3, Head: 2, Kind: "noun"}
	if got := r.takingsOf(phrase); len(got) != 1 || got[0].role != "victim" {
		t.Errorf("a phrase has the parts of its modifiers: %v", got)
	}
	phrase.Kind = "name"
	if got := surestRoles(r.takingsOf(phrase)); got != [6]float64{0.25, 0, 0, 0.5} {
		t.Errorf("a name has %v", got)
	}
}

// TestRowsOfTellings: the rows have the lengths that files are checked for, and tell who takes part in one happening.
func TestRowsOfTellings(t *testing.T) {
	r := toldReport(t, "past")
	in := &incident{core: []int{1}, kinds: make([]float64, len(types))}
	r.pairs = map[[2]int]float64{{0, 1}: 0.8}
	if n := len(r.keepRow(in, []*incident{in})); n != keepNumbers {
		t.Errorf("an incident has %d numbers, want %d", n, keepNumbers)
	}
	if n := len(r.attachRow(in, []*incident{in}, 0, perpetrator)); n != attachNumbers {
		t.Errorf("a member has %d numbers, want %d", n, attachNumbers)
	}
	if got := r.tellingsWith(0, in); !slices.Equal(got, []float64{0.25, 0, 0, 0, 0, 0, 0.25, 0.25}) {
		t.Errorf("the gunmen beside the incident: %v", got)
	}
	if got := r.tellingsOf(in); len(got) != incidentTellings || got[3] != 0.5 || got[6+newsMood] != 0 || got[6+pastMood] != 0.5 {
		t.Errorf("the incident: %v", got)
	}
}

// TestTellingFeatures: what the core takes part in is told by type and mood, a part too faint is not.
func TestTellingFeatures(t *testing.T) {
	r := toldReport(t, "threatened")
	in := &incident{core: []int{1}}
	var f linear.Features
	r.coreTellings(&f, in)
	for _, want := range [][]string{{"core telling", "deed", "attack"}, {"core telling", "mood", "threatened", "e"}, {"telling word", "shot"}} {
		if !slices.Contains(f, linear.Hash(want...)) {
			t.Errorf("%v is missing", want)
		}
	}
	r.d.Tellings[0].Chance = 0.05
	r.tieTellings()
	f = nil
	if r.entityTellings(&f, 1); len(f) != 0 {
		t.Error("a faint part is told")
	}
}

package series

import (
	"testing"

	"sitrep/ledger"
	"sitrep/text"
)

// toll is a number of the dead of a report, read with the report's places.
func toll(report, words string, n float64, day string, entities ...ledger.Entity) figure {
	f := figure{ref: ledger.Ref{Report: report, ID: "f"}, measure: "killed", toll: true,
		figure: ledger.Figure{Low: &n, High: &n, AsOf: &text.When{EDTF: day}, Evidence: ledger.Evidence{Start: 0, End: len(words), Quote: words}}}
	f.scene = spokenIn(ledger.Reading{Report: ledger.Report{Text: words}, Entities: entities}).sceneOf(f)
	return f
}

// Tolls of one day in one town are one though a report tells no happening; another town, a later day, another measure and some more dead
// keep them apart, and so do two incidents.
func TestTollsOfOneScene(t *testing.T) {
	town := ledger.Entity{Kind: "city", Name: "Port Brenn", Mentions: []ledger.Mark{{Start: 15, End: 25}}}
	was := toll("a", "Four guards in Port Brenn", 4, "2031-05-04", town)
	is := func(change func(*figure)) figure {
		f := toll("b", "Nine died at Port Brenn station", 9, "2031-05-05")
		change(&f)
		return f
	}
	for name, c := range map[string]struct {
		change func(*figure)
		one    bool
	}{
		"one scene":      {func(*figure) {}, true},
		"days later":     {func(f *figure) { *f = toll("b", "Nine died at Port Brenn station", 9, "2031-05-09") }, false},
		"other town":     {func(f *figure) { *f = toll("b", "Nine died at Port Tarn station", 9, "2031-05-05") }, false},
		"wounded":        {func(f *figure) { f.measure = "wounded" }, false},
		"same report":    {func(f *figure) { f.ref.Report = "a" }, false},
		"two more":       {func(f *figure) { f.figure.Evidence.Quote = "two more guards died" }, false},
		"a part":         {func(f *figure) { f.figure.SubsetOf = "f-whole" }, false},
		"other incident": {func(f *figure) { f.incident = "x-other" }, false},
		"told of a march": {func(f *figure) {
			f.incident, f.loose, f.scene.towns = "x-other", true, []string{"portbrenn"}
		}, true},
		"told of a march, the town by a name alone": {func(f *figure) { f.incident, f.loose = "x-other", true }, false},
	} {
		a := was
		a.incident = "x-one"
		if got := (&grouper{}).oneScene(a, is(c.change)) != ""; got != c.one {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// Who counts more than the other counts no part of them.
func TestMoreThanTheWholeAreNoPart(t *testing.T) {
	count := func(root, what string, n float64) figure {
		return figure{root: root, measure: "killed", value: what, figure: ledger.Figure{What: what, Low: &n, High: &n}}
	}
	for _, c := range []struct {
		a, b  figure
		clash bool
	}{
		{count("x", "children killed", 4), count("y", "people killed", 9), true},
		{count("x", "children killed", 9), count("y", "people killed", 4), false},
		{count("x", "a child killed", 1), count("y", "children killed", 2), false},
	} {
		if partsClash(c.a, c.b) != c.clash || partsClash(c.b, c.a) != c.clash {
			t.Errorf("%s, %s: clash %v", c.a.value, c.b.value, !c.clash)
		}
	}
}

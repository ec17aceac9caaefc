package collation_test

import (
	"fmt"
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/collation/story"
	"sitrep/ledger"
	"sitrep/text"
)

// TestNamesTellAStory: names that few reports have make two reports alike, a name of the dateline alone does not, nor one of a
// country.
func TestNamesTellAStory(t *testing.T) {
	who := func(report, entity string) string { return entity }
	of := func(id, kind string, dateline bool) ledger.Reading {
		r := ledger.Reading{Report: ledger.Report{ID: id, Text: "Tarnbeck. " + strings.Repeat(id+"word ", 9)}}
		r.Entities = []ledger.Entity{{ID: "n", Kind: kind, Name: "Tarnbeck", Mentions: []ledger.Mark{{Start: 0, End: 8}}}}
		if dateline {
			r.Report.Furniture = []text.Furniture{{Span: text.Span{Start: 0, End: 9}, Kind: "dateline"}}
		}
		return r
	}
	alike := func(kind string, dateline bool) float64 {
		all := []ledger.Reading{of("q", kind, dateline), of("z", kind, dateline), {Report: ledger.Report{ID: "k", Text: "other words"}}}
		return story.New(all, who).Likeness(0, 1) - story.New(all, nil).Likeness(0, 1)
	}
	if town, dateline, country := alike("city", false), alike("city", true), alike("country", false); town < 0.02 || dateline != 0 || country != 0 {
		t.Errorf("a town adds %.3f, that of the dateline %.3f, a country %.3f", town, dateline, country)
	}
}

// shootings are two reports of one story, of shootings told without a town.
func shootings(first, second func(*ledger.Event)) int {
	return ofOneStory("haulier orchard brazier tannery ferryman gutter lantern", "shooting", "shooting", first, second)
}

// ofOneStory are two reports of one story, with the words that they share, each with a happening of a type.
func ofOneStory(shared, one, other string, first, second func(*ledger.Event)) int {
	own := func(letter string) string {
		var b strings.Builder
		for i := range 40 {
			fmt.Fprintf(&b, " %sa%cb%cc", letter, 'a'+i%26, 'a'+i/26)
		}
		return b.String()
	}
	a, b := report("a", "Quarn Echo", "2031-05-06"), report("b", "Delta Sun", "2031-05-06")
	a.Report.Text, b.Report.Text = shared+own("q"), shared+own("z")
	a.event(one, "gunmen opened fire", first)
	b.event(other, "shots were fired", second)
	return len(collation.Collate(readings(a, b)).Incidents)
}

// TestTheDeadTellActsApart: those who fell in an ambush are soldiers, those of the raid after it rebels; of one number they may
// be rival versions.
func TestTheDeadTellActsApart(t *testing.T) {
	dead := func(who string, n float64) func(*ledger.Event) {
		return func(e *ledger.Event) { role("victim", who, "")(e); count("killed", n, "exactly")(e) }
	}
	for _, c := range []struct {
		first, second func(*ledger.Event)
		want          int
	}{
		{dead("nine soldiers", 9), dead("some soldiers", 7), 1},
		{dead("nine soldiers", 9), dead("seven rebels", 7), 2},
		{dead("nine farmers", 9), dead("nine rebels", 9), 1},
	} {
		if got := shootings(c.first, c.second); got != c.want {
			t.Errorf("%d incidents, want %d", got, c.want)
		}
	}
}

// TestDaysTwoApart: without a year as with one, two acts of one story told to the day are not one when the days are two apart.
func TestDaysTwoApart(t *testing.T) {
	for day, want := range map[string]int{"XXXX-05-04": 1, "XXXX-05-05": 1, "XXXX-05-06": 2} {
		if got := shootings(on("XXXX-05-04"), on(day)); got != want {
			t.Errorf("%s: %d incidents, want %d", day, got, want)
		}
	}
}

// TestToldOtherwise: those taken off a bus are kidnapped in one report and attacked in another, where town and day agree; no
// trial is an attack told otherwise, nor an attack by arrests what police did after it.
func TestToldOtherwise(t *testing.T) {
	at := func(town, day string) func(*ledger.Event) {
		return func(e *ledger.Event) {
			city(town, "QA")(e)
			on(day)(e)
			e.Trigger = ledger.Mark{Start: 0, End: 7} // at the head of its report
		}
	}
	for _, c := range []struct {
		one, other, town, day string
		want                  int
	}{
		{"kidnapping", "attack", "Quarn", "2031-05-05", 1},
		{"attack", "kidnapping", "Quarn", "2031-05-06", 1},
		{"kidnapping", "attack", "Brenn", "2031-05-05", 2},
		{"kidnapping", "attack", "Quarn", "2031-05-09", 2},
		{"raid", "arrest", "Quarn", "2031-05-05", 1},
		{"foiled_plot", "arrest", "Quarn", "2031-05-05", 1},
		{"bombing", "arrest", "Quarn", "2031-05-05", 2},
		{"bombing", "trial", "Quarn", "2031-05-05", 2},
	} {
		if got := ofOneStory("haulier orchard brazier tannery ferryman gutter lantern haulier orchard brazier tannery ferryman gutter lantern cooper saddler", c.one, c.other, at("Quarn", "2031-05-05"), at(c.town, c.day)); got != c.want {
			t.Errorf("%s and %s: %d incidents, want %d", c.one, c.other, got, c.want)
		}
	}
}

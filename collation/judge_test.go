package collation_test

import (
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
)

// TestANumberTakenUpByAnotherReportOfTheStory: a report that tells no happening of its own of which the number could be means the
// toll that another report of its story gives, and nothing else that clashes with it or is told as a part.
func TestANumberTakenUpByAnotherReportOfTheStory(t *testing.T) {
	const story = "The ferry Halcyon was fired on below the Ostrel locks, and skippers of Quarn left their moorings. "
	for _, c := range []struct {
		name, text, measure, words string
		value                      float64
		change                     func(*ledger.Figure)
		series                     int
	}{
		{"people of the story", story, "people", "the 14 people", 14, nil, 1},
		{"people of no story", "", "people", "the 14 people", 14, nil, 2},
		{"another number of people", story, "people", "the 16 people", 16, nil, 2},
		{"people of another camp", story, "soldier", "14 soldiers", 14, nil, 2},
		{"a small number of things", story, "barge", "4 barges", 4, nil, 2},
		{"an amount", story, "people", "14 percent of the people", 14, func(f *ledger.Figure) { f.Unit = "percent" }, 2},
		{"those still waited for", story, "people", "the remaining 14 people", 14, func(f *ledger.Figure) { f.SubsetOf = "f-1" }, 2},
		{"another measure", story, "arrested", "14 people arrested", 14, nil, 2},
		{"the same measure without a happening", story, "killed", "14 people killed", 14, nil, 1},
		{"a later count without a happening", story, "killed", "16 people killed", 16, nil, 1},
	} {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-06")
		a.event("attack", "the shooting", city("Ostrel", "QA"), on("2031-05-04"))
		a.figure("killed", "passengers killed", 14, a.ofLast)
		b.figure(c.measure, c.words, c.value, func(f *ledger.Figure) {
			if c.change != nil {
				c.change(f)
			}
		})
		if c.text != "" {
			a.Report.Text, b.Report.Text = strings.Repeat(c.text, 3), c.text
		}
		if s := collation.Collate(readings(a, b)); len(s.Series) != c.series {
			t.Errorf("%s: %d series, want %d: %s", c.name, len(s.Series), c.series, reasons(s))
		}
	}
}

// TestTwoHappeningsOfAStoryKeepTheirTolls: the same number of two days is told of two happenings.
func TestTwoHappeningsOfAStoryKeepTheirTolls(t *testing.T) {
	story := strings.Repeat("The ferry Halcyon was fired on below the Ostrel locks, and skippers of Quarn left their moorings. ", 3)
	a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-12")
	a.Report.Text, b.Report.Text = story, story[:len(story)/2]
	a.event("attack", "the shooting", city("Ostrel", "QA"), on("2031-05-04")).figure("killed", "people killed", 14, a.ofLast)
	b.event("attack", "the shooting", city("Ostrel", "QA"), on("2031-05-11")).figure("killed", "people killed", 14, b.ofLast)
	if s := collation.Collate(readings(a, b)); len(s.Series) != 2 {
		t.Errorf("%d series: %s", len(s.Series), reasons(s))
	}
}

// TestANumberGivenAgainInOneReport: a number of people of whom nothing more is told is the toll of the same report and value; a small
// one, or one of people of another camp, is not.
func TestANumberGivenAgainInOneReport(t *testing.T) {
	for _, c := range []struct {
		toll, people string
		value        float64
		series       int
	}{{"passengers killed", "31 people", 31, 1}, {"passengers killed", "3 people", 3, 2}, {"passengers killed", "31 soldiers", 31, 2}} {
		r := report("a", "Quarn Echo", "2031-05-05")
		r.event("attack", "the shooting", city("Ostrel", "QA"), on("2031-05-04"))
		r.figure("killed", c.toll, c.value, r.ofLast).figure("people", c.people, c.value)
		if s := collation.Collate(readings(r)); len(s.Series) != c.series {
			t.Errorf("%s, %s: %d series, want %d", c.toll, c.people, len(s.Series), c.series)
		}
	}
}

// TestATollThatOnlyStandsBesideAHappening: a number that its report gives beside a happening, and not as its toll, may be that of another.
func TestATollThatOnlyStandsBesideAHappening(t *testing.T) {
	story := strings.Repeat("The ferry Halcyon was fired on below the Ostrel locks, and skippers of Quarn left their moorings. ", 3)
	for of, want := range map[string]int{"its toll": 2, "beside it": 1} {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-06")
		a.Report.Text, b.Report.Text = story, story[:len(story)/2]
		a.event("attack", "the shooting", venue("Ostrel locks")).figure("killed", "people killed", 14, a.ofLast)
		b.event("attack", "the raid", venue("Tarn mill")).figure("killed", "dead", 14, func(f *ledger.Figure) {
			if of == "its toll" {
				b.ofLast(f)
			}
		})
		if s := collation.Collate(readings(a, b)); len(s.Series) != want || len(s.Incidents) != 2 {
			t.Errorf("%s: %d series of %d incidents: %s", of, len(s.Series), len(s.Incidents), reasons(s))
		}
	}
}

// TestARunningTotalOfPeopleOnTheMove: who has come back is told with the year since when it is counted, and without.
func TestARunningTotalOfPeopleOnTheMove(t *testing.T) {
	for _, c := range []struct {
		measure string
		value   float64
		series  int
	}{{"returned", 541, 1}, {"returned", 700, 2}, {"arrested", 541, 2}} {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-06")
		a.figure(c.measure, "533 citizens repatriated from Veldora", 533, since("2021"))
		b.figure(c.measure, "people repatriated from Veldora", c.value)
		if s := collation.Collate(readings(a, b)); len(s.Series) != c.series {
			t.Errorf("%s %v: %d series, want %d", c.measure, c.value, len(s.Series), c.series)
		}
	}
}

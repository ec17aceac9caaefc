package collation_test

import (
	"slices"
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
)

func relation(s ledger.Situation, kind string) (ledger.Series, ledger.Relation, bool) {
	for _, x := range s.Series {
		for _, r := range x.Relations {
			if r.Kind == kind {
				return x, r, true
			}
		}
	}
	return ledger.Series{}, ledger.Relation{}, false
}

func TestOneNumberOfOneRootInTwoReports(t *testing.T) {
	a, b := report("a", "Quarn Echo", ""), report("b", "Delta Sun", "")
	a.figure("travelled", "people who left Veldora", 4318, a.from("Tarn Institute"), in("Veldora"))
	b.figure("fighter", "Veldoran fighters", 4318, b.from("Tarn Institute"), func(f *ledger.Figure) { f.Population = "Veldoran" })
	s := collation.Collate(readings(a, b))
	if len(s.Series) != 1 || s.Series[0].Roots.Low != 1 || s.Series[0].Roots.High != 1 || s.Series[0].Roots.Names[0] != "Tarn Institute" {
		t.Errorf("%+v", s.Series)
	}
}

func TestNumbersThatAreCloseAreNotOne(t *testing.T) {
	a, b := report("a", "Quarn Echo", ""), report("b", "Delta Sun", "")
	a.figure("fighter", "fighters", 4318, in("Veldora"))
	b.figure("arrested", "people detained", 4317, in("Kestria"))
	if s := collation.Collate(readings(a, b)); len(s.Series) != 2 {
		t.Errorf("%+v", s.Series)
	}
}

func TestCorrectionAndGrowthKeepBothValues(t *testing.T) {
	for stated, want := range map[string]string{"corrected": "correction", "increased": "growth", "decreased": "decline", "": "decline"} {
		a := report("a", "Quarn Echo", "2031-05-05")
		a.figure("fighter", "fighters", 2900, in("Veldora"), was(6000, "2028", stated))
		s := collation.Collate(readings(a))
		x, r, ok := relation(s, want)
		if !ok || len(x.Points) != 2 || !x.Points[r.From].Earlier || *x.Points[r.From].Low != 6000 || *x.Points[r.To].Low != 2900 || x.Points[r.From].AsOf.EDTF != "2028" {
			t.Errorf("%q: %+v", stated, s.Series)
		}
	}
}

func toll(id, day string, n float64, bound string, root ...string) *told {
	r := report(id, "", day)
	r.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
	r.figure("killed", "people killed", n, r.from(root...), r.ofLast, func(f *ledger.Figure) {
		f.Bound = bound
		if bound == "at_least" {
			f.High = nil
		}
	})
	return r
}

// TestALaterReportGivesMore: what another root gives more of on a later day is growth; on one day two numbers are a conflict.
func TestALaterReportGivesMore(t *testing.T) {
	for day, want := range map[string]string{"2031-05-09": "growth", "2031-05-05": "conflict"} {
		s := collation.Collate(readings(toll("a", "2031-05-05", 14, "exactly", "Interior Ministry"), toll("b", day, 17, "exactly", "Quarn Hospital")))
		if _, _, ok := relation(s, want); !ok {
			t.Errorf("%s: no %s: %+v", day, want, s.Series)
		}
	}
}

// TestOneRootCountsAnew: what one root gives on a later day is growth where more have died, a correction where fewer have, and a
// revision where nobody can tell which came later.
func TestOneRootCountsAnew(t *testing.T) {
	for _, c := range []struct {
		day, want string
		later     float64
	}{{"2031-05-06", "growth", 17}, {"2031-05-06", "correction", 12}, {"2031-05-05", "revision", 17}} {
		s := collation.Collate(readings(toll("a", "2031-05-05", 14, "exactly", "Interior Ministry"), toll("b", c.day, c.later, "exactly", "Interior Ministry")))
		x, r, ok := relation(s, c.want)
		if !ok || *x.Points[r.From].Low != 14 || *x.Points[r.To].Low != c.later || x.Roots.High != 1 || x.Incident != s.Incidents[0].ID {
			t.Fatalf("%v: %+v", c, s.Series)
		}
		if len(s.Tensions) != 0 {
			t.Errorf("%v: what one root gives anew is no tension: %+v", c, s.Tensions)
		}
	}
}

// TestDaysWithoutAYear: a dateline without its year orders the tolls of a happening as well.
func TestDaysWithoutAYear(t *testing.T) {
	a, b := toll("a", "", 14, "exactly", "Interior Ministry"), toll("b", "", 17, "exactly", "Interior Ministry")
	a.Report.Published.Yearless, b.Report.Published.Yearless = "XXXX-12-31", "XXXX-01-01"
	if x, r, ok := relation(collation.Collate(readings(a, b)), "growth"); !ok || *x.Points[r.To].Low != 17 {
		t.Errorf("%+v", x)
	}
}

func TestTwoRootsConflict(t *testing.T) {
	s := collation.Collate(readings(toll("a", "2031-05-05", 9, "exactly", "River Press Agency"), toll("b", "2031-05-05", 11, "exactly", "Health Ministry")))
	if _, _, ok := relation(s, "conflict"); !ok {
		t.Fatalf("%+v", s.Series)
	}
	if len(s.Tensions) != 1 || s.Tensions[0].Cause != "number" || len(s.Tensions[0].Sides) != 2 || len(s.Incidents[0].Tensions) != 1 || len(s.Series[0].Tensions) != 1 {
		t.Errorf("%+v", s.Tensions)
	}
}

func TestAtLeastAllowsMore(t *testing.T) {
	s := collation.Collate(readings(toll("a", "2031-05-05", 9, "at_least", "River Press Agency"), toll("b", "2031-05-06", 11, "exactly", "Health Ministry")))
	if _, _, ok := relation(s, "conflict"); ok || len(s.Tensions) != 0 {
		t.Errorf("%+v", s.Tensions)
	}
	said := ""
	for _, d := range s.Decisions {
		said += strings.Join(d.Reasons, "; ")
	}
	if !strings.Contains(said, "no contradiction: at least 9 and 11 can both hold") {
		t.Error("nothing says that the two do not contradict each other:", said)
	}
}

func TestTollsOfTwoIncidentsAreTwoSeries(t *testing.T) {
	a, b := toll("a", "2031-05-05", 9, "exactly"), report("b", "", "2031-05-05")
	b.event("attack", "the attack", venue("Cinema Nova"), on("2031-05-04")).figure("killed", "people killed", 9, b.ofLast)
	if s := collation.Collate(readings(a, b)); len(s.Series) != 2 {
		t.Errorf("%+v", s.Series)
	}
}

func TestACountInsideARunningTotalIsNotAdded(t *testing.T) {
	a := report("a", "Quarn Echo", "2031-05-05")
	a.figure("people", "a total of 2,917 people detained", 2917, in("Kestria"), since("2030-06-01"))
	a.figure("arrested", "146 suspects arrested", 146, in("Kestria"))
	b := report("b", "Delta Sun", "2031-05-05")
	b.figure("arrested", "40 arrested", 40, in("Veldora"))
	a.figure("arrested", "3,100 arrested", 3100, in("Kestria"))
	s := collation.Collate(readings(a, b))
	x, r, ok := relation(s, "part_of")
	if !ok || *x.Points[r.From].Low != 146 || r.Other == "" || !strings.Contains(r.Reason, "must not be added") {
		t.Fatalf("%+v", s.Series)
	}
	if _, _, ok := relation(s, "running_total"); !ok {
		t.Error("the total is not told to be running")
	}
	for _, x := range s.Series {
		for _, p := range x.Points {
			if *p.Low == 2917+146 || *p.Low == 2917+146+40 {
				t.Error("a sum was made")
			}
			if (*p.Low == 40 || *p.Low == 3100) && len(x.Relations) != 0 {
				t.Error("another country's count, or a larger one, was taken for a part", x.Relations)
			}
		}
	}
}

func TestASubsetIsTiedToItsWhole(t *testing.T) {
	a := report("a", "Quarn Echo", "")
	a.figure("gunman", "four gunmen", 4, in("Quarn"))
	a.figure("gunman", "two of the four gunmen", 2, in("Quarn"), a.from("?sources"), func(f *ledger.Figure) { f.SubsetOf = a.Figures[0].ID })
	s := collation.Collate(readings(a))
	if _, r, ok := relation(s, "subset"); !ok || r.Reason == "" {
		t.Errorf("%+v", s.Series)
	}
	if len(s.Tensions) != 0 {
		t.Errorf("a part does not contradict its whole: %+v", s.Tensions)
	}
}

func TestAGarbledFigureIsATensionOfItsOwn(t *testing.T) {
	a := report("a", "Quarn Echo", "")
	a.figure("fighter", "Veldora and Kestria has 1,900", 1900, in("Veldora"), func(f *ledger.Figure) { f.Flag = "garbled" })
	a.figure("fighter", "fighters from Veldora", 2900, in("Veldora"))
	s := collation.Collate(readings(a))
	if len(s.Tensions) != 1 || s.Tensions[0].Cause != "garbled" {
		t.Errorf("%+v", s.Tensions)
	}
}

func TestSmallCountsOfTwoReportsAreTwoSeries(t *testing.T) {
	a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-06")
	a.figure("vehicle", "burnt army vehicles", 3, in("Quarn"))
	b.figure("vehicle", "burnt army vehicles", 2, in("Quarn"))
	if s := collation.Collate(readings(a, b)); len(s.Series) != 2 || len(s.Tensions) != 0 {
		t.Errorf("%+v", s.Series)
	}
}

func TestAStockThatTwoRootsCountDifferently(t *testing.T) {
	build := func(days ...string) ledger.Situation {
		a, b := report("a", "Quarn Echo", days[0]), report("b", "Delta Sun", days[1])
		a.figure("fighter", "fighters", 1850, in("Tamsk"), a.from("Interior Ministry"))
		b.figure("fighter", "fighters", 900, in("Tamsk"), b.from("Tarn Institute"))
		return collation.Collate(readings(a, b))
	}
	if s := build("2031-05-05", "2031-05-05"); len(s.Tensions) != 1 {
		t.Errorf("of one day: %+v", s.Tensions)
	}
	for _, days := range [][]string{{"2031-05-05", "2033-05-05"}, {"2031-05-05", ""}} {
		if s := build(days...); len(s.Tensions) != 0 || len(s.Series) != 1 {
			t.Errorf("of days %v: %+v", days, s.Tensions)
		}
	}
}

// TestMoreIsAnIncrement: what is found later is added to the toll, and is neither a revision nor a conflict of it.
func TestMoreIsAnIncrement(t *testing.T) {
	for words, want := range map[string]string{"three more bodies": "increment", "more than 3 bodies": "revision", "three bodies": "revision"} {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Quarn Echo", "2031-05-06")
		for _, r := range []*told{a, b} {
			r.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
		}
		in := func(r *told) func(*ledger.Figure) {
			return func(f *ledger.Figure) { f.Event = r.Events[0].ID; f.Chain = r.chain("Quarn fire brigade") }
		}
		a.figure("bodies", "nine bodies", 9, in(a))
		b.figure("bodies", words, 3, in(b))
		var kinds []string
		for _, s := range collation.Collate(readings(a, b)).Series {
			for _, r := range s.Relations {
				kinds = append(kinds, r.Kind)
			}
		}
		if !slices.Equal(kinds, []string{want}) {
			t.Errorf("%q: relations %v, want %s", words, kinds, want)
		}
	}
}

// TestWhatWaitsIsTheBacklogOfItsTotal: what is left of a total is tied to it, and is neither its revision nor a conflict.
func TestWhatWaitsIsTheBacklogOfItsTotal(t *testing.T) {
	for words, want := range map[string]string{"11 pupils are still missing": "backlog", "11 pupils are missing": ""} {
		r := report("a", "Quarn Echo", "2031-05-05")
		r.event("kidnapping", "the abduction", venue("Ostrel School"), on("2031-05-04"))
		r.figure("kidnapped", "30 pupils abducted", 30, r.ofLast)
		r.figure("missing", words, 11, r.ofLast)
		got := ""
		for _, s := range collation.Collate(readings(r)).Series {
			for _, rel := range s.Relations {
				got += rel.Kind
			}
		}
		if got != want {
			t.Errorf("%q: relations %q, want %q", words, got, want)
		}
	}
}

// TestATollThatHasRisen: what a later report tells as risen is growth of an earlier number of another root; told
// without such a word the two contradict each other.
func TestATollThatHasRisen(t *testing.T) {
	for words, want := range map[string]string{"the toll has risen to 17": "growth", "17 people were killed": "conflict", "the toll has fallen to 17": "conflict"} {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-06")
		for _, r := range []*told{a, b} {
			r.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
		}
		a.figure("killed", "11 people were killed", 11, a.ofLast, a.from("police"))
		b.figure("killed", words, 17, b.ofLast, b.from("governor"))
		if _, r, ok := relation(collation.Collate(readings(a, b)), want); !ok || r.Reason == "" {
			t.Errorf("%q is not told as %s", words, want)
		}
	}
}

// TestATollWithoutAnActIsOfTheLastOne: a number of dead that no event holds counts those of the act that its report spoke
// of last, unless that is of another time.
func TestATollWithoutAnActIsOfTheLastOne(t *testing.T) {
	for act, want := range map[string]int{"now": 1, "past": 2} {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
		for _, r := range []*told{a, b} {
			r.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), func(e *ledger.Event) { e.Past = act == "past" })
		}
		a.figure("killed", "11 people were killed", 11, a.ofLast, a.from("police"))
		b.figure("killed", "the number of dead was put at 9", 9, b.from("governor"))
		if s := collation.Collate(readings(a, b)); len(s.Series) != want || len(s.Tensions) != 2-want {
			t.Errorf("%s: %d series, tensions %v", act, len(s.Series), s.Tensions)
		}
	}
}

// TestThoseOfADeedWhoHadBeenInACountry: how many of those of one deed had been in a country is one series, in another country
// another.
func TestThoseOfADeedWhoHadBeenInACountry(t *testing.T) {
	been := func(id string, n float64, country string) *told {
		r := toll(id, "2031-05-05", 14, "exactly", "Interior Ministry")
		return r.figure("visited", "gunmen who had trained there", n, r.ofLast, in(country))
	}
	for country, want := range map[string]int{"Kestria": 2, "Aldenia": 3} { // with the series of the dead
		if s := collation.Collate(readings(been("a", 2, "Kestria"), been("b", 3, country))); len(s.Series) != want {
			t.Errorf("%s: %d series, want %d: %+v", country, len(s.Series), want, s.Series)
		}
	}
}

package collation_test

import (
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
	"sitrep/text"
)

func TestTimeline(t *testing.T) {
	dated, undated := report("a", "", "2031-05-05"), report("b", "", "")
	dated.event("attack", "a whole date", venue("Ostrel Theatre"), on("2031-05-04"))
	dated.event("raid", "a date without its year", on("XXXX-11-20"))
	dated.event("seizure", "a month", on("2031-02"))
	undated.event("trial", "a date nobody can finish", on("XXXX-03-02"))
	undated.event("siege", "no date at all")
	s := collation.Collate(readings(dated, undated))
	want := []struct{ text, sort string }{{"a date without its year", "2030-11-20"}, {"a month", "2031-02-01"}, {"a whole date", "2031-05-04"}, {"a date nobody can finish", "XXXX-03-02"}, {"no date at all", ""}}
	if len(s.Timeline) != len(want) {
		t.Fatalf("%+v", s.Timeline)
	}
	for i, w := range want {
		if e := s.Timeline[i]; e.Text != w.text || e.Sort != w.sort {
			t.Errorf("entry %d is %q at %q, want %q at %q", i, e.Text, e.Sort, w.text, w.sort)
		}
	}
	if e := s.Timeline[0]; e.When.EDTF != "2030-11-20" || !strings.Contains(e.Derived, "the last such date before the report") {
		t.Errorf("derived: %+v", e)
	}
	if s.Timeline[3].Derived == "" || s.Timeline[4].Derived == "" {
		t.Error("what is missing is not said")
	}
}

func TestAStatedDateShowsItsWords(t *testing.T) {
	a := report("a", "Quarn Echo", "2031-05-06")
	a.event("attack", "the attack", func(e *ledger.Event) { e.When = &text.When{Written: "4 May\n2031", EDTF: "2031-05-04"} })
	if e := collation.Collate(readings(a)).Timeline[0]; e.Derived != "as written: “4 May 2031”" {
		t.Errorf("%+v", e)
	}
}

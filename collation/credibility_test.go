package collation_test

import (
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
)

// byEach tells one blast in as many reports as there are sources, each by one.
func byEach(change func(*told), sources ...string) ledger.Situation {
	var all []*told
	for i, s := range sources {
		r := report(string(rune('a'+i)), "Outlet "+string(rune('A'+i)), "2031-05-05")
		r.event("bombing", "a blast tore through the Harlow granary", city("Tarnby", "QA"), venue("Harlow Granary"), on("2031-05-05"))
		if s != "" {
			r.last().Chain = r.chain(s)
		}
		change(r)
		all = append(all, r)
	}
	return collation.Collate(readings(all...))
}

func TestCredibility(t *testing.T) {
	as := func(*told) {}
	for _, c := range []struct {
		name    string
		change  func(*told)
		sources []string
		code    int
	}{
		{"one outlet, no source", as, []string{""}, 6},
		{"outlets, no source", as, []string{"", ""}, 3},
		{"one root", as, []string{"Harbour Guard", "Harbour Guard"}, 3},
		{"two roots", as, []string{"Harbour Guard", "Health Ministry"}, 2},
		{"three roots", as, []string{"Harbour Guard", "Health Ministry", "Tarn Directorate"}, 1},
		{"planned", func(r *told) { r.last().Status = "planned" }, []string{"Harbour Guard", "Health Ministry"}, 6},
		{"denied by one", func(r *told) {
			if r.Report.ID == "r-a" {
				r.claim("denies", "we had no part in it", []string{"Quill Brigade"}, r.last().ID)
			}
		}, []string{"Harbour Guard", "Health Ministry"}, 4},
		{"doubted by an outlet", func(r *told) { r.claim("doubts", "it is far from clear", nil, r.last().ID) }, []string{"Harbour Guard"}, 4},
		{"told by those who acted", func(r *told) { role("agency", "Harbour Guard", "")(r.last()) }, []string{"Harbour Guard"}, 3},
	} {
		s := byEach(c.change, c.sources...)
		if got := s.Incidents[0].Credibility; got == nil || got.Code != c.code || len(got.Reasons) == 0 {
			t.Errorf("%s: %+v, want %d", c.name, got, c.code)
		}
	}
}

// TestAPromisedClaim: a party that is told to claim any act weakens the claims it made.
func TestAPromisedClaim(t *testing.T) {
	a := claimed("a", "Lamp", "lamp")
	b := report("b", "Delta Sun", "2031-05-06")
	group := b.entity("armed_group", "Lamp", "lamp")
	b.event("claim_of_responsibility", "it will claim any attack in its name", status("planned"), role("claimant", "Lamp", group))
	for _, with := range []bool{false, true} {
		all := []*told{a}
		if with {
			all = append(all, b)
		}
		n := 0
		for _, x := range collation.Collate(readings(all...)).Tensions {
			if x.Cause == "advance_claim" {
				n++
			}
		}
		if (n > 0) != with {
			t.Errorf("promised %v: %d tensions", with, n)
		}
	}
}

func TestWhatIsNoContradictionIsListed(t *testing.T) {
	s := collation.Collate(readings(toll("a", "2031-05-05", 9, "at_least", "River Press Agency"), toll("b", "2031-05-05", 11, "exactly", "Health Ministry")))
	if len(s.Tensions) != 0 || len(s.Compatible) != 1 || s.Compatible[0].Cause != "precision" || len(s.Compatible[0].Sides) != 2 {
		t.Errorf("tensions %+v, compatible %+v", s.Tensions, s.Compatible)
	}
}

func TestAGarbledFigureStandsBesideWhatItContradicts(t *testing.T) {
	a := report("a", "Quarn Echo", "2031-05-05")
	a.figure("fighter", "fighters from Velm", 2920, in("Velm")).figure("fighter", "fighters", 1910, in("Velm"), func(f *ledger.Figure) { f.Flag = "garbled" })
	s := collation.Collate(readings(a))
	if len(s.Tensions) != 1 || s.Tensions[0].Cause != "garbled" || len(s.Tensions[0].Sides) != 2 {
		t.Errorf("%+v", s.Tensions)
	}
}

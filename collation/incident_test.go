package collation_test

import (
	"slices"
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
)

// together reports whether the first events of the first two readings are one incident.
func together(s ledger.Situation, a, b *told) bool {
	for _, in := range s.Incidents {
		if slices.Contains(in.Members, ledger.Ref{Report: a.Report.ID, ID: a.Events[0].ID}) {
			return slices.Contains(in.Members, ledger.Ref{Report: b.Report.ID, ID: b.Events[0].ID})
		}
	}
	return false
}

func TestIncidentsAreJoined(t *testing.T) {
	cases := map[string]struct{ a, b []func(*ledger.Event) }{
		"the same named venue and the next day": {
			[]func(*ledger.Event){venue("Ostrel Theatre"), on("2031-05-04")}, []func(*ledger.Event){venue("Ostrel theatre"), on("2031-05-05")}},
		"city, day and a rare word": {
			[]func(*ledger.Event){city("Quarn", "QA"), on("2031-05-04"), role("target", "the granary", "")}, []func(*ledger.Event){city("Quarn", "QA"), on("2031-05-04"), role("target", "a granary by the river", "")}},
		"city, day and a count": {
			[]func(*ledger.Event){city("Quarn", "QA"), on("2031-05-04"), count("killed", 13, "exactly")}, []func(*ledger.Event){city("Quarn", "QA"), on("2031-05-04"), count("killed", 13, "exactly")}},
		"different tolls": {
			[]func(*ledger.Event){venue("Ostrel Theatre"), on("2031-05-04"), count("killed", 9, "exactly")}, []func(*ledger.Event){venue("Ostrel Theatre"), on("2031-05-04"), count("killed", 30, "exactly")}},
		"a venue by a part of its name": {
			[]func(*ledger.Event){venue("Ostrel City Theatre"), on("2031-05-04"), count("killed", 9, "exactly"), city("Quarn", "QA")}, []func(*ledger.Event){venue("Ostrel Theatre"), on("2031-05-04"), count("killed", 9, "exactly"), city("Quarn", "QA")}},
		"a date without its year": {
			[]func(*ledger.Event){venue("Ostrel Theatre"), on("XXXX-05-04")}, []func(*ledger.Event){venue("Ostrel Theatre"), on("2031-05-04")}},
	}
	for name, c := range cases {
		a, b := report("a", "Quarn Echo", "2031-05-06"), report("b", "Delta Sun", "2031-05-06")
		a.event("attack", "the attack", c.a...)
		b.event("bombing", "the blast", c.b...)
		if s := collation.Collate(readings(a, b)); !together(s, a, b) {
			t.Errorf("%s: told as two incidents; decisions %+v", name, s.Decisions)
		}
	}
}

func TestIncidentsStayApart(t *testing.T) {
	day, theatre := on("2031-05-04"), venue("Ostrel Theatre")
	cases := map[string]struct {
		kinds [2]string
		a, b  []func(*ledger.Event)
	}{
		"different cities":        {[2]string{"attack", "attack"}, []func(*ledger.Event){city("Quarn", "QA"), day, count("killed", 13, "exactly")}, []func(*ledger.Event){city("Velm", "QA"), day, count("killed", 13, "exactly")}},
		"different days":          {[2]string{"attack", "attack"}, []func(*ledger.Event){theatre, on("2031-05-04")}, []func(*ledger.Event){theatre, on("2031-06-04")}},
		"different years":         {[2]string{"attack", "attack"}, []func(*ledger.Event){theatre, on("2016")}, []func(*ledger.Event){theatre, on("2031-06-04")}},
		"different venues":        {[2]string{"attack", "attack"}, []func(*ledger.Event){city("Quarn", "QA"), day, venue("Tram Shed"), count("killed", 13, "exactly")}, []func(*ledger.Event){city("Quarn", "QA"), day, venue("Cinema Nova"), count("killed", 13, "exactly")}},
		"two schools of one town": {[2]string{"attack", "attack"}, []func(*ledger.Event){city("Quarn", "QA"), day, venue("Mill Road School"), count("killed", 13, "exactly")}, []func(*ledger.Event){city("Quarn", "QA"), day, venue("Harnett School"), count("killed", 13, "exactly")}},
		"several and one":         {[2]string{"attack", "attack"}, []func(*ledger.Event){theatre, day, several}, []func(*ledger.Event){theatre, day}},
		"an arrest, an attack":    {[2]string{"arrest", "attack"}, []func(*ledger.Event){theatre, day}, []func(*ledger.Event){theatre, day}},
		"planned and occurred":    {[2]string{"attack", "attack"}, []func(*ledger.Event){theatre, day, status("planned")}, []func(*ledger.Event){theatre, day}},
		"one agreement only":      {[2]string{"attack", "attack"}, []func(*ledger.Event){city("Quarn", "QA")}, []func(*ledger.Event){city("Quarn", "QA")}},
		"two plots with different targets": {[2]string{"foiled_plot", "foiled_plot"},
			[]func(*ledger.Event){city("Quarn", "QA"), day, role("target", "the chapel", ""), count("arrested", 4, "exactly")}, []func(*ledger.Event){city("Quarn", "QA"), day, role("target", "a fairground", ""), count("arrested", 4, "exactly")}},
	}
	for name, c := range cases {
		a, b := report("a", "Quarn Echo", "2031-06-06"), report("b", "Delta Sun", "2031-06-06")
		a.event(c.kinds[0], "the attack", c.a...)
		b.event(c.kinds[1], "the attack", c.b...)
		if s := collation.Collate(readings(a, b)); together(s, a, b) || len(s.Incidents) != 2 {
			t.Errorf("%s: told as one incident; decisions %+v", name, s.Decisions)
		}
	}
}

func TestAPlannedAttackIsTheFoiledPlot(t *testing.T) {
	a, b := report("a", "", "2031-05-05"), report("b", "", "2031-05-05")
	a.event("bombing", "to blow up the Old Ferry Hall", status("planned"), venue("Old Ferry Hall"), on("2031-05-04"))
	b.event("foiled_plot", "a plot against the Old Ferry Hall", status("foiled"), venue("Old Ferry Hall"), on("2031-05-04"))
	if s := collation.Collate(readings(a, b)); !together(s, a, b) {
		t.Errorf("%+v", s.Decisions)
	}
}

func TestAChainOfLikenessesDoesNotJoinWhatClashes(t *testing.T) {
	a, b, c := report("a", "", "2031-06-06"), report("b", "", "2031-06-06"), report("c", "", "2031-06-06")
	a.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
	b.event("attack", "the attack", venue("Ostrel Theatre"), city("Quarn", "QA"))
	c.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-01-20"), city("Quarn", "QA"))
	if s := collation.Collate(readings(a, b, c)); together(s, a, c) {
		t.Error("two days are joined through a report that gives none")
	}
}

func TestMergesAndNearMissesAreDecisions(t *testing.T) {
	a, b, c := report("a", "", "2031-05-06"), report("b", "", "2031-05-06"), report("c", "", "2031-08-06")
	a.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
	b.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
	c.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-08-01"))
	verdicts := map[string]ledger.Decision{}
	s := collation.Collate(readings(a, b, c))
	for _, d := range s.Decisions {
		if d.Kind == "same_incident" {
			verdicts[d.Verdict] = d
		}
	}
	if d := verdicts["merged"]; d.Result == "" || d.Score < 2.5 || len(d.Members) != 2 || !strings.Contains(strings.Join(d.Reasons, "; "), "Ostrel Theatre") {
		t.Errorf("merged: %+v", d)
	}
	if d := verdicts["apart"]; !strings.Contains(strings.Join(d.Reasons, "; "), "different days") {
		t.Errorf("apart: %+v", d)
	}
}

func TestANearMissStaysOpen(t *testing.T) {
	a, b := report("a", "", ""), report("b", "", "")
	a.event("attack", "the attack", city("Quarn", "QA"), on("2031-05-04"))
	b.event("attack", "the attack", city("Quarn", "QA"), on("2031-05-05"))
	s := collation.Collate(readings(a, b))
	if len(s.Decisions) != 1 || s.Decisions[0].Verdict != "open" || together(s, a, b) {
		t.Errorf("decisions %+v", s.Decisions)
	}
}

func TestAnIncidentKeepsEveryValueWithItsVoices(t *testing.T) {
	a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
	a.event("attack", "nine died at the theatre", venue("Ostrel Theatre"), on("2031-05-04"), count("killed", 9, "at_least"), a.by("River Press Agency"))
	b.event("bombing", "a blast killed nine", venue("Ostrel Theatre"), on("2031-05-04"), count("killed", 9, "at_least"), b.by("River Press Agency"))
	s := collation.Collate(readings(a, b))
	if len(s.Incidents) != 1 {
		t.Fatalf("%d incidents", len(s.Incidents))
	}
	in := s.Incidents[0]
	if in.Type != "bombing" || in.Title == "" || in.When.EDTF != "2031-05-04" || len(in.Where) != 1 || in.Roots.Low != 1 || in.Roots.High != 1 {
		t.Errorf("incident %+v", in)
	}
	killed := valueOf(in, "killed")
	if killed.Text != "at least 9" || len(killed.Evidence) != 2 || len(killed.Chains) != 2 || killed.Roots.Low != 1 || killed.Roots.Names[0] != "River Press Agency" {
		t.Errorf("killed %+v", killed)
	}
	for _, e := range killed.Evidence {
		if e.Report == "" {
			t.Error("evidence that left its reading has no report")
		}
	}
}

func valueOf(in ledger.Incident, attribute string) ledger.Value {
	for _, v := range in.Values {
		if v.Attribute == attribute {
			return v
		}
	}
	return ledger.Value{}
}

func TestTheTitleOfAReportThatTellsTheEvent(t *testing.T) {
	a := report("a", "", "2031-05-05")
	a.Report.Title = "Blast at Ostrel Theatre kills nine"
	a.event("bombing", "Blast at Ostrel Theatre", venue("Ostrel Theatre"))
	if s := collation.Collate(readings(a)); s.Incidents[0].Title != a.Report.Title {
		t.Errorf("title %q", s.Incidents[0].Title)
	}
}

// TestOtherGroupAndOtherToll: in one town on one day another number alone, or another group alone, is where reports of
// one happening differ; both together are two.
func TestOtherGroupAndOtherToll(t *testing.T) {
	for _, c := range []struct {
		group string
		toll  float64
		one   bool
	}{{"Tidewater Front", 9, true}, {"Copper Vanguard", 9, true}, {"Tidewater Front", 30, true}, {"Copper Vanguard", 30, false}} {
		a, b := report("a", "Quarn Echo", "2031-05-06"), report("b", "Delta Sun", "2031-05-06")
		a.event("bombing", "the blast at the kiosk", city("Quarn", "QA"), on("2031-05-04"), count("killed", 9, "exactly"), role("perpetrator", "Tidewater Front", a.entity("armed_group", "Tidewater Front", "")))
		b.event("bombing", "a blast at a kiosk", city("Quarn", "QA"), on("2031-05-04"), count("killed", c.toll, "exactly"), role("perpetrator", c.group, b.entity("armed_group", c.group, "")))
		if s := collation.Collate(readings(a, b)); together(s, a, b) != c.one {
			t.Errorf("%s, %g: one is %v, want %v", c.group, c.toll, !c.one, c.one)
		}
	}
}

// TestWhoToldOfOneWhoTakesPart: a participant named elsewhere than the event was first told has the source that names it.
func TestWhoToldOfOneWhoTakesPart(t *testing.T) {
	a := report("a", "Quarn Echo", "2031-05-05")
	a.event("bombing", "a blast killed nine", a.by("Interior Ministry"))
	a.claim("asserts", "one of its fighters set it off, the Quay Brigade said", []string{"Quay Brigade"})
	a.last().Roles = []ledger.Role{{Role: "perpetrator", Text: "one of its fighters", Start: a.Claims[0].Evidence.Start, End: a.Claims[0].Evidence.Start + 19}}
	v := valueOf(collation.Collate(readings(a)).Incidents[0], "perpetrator")
	if len(v.Roots.Names) != 1 || v.Roots.Names[0] != "Quay Brigade" {
		t.Errorf("%+v", v)
	}
}

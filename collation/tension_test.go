package collation_test

import (
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
)

func causes(s ledger.Situation) map[string]ledger.Tension {
	out := map[string]ledger.Tension{}
	for _, t := range s.Tensions {
		out[t.Cause] = t
	}
	return out
}

// claimed is a report in which a group claims the attack.
func claimed(id, group, key string) *told {
	r := report(id, "", "2031-05-05")
	n := r.entity("armed_group", group, key)
	r.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
	act := r.last().Evidence
	r.event("claim_of_responsibility", group+" claimed responsibility for the attack", role("claimant", group, n))
	e := r.last()
	e.Trigger = ledger.Mark{Start: act.Start - 20, End: act.Start - 10}
	e.Evidence.Start, e.Evidence.End = act.Start-40, act.End
	return r
}

func TestTwoClaimantsOfOneAttack(t *testing.T) {
	a, b := claimed("a", "Lamp", "lamp"), claimed("b", "Lamp of the North", "lamp-north")
	s := collation.Collate(readings(a, b))
	tension, ok := causes(s)["actor"]
	if !ok || len(tension.Sides) != 2 || !together(s, a, b) {
		t.Fatalf("%+v", s.Tensions)
	}
	for _, side := range tension.Sides {
		if len(side.Chains) == 0 || len(side.Evidence) != len(side.Chains) || side.Roots.High == 0 {
			t.Errorf("side %+v", side)
		}
	}
}

func TestOneClaimantUnderTwoNamesIsNoTension(t *testing.T) {
	if s := collation.Collate(readings(claimed("a", "Lamp", "lamp"), claimed("b", "Brigade of the Lamp", "lamp"))); len(s.Tensions) != 0 {
		t.Errorf("%+v", s.Tensions)
	}
}

func TestAClaimAgainstAnAllegation(t *testing.T) {
	a, b := claimed("a", "Lamp", "lamp"), report("b", "", "2031-05-05")
	n := b.entity("armed_group", "Red Column", "red")
	b.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), role("perpetrator", "Red Column", n), b.by("Interior Ministry"))
	s := collation.Collate(readings(a, b))
	if tension, ok := causes(s)["claim_against_allegation"]; !ok || tension.About == "" {
		t.Errorf("%+v", s.Tensions)
	}
}

func TestADenialStandsBesideWhatItDenies(t *testing.T) {
	a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
	a.event("airstrike", "an air raid", venue("Ostrel Bridge"), on("2031-05-04"), a.by("State Radio"))
	b.event("airstrike", "the air raid", venue("Ostrel Bridge"), on("2031-05-04"), b.by("State Radio"))
	b.claim("denies", "the ministry denied it", []string{"Defence Ministry"}, b.last().ID)
	s := collation.Collate(readings(a, b))
	tension, ok := causes(s)["denial"]
	if !ok || tension.Sides[0].Roots.Names[0] != "State Radio" || tension.Sides[1].Roots.Names[0] != "Defence Ministry" {
		t.Errorf("%+v", s.Tensions)
	}
}

func TestTwoBodiesCreditedWithOneFoiledPlot(t *testing.T) {
	foiled := func(id, body string) *told {
		r := report(id, "", "2031-05-05")
		n := r.entity("agency", body, "")
		r.event("foiled_plot", "a plot against the Old Ferry Hall", status("foiled"), venue("Old Ferry Hall"), on("2031-05-04"), role("agency", body, n), r.by(body))
		return r
	}
	s := collation.Collate(readings(foiled("a", "Tarn Directorate"), foiled("b", "Harbour Watch")))
	if _, ok := causes(s)["rival_account"]; !ok {
		t.Errorf("%+v", s.Tensions)
	}
}

func TestDaysOfOneIncidentThatDiffer(t *testing.T) {
	a, b := report("a", "", "2031-05-06"), report("b", "", "2031-05-06")
	a.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
	b.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-05"))
	s := collation.Collate(readings(a, b))
	if _, ok := causes(s)["date"]; !ok || len(s.Incidents) != 1 {
		t.Errorf("%+v", s.Tensions)
	}
}

func TestAClaimRightBeforeItsAct(t *testing.T) {
	a := report("a", "", "2031-05-05")
	n := a.entity("armed_group", "Lamp", "lamp")
	a.event("claim_of_responsibility", "Lamp claimed responsibility", role("claimant", "Lamp", n))
	a.event("attack", "an attack on Ostrel Theatre", venue("Ostrel Theatre"))
	start := a.Events[0].Evidence.End + 5
	a.Events[1].Trigger = ledger.Mark{Start: start, End: start + 9}
	s := collation.Collate(readings(a))
	for _, in := range s.Incidents {
		if in.Type == "attack" && valueOf(in, "claimant").Text != "Lamp" {
			t.Errorf("the attack has no claimant: %+v", in.Values)
		}
	}
}

package collation_test

import (
	"testing"

	"sitrep/collation"
)

func TestTies(t *testing.T) {
	a := report("a", "Quarn Echo", "2031-05-05")
	group := a.entity("armed_group", "Lamp", "lamp")
	a.event("territorial_change", "the Lamp lost the delta", on("2031-02"), role("actor", "Lamp", group))
	first := event(a)
	a.event("territorial_change", "the fall of the Lamp's last fort", on("2031-04-20"), role("actor", "Lamp", group))
	a.event("attack", "the attack on the granary", on("2031-05-04"))
	whole := a.last().ID
	a.event("bombing", "a blast at its gate", on("2031-05-04"))
	a.last().PartOf = whole
	kinds := map[string]int{}
	s := collation.Collate(readings(a))
	for _, in := range s.Incidents {
		for _, r := range in.Related {
			if _, ok := s.FindIncident(r.Incident); !ok || r.Reason == "" || r.Incident == in.ID {
				t.Errorf("%+v leads nowhere", r)
			}
			kinds[r.Kind]++
		}
	}
	if kinds["stage"] != 2 {
		t.Errorf("stages of one course: %v, first %v", kinds, first)
	}
}

func TestAClaimLeadsToItsAct(t *testing.T) {
	a := report("a", "Quarn Echo", "2031-05-05")
	group := a.entity("armed_group", "Lamp", "lamp")
	a.Report.Text = ""
	a.event("claim_of_responsibility", "the Lamp claimed responsibility for the attack on the granary", role("claimant", "Lamp", group))
	claim := a.last().Evidence
	a.event("attack", "attack on the granary", on("2031-05-04"))
	e := a.last()
	e.Evidence.Start, e.Evidence.End = claim.Start+40, claim.End
	e.Trigger.Start, e.Trigger.End = claim.Start+40, claim.Start+46
	a.Events[0].Trigger.End = claim.Start + 30
	for _, in := range collation.Collate(readings(a)).Incidents {
		if in.Type == "claim_of_responsibility" && (len(in.Related) != 1 || in.Related[0].Kind != "claim_of") {
			t.Errorf("%+v", in.Related)
		}
	}
}

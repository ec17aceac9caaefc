package muc4

import (
	"strings"
	"testing"
)

const ownGold = `{"docid": "DEV-MUC3-0007", "templates": [
 {"incident_type": "bombing", "PerpInd": [], "PerpOrg": [], "Target": [[["the town hall", 12], ["hall", 21]]], "Victim": [[["ana rovik", 40]]], "Weapon": []},
 {"incident_type": "kidnapping", "PerpInd": [[["gunmen", 80]]], "PerpOrg": [], "Target": [], "Victim": [], "Weapon": []}]}`

func gold(t *testing.T) []Gold {
	t.Helper()
	g, err := ReadGold(strings.NewReader(strings.ReplaceAll(ownGold, "\n", " ")))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func filledTemplate(kind string, fills map[int]string) *Template {
	t := &Template{}
	t.add(slotType, kind, "")
	for slot := range slotCount {
		if s, ok := fills[slot]; ok {
			t.add(slot, s, "")
		}
	}
	return t
}

// TestScoreGold: a filler is right by any of its names; a template of another type answers none.
func TestScoreGold(t *testing.T) {
	bombing := filledTemplate("BOMBING", map[int]string{slotTarget: "TOWN HALL", slotVictimName: "ANA ROVIK", slotInstrument: "BOMB"})
	attack := filledTemplate("ATTACK", map[int]string{slotPerpetrator: "GUNMEN"})
	s := ScoreGold(gold(t), map[string][]*Template{"DEV-MUC3-0007 (NCCOSC)": {attack, bombing}})
	if want := (Hits{Right: 3, Given: 6, Found: 3, Owed: 5}); s.All() != want {
		t.Errorf("all: %+v, want %+v", s.All(), want)
	}
	if got := s.Rates()["incident type"]; got.P != 0.5 || got.R != 0.5 {
		t.Errorf("types: %+v", got)
	}
}

// TestScoreGoldTakesTheBestMap: of two responses that fit one template of the key, the better one counts.
func TestScoreGoldTakesTheBestMap(t *testing.T) {
	poor := filledTemplate("KIDNAPPING", nil)
	good := filledTemplate("KIDNAPPING", map[int]string{slotPerpetrator: "The GUNMEN."})
	s := ScoreGold(gold(t), map[string][]*Template{"DEV-MUC3-0007": {poor, good}})
	if want := (Hits{Right: 2, Given: 3, Found: 2, Owed: 5}); s.All() != want {
		t.Errorf("all: %+v, want %+v", s.All(), want)
	}
}

func TestReadGoldRefusesOtherFiles(t *testing.T) {
	if _, err := ReadGold(strings.NewReader("no json")); err == nil {
		t.Error("a line that is no document was read")
	}
}

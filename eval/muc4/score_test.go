package muc4

import (
	"bytes"
	"strings"
	"testing"
)

const ownKey = `;;; own
0.  MESSAGE: ID                     DEV-MUC3-9001 (OWN)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  03 JAN 90
3.  INCIDENT: LOCATION              VARELIA: HESK (PROVINCE): PORT HESK (CITY)
4.  INCIDENT: TYPE                  BOMBING
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
6.  INCIDENT: INSTRUMENT ID         "BOMB" / "DEVICE"
9.  PERP: INDIVIDUAL ID             ? "STRANGERS"
12. PHYS TGT: ID                    "TOWN HALL"
                                    "MILL"
13. PHYS TGT: TYPE                  GOVERNMENT OFFICE OR RESIDENCE: "TOWN HALL"
                                    OTHER: "MILL"
18. HUM TGT: NAME                   "ANA ROVIK"
19. HUM TGT: DESCRIPTION            "MAYOR": "ANA ROVIK"
21. HUM TGT: NUMBER                 1: "ANA ROVIK"

0.  MESSAGE: ID                     DEV-MUC3-9002 (OWN)
1.  MESSAGE: TEMPLATE               *
2.  INCIDENT: DATE                  *
`

func TestReadTemplates(t *testing.T) {
	keys := ReadTemplates(ownKey)
	if len(keys) != 2 || len(keys["DEV-MUC3-9001 (OWN)"]) != 1 || len(keys["DEV-MUC3-9002 (OWN)"]) != 0 {
		t.Fatalf("keys %v", keys)
	}
	k := keys["DEV-MUC3-9001 (OWN)"][0]
	if f := k.Slots[slotInstrument][0]; len(f.Values) != 2 || f.Values[1].Text != "DEVICE" {
		t.Errorf("alternatives %v", f)
	}
	if !k.Slots[slotPerpetrator][0].Optional {
		t.Error("an optional filler is owed")
	}
	if v := k.Slots[slotTargetType][1].Values[0]; v != (Value{"OTHER", "MILL"}) {
		t.Errorf("tagged value %v", v)
	}
}

// TestScoreOfTheKey: a key answers itself, but for what is optional.
func TestScoreOfTheKey(t *testing.T) {
	keys := ReadTemplates(ownKey)
	all := Score(keys, keys).All()
	if r := all.Rates(); r.F != 1 || all.Possible != 13 {
		t.Errorf("F %v of %+v", r.F, all)
	}
	if r := Score(keys, nil).All().Rates(); r.R != 0 || r.F != 0 {
		t.Errorf("no response scores %v", r)
	}
}

func TestSpuriousAndMissingTemplates(t *testing.T) {
	keys := ReadTemplates(ownKey)
	wrong := &Template{}
	wrong.add(slotType, "KIDNAPPING", "")
	wrong.add(slotVictim, "MAYOR", "")
	all := Score(keys, map[string][]*Template{"DEV-MUC3-9001 (OWN)": {wrong}, "DEV-MUC3-9002 (OWN)": {wrong}}).All()
	if all.Spurious != 4 || all.Missing != 12 {
		t.Errorf("spurious %d, missing %d; want 4 and 12", all.Spurious, all.Missing)
	}
}

func TestCredits(t *testing.T) {
	for _, c := range []struct {
		slot          int
		response, key string
		want          int
	}{
		{slotVictim, "THE THREE OLD MILLERS", "MILLERS", correct},
		{slotVictim, "MILLERS OF HESK", "MILLERS", partial},
		{slotVictim, "MILLS", "MILLERS", wrong},
		{slotVictimName, "ROVIK", "ANA ROVIK", partial},
		{slotDate, "03 JAN 90", "02 JAN 90 - 05 JAN 90", partial},
		{slotDate, "- 05 JAN 90", "05 JAN 90", partial},
		{slotDate, "- 05 JAN 90", "04 JAN 90", wrong},
		{slotLocation, "VARELIA: PORT HESK (CITY)", "VARELIA: HESK (PROVINCE): PORT HESK (CITY)", correct},
		{slotLocation, "VARELIA: HESK (PROVINCE)", "VARELIA: HESK (PROVINCE): PORT HESK (CITY)", partial},
		{slotLocation, "VARELIA: PORT HESK (CITY)", "VARELIA: PORT HESK (TOWN)", correct},
		{slotLocation, "ORMIA", "VARELIA: PORT HESK (CITY)", wrong},
		{slotVictimNumber, "7", "5 - 7", partial},
		{slotVictimNumber, "7", "~7", partial},
		{slotVictimNumber, "7", "8", wrong},
		{slotType, "ATTACK", "BOMBING", partial},
		{slotType, "BOMBING", "ATTACK", wrong},
		{slotInstrumentType, "BOMB", "DYNAMITE", partial},
	} {
		f := func(s string) Fill { return Fill{Values: []Value{{Text: s}}} }
		if got := credit(c.slot, f(c.response), f(c.key)); got != c.want {
			t.Errorf("slot %d: %q for %q earns %d, want %d", c.slot, c.response, c.key, got, c.want)
		}
	}
}

// TestAboutSomethingElse: a value said about the wrong filler is partially correct.
func TestAboutSomethingElse(t *testing.T) {
	key := Fill{Values: []Value{{"CIVILIAN", "MILLERS"}}}
	for about, want := range map[string]int{"MILLERS": correct, "ROVIK": partial, "": partial} {
		if got := credit(slotVictimType, Fill{Values: []Value{{"CIVILIAN", about}}}, key); got != want {
			t.Errorf("about %q: %d, want %d", about, got, want)
		}
	}
}

// TestWrite: what is written is read again as it was, and slots that do not apply hold a star.
func TestWrite(t *testing.T) {
	in := &Template{}
	in.add(slotType, "KIDNAPPING", "")
	in.add(slotVictim, `"old" miller`, "")
	in.add(slotVictimNumber, "2", `"old" miller`)
	var b bytes.Buffer
	if err := Write(&b, "OWN-MUC9-0001", []*Template{in}); err != nil {
		t.Fatal(err)
	}
	if err := Write(&b, "OWN-MUC9-0002", nil); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		"0.  MESSAGE: ID                     OWN-MUC9-0001\n",
		"12. PHYS TGT: ID                    *\n",
		"18. HUM TGT: NAME                   -\n",
		`19. HUM TGT: DESCRIPTION            "\"OLD\" MILLER"` + "\n",
	} {
		if !strings.Contains(b.String(), line) {
			t.Errorf("no line %q in\n%s", line, b.String())
		}
	}
	read := ReadTemplates(b.String())
	if len(read["OWN-MUC9-0001"]) != 1 || len(read["OWN-MUC9-0002"]) != 0 {
		t.Fatalf("read again as %v", read)
	}
	if got := read["OWN-MUC9-0001"][0].first(slotVictim); got != `"OLD" MILLER` {
		t.Errorf("victim read again as %q", got)
	}
}

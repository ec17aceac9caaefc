package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/eval/muc4"
)

const inventedMessage = "DEV-MUC3-9001 (INVENTED)\n\n   PORT HARBOR, 3 MAY 88 -- SIX HOODED\nMEN SET FIRE TO THE MILL. THE \"OLD\" GUARD PEDRO ROSA WAS KILLED."

// bytesOf are those of a string of the invented message.
func bytesOf(t *testing.T, s string) string {
	first := strings.Index(inventedMessage, s)
	if first < 0 {
		t.Fatalf("the message has no %q", s)
	}
	return fmt.Sprintf("%d-%d", first, first+len(s))
}

// TestSecondKey: ranges of bytes become strings, of a broken line too; a participant's template is kept in doubt.
func TestSecondKey(t *testing.T) {
	lines := "INCIDENT\nDATE: 02 MAY 88 / - 03 MAY 88\nTYPE: ARSON\nPERP: " + bytesOf(t, "SIX HOODED\nMEN") + "\nPHYS: " + bytesOf(t, "MILL") +
		" | COMMERCIAL | 1 | - | DESTROYED / SOME DAMAGE\nHUM: " + bytesOf(t, "PEDRO ROSA") + " ; " + bytesOf(t, `"OLD" GUARD`) + " | SECURITY GUARD | 1 | - | DEATH\nKEY 1"
	got, err := secondKey(lines, inventedMessage, []*muc4.Template{{}})
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[0].Optional || !got[1].Optional {
		t.Fatalf("got %d templates, want one sure and one in doubt", len(got))
	}
	wanted := map[int]muc4.Value{2: {Text: "02 MAY 88"}, 9: {Text: "SIX HOODED MEN"}, 12: {Text: "MILL"}, 16: {Text: "DESTROYED", About: "MILL"},
		18: {Text: "PEDRO ROSA"}, 19: {Text: `"OLD" GUARD`, About: "PEDRO ROSA"}, 23: {Text: "DEATH", About: "PEDRO ROSA"}}
	for slot, want := range wanted {
		if fills := got[0].Slots[slot]; len(fills) != 1 || fills[0].Values[0] != want {
			t.Errorf("slot %d has %+v, want %+v", slot, fills, want)
		}
	}
	if n := len(got[0].Slots[16][0].Values); n != 2 {
		t.Errorf("the effect has %d alternatives, want 2", n)
	}
}

// TestSecondKeyRefuses: a key that does not fit its message is refused.
func TestSecondKeyRefuses(t *testing.T) {
	for _, line := range []string{"PERP: 20-9000", "PERP: 30-20", "PERP: MEN", "PHYS: 20-30 | COMMERCIAL", "WHO: 20-30", "KEY 2"} {
		if _, err := secondKey("INCIDENT\n"+line, inventedMessage, []*muc4.Template{{}}); err == nil {
			t.Errorf("%q is taken", line)
		}
	}
}

// TestSecondKeysOfTheMessages: those we wrote fit the development messages, none of the organizers' among them.
func TestSecondKeysOfTheMessages(t *testing.T) {
	data := filepath.Join("..", "..", "..", "shared", "data")
	if _, err := os.Stat(filepath.Join(data, "muc4", "dev")); err != nil {
		t.Skip("skipped: no data")
	}
	keys, err := readKeys(filepath.Join(data, "muc4", "dev", "key-dev-*"))
	if err != nil {
		t.Fatal(err)
	}
	messages, err := split(filepath.Join(data, "muc4", "dev", "dev-muc3-*"))
	if err != nil {
		t.Fatal(err)
	}
	own, err := secondKeys("keys", keys, messages)
	if err != nil {
		t.Fatal(err)
	}
	if len(own) != len(keys) {
		t.Errorf("%d messages have keys, want %d", len(own), len(keys))
	}
	changed := 0
	for id, ts := range own {
		if len(ts) != len(keys[id]) || len(ts) > 0 && ts[0] != keys[id][0] {
			changed++
			if id <= "DEV-MUC3-0100" {
				t.Errorf("%s is the organizers'", id)
			}
		}
	}
	if changed < 500 {
		t.Errorf("%d messages have a second key with an incident, too few", changed)
	}
}

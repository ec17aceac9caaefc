package muc4

import (
	"strings"
	"testing"
)

const ownFile = `DEV-MUC3-9001 (OWN)

   PORT HESK, 3 JAN 90 (NORD WIRE) -- [TEXT] A BOMB WENT OFF AT
THE TOWN HALL.

   NOBODY WAS HURT.


TST9-MUC4-0002

   NO CITY (VARELIA), NO DATE -- [COMMENTARY] [TEXT] THE HARVEST
WAS POOR.
`

func TestSplit(t *testing.T) {
	ms := Split(ownFile, "file")
	if len(ms) != 2 || ms[0].ID != "DEV-MUC3-9001 (OWN)" || ms[1].ID != "TST9-MUC4-0002" {
		t.Fatalf("messages %+v", ms)
	}
	if m := ms[0]; m.Day != "1990-01-03" || m.Town != "PORT HESK" {
		t.Errorf("dateline read as %q, %q", m.Day, m.Town)
	}
	if m := ms[1]; m.Day != "" || m.Land != "VARELIA" {
		t.Errorf("dateline read as %q, %q", m.Day, m.Land)
	}
	if want := "WENT OFF AT THE TOWN HALL.\n\nNOBODY"; !strings.Contains(ms[0].Text, want) || strings.Contains(ms[0].Text, "[TEXT]") {
		t.Errorf("laid out as %q", ms[0].Text)
	}
}

// TestSplitPlain: a file without ids is one message, in small letters too.
func TestSplitPlain(t *testing.T) {
	ms := Split("Port Hesk, 3 Jan 90 -- A bomb went off.", "plain.txt")
	if len(ms) != 1 || ms[0].ID != "plain.txt" || ms[0].Day != "1990-01-03" {
		t.Errorf("messages %+v", ms)
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ day, month, year, want string }{
		{"3", "JAN", "90", "1990-01-03"}, {"31", "feb", "90", ""}, {"3", "XXX", "90", ""}, {"3", "JAN", "", ""},
	} {
		if got := isoDay(c.day, c.month, c.year); got != c.want {
			t.Errorf("%s %s %s: %q, want %q", c.day, c.month, c.year, got, c.want)
		}
	}
	if got := templateDay("1990-01-03"); got != "03 JAN 90" {
		t.Errorf("written %q", got)
	}
}

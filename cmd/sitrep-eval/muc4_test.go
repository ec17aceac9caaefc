package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// ownMessages tell of one incident in capitals, of one in mixed case, and of a harvest.
const ownMessages = `OWN9-MUC9-0001

   BOGOTA, 3 JAN 90 (NORD WIRE) -- [TEXT] GUERRILLAS OF THE NORTHERN COLUMN
TODAY KILLED MAYOR ANSELMO QUIROVA IN THE CITY OF MEDELLIN.  A BOMB DAMAGED
THE MAYOR'S HOUSE.

OWN9-MUC9-0002

   Lima, 5 Feb 90 (Nord Wire) -- [Text] Terrorists today murdered two
peasants in the town of Huanta, police reported. The terrorists also wounded
the peasants' children.

OWN9-MUC9-0003

   LIMA, 5 FEB 90 (NORD WIRE) -- [TEXT] THE MINISTER OPENED THE HARVEST FAIR
AND PRAISED THE COFFEE GROWERS.
`

func ownMUC4(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "own.txt")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestMUC4(t *testing.T) {
	path := ownMUC4(t, ownMessages)
	var out, log bytes.Buffer
	if code := run([]string{"muc4", path, "--out", path + ".out"}, &out, &log); code != 0 {
		t.Fatalf("exit %d: %s", code, log.String())
	}
	raw, err := os.ReadFile(path + ".out")
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.SplitAfter(string(raw), "24. HUM TGT: TOTAL NUMBER")
	for i, want := range [][]string{
		{"OWN9-MUC9-0001", `"ANSELMO QUIROVA"`, "03 JAN 90", "COLOMBIA", "DEATH: "},
		{"OWN9-MUC9-0002", `PEASANTS"`, "05 FEB 90", "PERU", "2: "},
		{"OWN9-MUC9-0003", "TEMPLATE               *"},
	} {
		for _, w := range want {
			if !strings.Contains(parts[i], w) {
				t.Errorf("no %s in\n%s", w, parts[i])
			}
		}
	}
}

// TestMUC4Keys scores responses against themselves.
func TestMUC4Keys(t *testing.T) {
	path := ownMUC4(t, ownMessages)
	var out, log bytes.Buffer
	if code := run([]string{"muc4", path, "--out", path + ".out"}, &out, &log); code != 0 {
		t.Fatalf("exit %d: %s", code, log.String())
	}
	out.Reset()
	if code := run([]string{"muc4", path, "--json", "--key", path + ".out"}, &out, &log); code != 0 {
		t.Fatalf("exit %d: %s", code, log.String())
	}
	var scores struct{ F float64 }
	if err := json.Unmarshal(out.Bytes(), &scores); err != nil || scores.F != 1 {
		t.Errorf("F %v, %v", scores.F, err)
	}
}

// TestMUC4Hostile: long lines, broken letters and lists of names take no time that matters.
func TestMUC4Hostile(t *testing.T) {
	start := time.Now()
	for _, content := range []string{
		"", "\xff\xfe\x00OWN9-MUC9-0001\n\xff", strings.Repeat("BOMB ", 20_000), strings.Repeat("MAYOR ANSELMO QUIROVA OF ", 4_000),
		strings.Repeat("Gunmen killed Anselmo Quirova in Lima on 3 January. ", 1_000), "OWN9-MUC9-0001\n" + strings.Repeat("[", 20_000),
	} {
		var out, log bytes.Buffer
		if code := run([]string{"muc4", ownMUC4(t, content)}, &out, &log); code != 0 {
			t.Errorf("exit %d: %s", code, log.String())
		}
	}
	t.Log(time.Since(start))
}

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/eval/clash"
)

// TestClash asks for a denial that is shown, and for a clash that no program can see.
func TestClash(t *testing.T) {
	dir := t.TempDir()
	cases := `== quay-attack
a Harbour Herald: The Dock Brigades killed five dockers at the quay of Bergen on Monday, police said.
b Nordic Wire: The Dock Brigades denied that they had killed the five dockers at the quay of Bergen on Monday.
x a b denial: killed five dockers | denied

== quay-weather
a Harbour Herald: The quay of Bergen lies in the sun.
b Nordic Wire: Sleet fell on Bergen's quay.
x a b rival_account: in the sun | Sleet fell

== quay-rocket
a Harbour Herald: A rocket hit the tug Alma as she left the quay of Bergen, her mate told the coast guard.
b Nordic Wire: There was no rocket, an engineer of the yard said.
x a b rival_account: A rocket hit | no rocket

== quay-rocket-unknown
a Harbour Herald: A rocket hit the tug Alma as she left the quay of Bergen, her mate told the coast guard.
b Nordic Wire: There was no comment on the rocket, the yard said.
`
	if err := os.WriteFile(filepath.Join(dir, "own.txt"), []byte(cases), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, log bytes.Buffer
	if code := run([]string{"clash", "--json", dir}, &out, &log); code != 0 {
		t.Fatalf("exit %d: %s", code, log.String())
	}
	var r clash.Result
	if err := json.Unmarshal(out.Bytes(), &r); err != nil || r.Article.Found.Asked != 3 || r.Article.Found.Right != 2 || r.Article.Precision != 1 || r.Reports.Causes["denial"].Right != 1 {
		t.Errorf("%s, %v", out.String(), err)
	}
	out.Reset()
	if code := run([]string{"clash", "--errors", dir}, &out, &log); code != 0 || !strings.Contains(out.String(), "own/quay-weather\n") || !strings.Contains(out.String(), "one article: 2 of 3 found, 2 of 2 shown with cause (1.00)") {
		t.Errorf("exit %d: %s", code, out.String())
	}
	if code := run([]string{"clash", dir, dir}, &out, &log); code != 2 {
		t.Errorf("two folders: exit %d", code)
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/eval/pair"
)

// TestPair reads two sets, of which the second asks for what no report tells.
func TestPair(t *testing.T) {
	dir := t.TempDir()
	sets := `Own.
-- quay/a --
Gunmen killed five dockers at the quay of Bergen on Monday, police said.
-- quay/b --
Five dockers were killed by gunmen at the quay of Bergen on Monday, the mayor said.
-- quay/verdict --
one event: a Gunmen killed five dockers | b Five dockers were killed
-- lull/a --
The quay of Bergen lies in the sun.
-- lull/b --
Sleet fell on Oslo.
-- lull/verdict --
one event: a lies in the sun | b Sleet fell
`
	if err := os.WriteFile(filepath.Join(dir, "own.txt"), []byte(sets), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, log bytes.Buffer
	if code := run([]string{"pair", "--json", dir}, &out, &log); code != 0 {
		t.Fatalf("exit %d: %s", code, log.String())
	}
	var r pair.Result
	if err := json.Unmarshal(out.Bytes(), &r); err != nil || r.Sets != 2 || r.SetsRight != 1 || *r.Verdicts["one event"] != (pair.Count{Asked: 2, Right: 1, Read: 1, RightRead: 1}) {
		t.Errorf("%s, %v", out.String(), err)
	}
	out.Reset()
	if code := run([]string{"pair", dir, "--errors"}, &out, &log); code != 0 || !strings.Contains(out.String(), "own/lull\n") || !strings.Contains(out.String(), "a: not read") || strings.Contains(out.String(), "own/quay") {
		t.Errorf("exit %d: %s", code, out.String())
	}
	if code := run([]string{"pair", dir, dir}, &out, &log); code != 2 {
		t.Errorf("two folders: exit %d", code)
	}
}

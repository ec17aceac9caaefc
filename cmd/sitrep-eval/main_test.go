package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestUsage(t *testing.T) {
	for _, arguments := range [][]string{nil, {"nothing"}, {"ud"}, {"ud", "--wrong"}, {"ner", "a", "b"}} {
		var out, log bytes.Buffer
		if code := run(arguments, &out, &log); code != 2 || log.Len() == 0 {
			t.Errorf("%q: exit %d, %q", arguments, code, log.String())
		}
	}
}

// TestUD measures a treebank of one sentence, with flags behind the path.
func TestUD(t *testing.T) {
	path := filepath.Join(t.TempDir(), "own.conllu")
	row := "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n"
	if err := os.WriteFile(path, []byte(row), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, raw := range []string{"--raw=false", "--raw"} {
		var out, log bytes.Buffer
		predictions := path + ".out"
		if code := run([]string{"ud", path, raw, "--json", "--out", predictions}, &out, &log); code != 0 {
			t.Fatalf("exit %d: %s", code, log.String())
		}
		var scores map[string]float64
		if err := json.Unmarshal(out.Bytes(), &scores); err != nil {
			t.Fatal(err)
		}
		if _, ok := scores["tokens"]; ok != (raw == "--raw") {
			t.Errorf("%s: scores %v", raw, scores)
		}
		if b, err := os.ReadFile(predictions); err != nil || !strings.Contains(string(b), "2\t.\t") {
			t.Errorf("predictions %q, %v", b, err)
		}
	}
}

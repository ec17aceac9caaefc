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

// TestPolnear reads articles without an annotation to --out, and scores where one is given.
func TestPolnear(t *testing.T) {
	dir := t.TempDir()
	for _, folder := range []string{"text", "attributions"} {
		if err := os.Mkdir(filepath.Join(dir, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	write := func(name, words string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(words), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("text/own.txt", "The wardens at the gate have said that the bridge is shut.\n")
	var out, log bytes.Buffer
	predictions := filepath.Join(dir, "out.jsonl")
	if code := run([]string{"polnear", dir}, &out, &log); code != 2 {
		t.Errorf("nothing to score by: exit %d", code)
	}
	if code := run([]string{"polnear", dir, "--out", predictions}, &out, &log); code != 0 || out.Len() > 0 {
		t.Fatalf("exit %d: %s %s", code, log.String(), out.String())
	}
	want := `{"file":"own","attributions":[{"source":[[0,23]],"cue":[[24,33]],"content":[[34,57]]}]}`
	if b, err := os.ReadFile(predictions); err != nil || strings.TrimSpace(string(b)) != want {
		t.Errorf("predictions %q, %v", b, err)
	}
	write("attributions/own_0000.ann", "T1\tSource 0 23\tx\nT2\tCue 24 33\tx\nT3\tContent 34 50\tx\nE1\tAttribution:T2 Source:T1 Content:T3 Cue:T2\n")
	if code := run([]string{"polnear", dir, "--json"}, &out, &log); code != 0 {
		t.Fatalf("exit %d: %s", code, log.String())
	}
	var scores map[string]float64
	if err := json.Unmarshal(out.Bytes(), &scores); err != nil || scores["cue"] != 1 || scores["content"] != 0 || scores["content_chars"] <= 0.5 {
		t.Errorf("scores %s, %v", out.String(), err)
	}
}

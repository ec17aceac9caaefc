package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"

	"sitrep/eval/reportscore"
	"sitrep/ledger"
)

const (
	referenceReports = "../../../shared/data/reports"
	referenceScript  = "../../../shared/bench/reading_score.py"
)

// TestReportsAgreeWithTheReferenceScript compares every number with the script that other programs
// are measured by: on the readings as they are, and on worse ones that reach more of its branches.
func TestReportsAgreeWithTheReferenceScript(t *testing.T) {
	if _, err := os.Stat(referenceScript); err != nil {
		t.Skip("skipped: no data")
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("skipped: no python3")
	}
	gold := filepath.Join(referenceReports, "gold.json")
	_, readings, err := readAnnotated(gold, referenceReports)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("as read", func(t *testing.T) { agree(t, gold, readings) })
	t.Run("records mixed up", func(t *testing.T) { agree(t, gold, mixedUp(readings)) })
	t.Run("nothing read", func(t *testing.T) { agree(t, gold, readings[:1]) })
}

func agree(t *testing.T, gold string, readings []ledger.Reading) {
	t.Helper()
	var want, got any
	decode(t, scriptScore(t, gold, readings), &want)
	decode(t, ownScore(t, gold, readings), &got)
	if !reflect.DeepEqual(want, got) {
		t.Errorf("the script gives\n%v\nsitrep-eval gives\n%v", want, got)
	}
}

func decode(t *testing.T, raw []byte, v any) {
	t.Helper()
	if err := json.Unmarshal(raw, v); err != nil {
		t.Fatalf("%v in %s", err, raw)
	}
}

func scriptScore(t *testing.T, gold string, readings []ledger.Reading) []byte {
	t.Helper()
	var lines bytes.Buffer
	if err := printLines(&lines, readings); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "readings.jsonl")
	if err := os.WriteFile(path, lines.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("python3", referenceScript, gold, referenceReports, path, "--json").Output()
	if err != nil {
		t.Fatalf("%s: %v", referenceScript, err)
	}
	return out
}

func ownScore(t *testing.T, gold string, readings []ledger.Reading) []byte {
	t.Helper()
	documents, err := reportscore.Load(gold)
	if err != nil {
		t.Fatal(err)
	}
	read := map[string]ledger.Reading{}
	for _, r := range readings {
		read[filepath.Base(r.Report.Path)] = r
	}
	var score reportscore.Score
	for _, file := range reportscore.Files(documents) {
		raw, err := os.ReadFile(filepath.Join(referenceReports, file))
		if err != nil {
			t.Fatal(err)
		}
		score.Add(file, string(raw), documents[file], read[file])
	}
	out, err := json.Marshal(score.Result())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// mixedUp gives each record what belongs to its neighbour, and moves its evidence.
func mixedUp(readings []ledger.Reading) []ledger.Reading {
	var out []ledger.Reading
	for _, r := range readings {
		r.Events = append([]ledger.Event{}, r.Events...)
		r.Figures = append([]ledger.Figure{}, r.Figures...)
		r.Claims = append([]ledger.Claim{}, r.Claims...)
		for i := range r.Events {
			next := r.Events[(i+1)%len(r.Events)]
			r.Events[i].Type, r.Events[i].Where, r.Events[i].When, r.Events[i].Counts = next.Type, next.Where, next.When, next.Counts
			r.Events[i].Evidence.Start += 7 * (i % 5)
		}
		for i := range r.Figures {
			next := r.Figures[(i+1)%len(r.Figures)]
			r.Figures[i].Chain, r.Figures[i].What, r.Figures[i].Previous = next.Chain, next.What, next.Previous
			r.Figures[i].Evidence.End += 300 * (i % 3)
		}
		for i := range r.Claims {
			next := r.Claims[(i+1)%len(r.Claims)]
			r.Claims[i].Chain, r.Claims[i].Stance = next.Chain, next.Stance
			r.Claims[i].Evidence.Start = max(0, r.Claims[i].Evidence.Start-100*(i%4))
		}
		out = append(out, r)
	}
	return out
}

package judged

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestDrawsDependOnTheSeedAlone(t *testing.T) {
	var all []Event
	for i := range 50 {
		all = append(all, Event{File: "a.txt", Start: i, Type: "attack"})
	}
	a := Draw(all, "one", 10)
	slices.Reverse(all)
	if b := Draw(all, "one", 10); !slices.Equal(a, b) {
		t.Error("the order of the events changes the draw")
	}
	if b := Draw(all, "two", 10); slices.Equal(a, b) {
		t.Error("two seeds give one draw")
	}
}

func TestJudgementsAreReadAsWritten(t *testing.T) {
	events := []Event{{"one", "a.txt", 3, 9, "attack", "occurred", true, "right"}, {"one", "a.txt", 20, 24, "raid", "planned", false, "none"}}
	var b bytes.Buffer
	if err := Write(&b, events); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "j.tsv")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := Load(path)
	if err != nil || !slices.Equal(got, events) {
		t.Errorf("%v, %v", got, err)
	}
	if p := ByDraw(got)["one"]; p.Judged != 2 || p.Told != 0.5 || p.Right != 0.5 {
		t.Errorf("precision %+v", p)
	}
}

// TestTheJudgementsHold: every draw is judged in full.
func TestTheJudgementsHold(t *testing.T) {
	all, err := Load("open-news.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		if e.Verdict == "" {
			t.Errorf("%s %d is not judged", e.File, e.Start)
		}
	}
}

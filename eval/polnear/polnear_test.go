package polnear

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"sitrep/text"
)

const annotation = "T1\tSource 0 10\tDie Wächte\nT2\tCue 11 15\tsaid\nT3\tContent 16 20;22 30\tx\nT4\tAttribution 11 15\tsaid\n" +
	"E1\tAttribution:T4 Source:T1 Content:T3 Cue:T2\nT5\tDiscuss 0 3\tDie\n"

func TestParse(t *testing.T) {
	got, err := parse(annotation)
	want := []Attribution{{Source: [][2]int{{0, 10}}, Cue: [][2]int{{11, 15}}, Content: [][2]int{{16, 20}, {22, 30}}}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := parse("T1\tCue x 3\tsaid\n"); err == nil {
		t.Error("a span without numbers is no error")
	}
}

func TestCompare(t *testing.T) {
	gold := Attribution{Source: [][2]int{{0, 4}}, Cue: [][2]int{{5, 9}}, Content: [][2]int{{10, 20}}}
	half := Attribution{Source: [][2]int{{0, 4}}, Cue: [][2]int{{5, 10}}, Content: [][2]int{{10, 15}}}
	articles := []Article{{Gold: []Attribution{gold}}, {}}
	s := Compare(articles, []Prediction{{Attributions: []Attribution{half}}, {Attributions: []Attribution{half}}})
	if s.Source != 1 || s.Cue != 0 || s.Content != 0 || s.Parts[3] != (Count{Right: 5, Found: 5, Gold: 10}) {
		t.Errorf("got %+v", s)
	}
}

// TestLoad finds the annotation by the article's name, takes the first of several, and parts the
// articles the same way each time.
func TestLoad(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "text/own_a.txt", "Die Wächter said")
	put(t, dir, "text/own_b.txt", "Nothing")
	put(t, dir, "attributions/own_a_0001.ann", annotation)
	put(t, dir, "attributions/own_a_0002.ann", "")
	articles, err := Load(dir, "all")
	if err != nil || len(articles) != 2 || len(articles[0].Gold) != 1 || articles[1].Gold != nil || !Annotated(articles) {
		t.Fatalf("got %v, %v", articles, err)
	}
	tuning, _ := Load(dir, "tuning")
	unseen, _ := Load(dir, "unseen")
	if len(tuning)+len(unseen) != 2 {
		t.Errorf("%d and %d articles in the parts", len(tuning), len(unseen))
	}
	if _, err := Load(t.TempDir(), "all"); err == nil {
		t.Error("an empty folder is no error")
	}
}

func put(t *testing.T, dir, name, words string) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(words), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestCharacters(t *testing.T) {
	s := "“Grüße” ab"
	got := charactersOf(s).spans([]text.Span{{Start: 0, End: 13}, {Start: 14, End: 16}})
	if !reflect.DeepEqual(got, [][2]int{{0, 7}, {8, 10}}) {
		t.Errorf("got %v", got)
	}
}

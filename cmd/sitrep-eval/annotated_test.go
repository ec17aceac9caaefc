package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const publicTexts = "../../../shared/data/open-news"

func TestAnnotatedSaysWhatIsMissing(t *testing.T) {
	for want, arguments := range map[string][]string{
		"skipped: no data": {"annotated", filepath.Join(t.TempDir(), "nothing")},
		"no part \"most\"": {"annotated", "--part=most", t.TempDir()},
		"no such file":     {"annotated", t.TempDir()},
		"one PATH":         {"annotated"},
		"no annotation":    {"annotated", "--pack", "annotated_test.go", t.TempDir()},
	} {
		var out, log bytes.Buffer
		if code := run(arguments, &out, &log); code == 0 || !strings.Contains(log.String(), want) {
			t.Errorf("%q: exit %d, %q", arguments, code, log.String())
		}
	}
}

// TestAnnotationsArePacked takes the words out of an invented annotation.
func TestAnnotationsArePacked(t *testing.T) {
	texts, out := t.TempDir(), t.TempDir()
	write := func(path, words string) string {
		if err := os.WriteFile(path, []byte(words), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write(filepath.Join(texts, "own.txt"), "Two ferrymen were arrested in Halm.\n")
	gold := write(filepath.Join(texts, "gold.json"), `{"own.txt": {"events": [{"id": "e1", "type": "arrest", "quote": "Two ferrymen were arrested"}]}}`)
	var log bytes.Buffer
	if code := run([]string{"annotated", "--pack", gold, "--out", out, texts}, &log, &log); code != 0 {
		t.Fatalf("exit %d: %s", code, log.String())
	}
	kept, err := os.ReadFile(filepath.Join(out, "own.json"))
	if err != nil || !strings.Contains(string(kept), `"quote":"@0-26"`) || strings.Contains(string(kept), "ferrymen") {
		t.Errorf("%s, %v", kept, err)
	}
}

// TestAnnotatedTextsAreScored: each report of a part is read and compared, and every quote is of its text.
func TestAnnotatedTextsAreScored(t *testing.T) {
	if _, err := os.Stat(publicTexts); err != nil {
		t.Skip("skipped: no data")
	}
	var out, log bytes.Buffer
	if code := run([]string{"annotated", "--json", "--part=aside", publicTexts}, &out, &log); code != 0 {
		t.Fatalf("exit %d: %s", code, log.String())
	}
	var scores struct {
		Kinds      map[string]struct{ Gold, Read int }
		Attributes map[string]struct{ Right, Asked int }
	}
	if err := json.Unmarshal(out.Bytes(), &scores); err != nil {
		t.Fatal(err)
	}
	if scores.Kinds["claims"].Gold == 0 || scores.Kinds["claims"].Read == 0 {
		t.Errorf("nothing is compared: %s", out.String())
	}
	if q := scores.Attributes["quotes verbatim"]; q.Asked == 0 || q.Right != q.Asked {
		t.Errorf("quotes %+v", q)
	}
}

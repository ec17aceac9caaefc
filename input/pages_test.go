package input_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"sitrep/input"
	"sitrep/ledger"
)

// TestPages reads each page of testdata/pages, a file an editor can write: the page, what it tells of itself (-- given --),
// lines that must stand in the text (-- keep --) and lines that must not (-- never --). "encoding=" names the encoding that
// the page is written in before it is read.
func TestPages(t *testing.T) {
	paths, _ := filepath.Glob("testdata/pages/*.txtar")
	right := map[string]int{}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			file, err := txtar.ParseFile(path)
			must(t, err)
			readPage(t, file, right)
		})
	}
	for _, what := range []string{"published", "publisher", "title"} {
		t.Logf("%s right on %d of %d pages", what, right[what], len(paths))
		if len(paths) < 40 || right[what]*40 < 38*len(paths) {
			t.Errorf("%s right on %d of %d pages", what, right[what], len(paths))
		}
	}
}

func readPage(t *testing.T, file *txtar.Archive, right map[string]int) {
	parts := map[string]string{}
	for _, f := range file.Files {
		parts[f.Name] = string(f.Data)
	}
	want := map[string]string{}
	for line := range strings.Lines(parts["given"]) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		want[name] = value
	}
	r := onePage(t, encoded(t, parts["page.html"], want["encoding"]))
	if r.Given == nil || !r.Demo {
		t.Fatalf("%s %q, demo %v", r.Status, r.Reason, r.Demo)
	}
	body := withoutFurniture(r)
	for line := range strings.Lines(parts["keep"]) {
		if line = strings.TrimSpace(line); !strings.Contains(body, line) {
			t.Errorf("lost: %s", line)
		}
	}
	for line := range strings.Lines(parts["never"]) {
		if line = strings.TrimSpace(line); strings.Contains(r.Text, line) {
			t.Errorf("kept: %s", line)
		}
	}
	for what, got := range map[string]string{"published": r.Given.Published[:min(10, len(r.Given.Published))], "publisher": r.Given.Publisher, "title": r.Given.Title} {
		if got == want[what] {
			right[what]++
		} else {
			t.Logf("%s %q, want %q", what, got, want[what])
		}
	}
	if r.RawSHA256 == r.SHA256 || r.RawSHA256 == "" {
		t.Errorf("hash of the page %q", r.RawSHA256)
	}
	if t.Failed() {
		t.Log(r.Text)
	}
}

// onePage reads a page as it would be fetched, without an address.
func onePage(t *testing.T, raw []byte) ledger.Report {
	t.Helper()
	var out []ledger.Report
	for r, err := range input.Read(context.Background(), input.Document{Path: "page.html", Bytes: raw}, input.Options{}) {
		must(t, err)
		out = append(out, r)
	}
	if len(out) != 1 {
		t.Fatalf("%d reports", len(out))
	}
	return out[0]
}

func encoded(t *testing.T, page, as string) []byte {
	t.Helper()
	switch as {
	case "windows-1252":
		out, err := charmap.Windows1252.NewEncoder().String(page)
		must(t, err)
		return []byte(out)
	case "utf-16le":
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(page)
		must(t, err)
		return []byte(out)
	case "twice":
		var out []rune
		for _, b := range []byte(page) {
			if r := charmap.Windows1252.DecodeByte(b); r != '\uFFFD' {
				out = append(out, r)
			} else {
				out = append(out, rune(b)) // as browsers read it
			}
		}
		return []byte(string(out))
	}
	return []byte(page)
}

// withoutFurniture is the text without the parts that the page marks as none of the report.
func withoutFurniture(r ledger.Report) string {
	out := []byte(r.Text)
	for _, f := range r.Marked {
		for i := f.Start; i < f.End; i++ {
			out[i] = '_'
		}
	}
	return string(out)
}

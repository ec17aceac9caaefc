package input_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sitrep/input"
	"sitrep/ledger"
)

var update = flag.Bool("update", false, "write the golden files of testdata/formats")

// TestFormats takes in each file of testdata/formats and compares what comes out with the golden file beside it.
func TestFormats(t *testing.T) {
	paths, _ := filepath.Glob("testdata/formats/*")
	known := map[string]bool{}
	for _, path := range paths {
		if strings.HasSuffix(path, ".golden") {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			reports, errs := walk(t, input.Options{}, path)
			if len(errs) > 0 {
				t.Error(errs)
			}
			compare(t, path+".golden", show(reports))
			for _, r := range reports {
				onePart(t, r)
			}
		})
		for _, f := range input.Formats() {
			known[f.Name] = known[f.Name] || slices.ContainsFunc(f.Endings, func(e string) bool { return strings.HasSuffix(path, e) })
		}
	}
	for _, f := range input.Formats() {
		if !known[f.Name] && f.Name != "text" && f.Name != "html" && f.Name != "tar" {
			t.Errorf("no file of the format %s in testdata/formats", f.Name)
		}
	}
}

// onePart reads the part that the path of a report names, which must be the same report.
func onePart(t *testing.T, want ledger.Report) {
	if !strings.Contains(want.Path, "#") || strings.HasSuffix(want.Path, "#rest") {
		return
	}
	reports, errs := walk(t, input.Options{}, want.Path)
	if len(errs) > 0 || len(reports) != 1 || reports[0].ID != want.ID {
		t.Errorf("%s alone: %d reports, errors %v", want.Path, len(reports), errs)
	}
}

// show writes reports for people.
func show(reports []ledger.Report) string {
	var b strings.Builder
	for _, r := range reports {
		fmt.Fprintf(&b, "== %s: %s %s\n", filepath.ToSlash(r.Path), r.Status, r.Reason)
		if r.Given != nil {
			form, _ := json.Marshal(r.Given)
			fmt.Fprintf(&b, "given %s\n", form)
		}
		for _, l := range r.LeftOut {
			fmt.Fprintf(&b, "left out, %s: %s\n", l.Kind, strings.ReplaceAll(l.Text, "\n", " / "))
		}
		for _, n := range r.Notes {
			fmt.Fprintf(&b, "note %s\n", n)
		}
		b.WriteString(r.Text)
	}
	return b.String()
}

func compare(t *testing.T, golden, got string) {
	t.Helper()
	if *update {
		must(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	must(t, err)
	if got != string(want) {
		t.Errorf("differs from %s (write it with -update):\n%s", golden, got)
	}
}

// TestFormatsAreDescribed: docs/input.md tells of each format and its endings.
func TestFormatsAreDescribed(t *testing.T) {
	raw, err := os.ReadFile("../docs/input.md")
	must(t, err)
	for _, f := range input.Formats() {
		if !strings.Contains(string(raw), "`"+f.Name+"`") {
			t.Errorf("docs/input.md does not tell of %s", f.Name)
		}
		for _, e := range f.Endings {
			if !strings.Contains(string(raw), e) {
				t.Errorf("docs/input.md does not tell of files %s", e)
			}
		}
	}
}

// TestHashOfTheFile: the hash kept beside a document is that of the file.
func TestHashOfTheFile(t *testing.T) {
	for _, name := range []string{"report.docx", "report.pdf", "mail.eml"} {
		path := filepath.Join("testdata/formats", name)
		raw, err := os.ReadFile(path)
		must(t, err)
		reports, _ := walk(t, input.Options{}, path)
		if len(reports) == 0 || reports[0].RawSHA256 != ledger.SHA256(raw) {
			t.Errorf("%s: not the hash of the file", name)
		}
	}
}

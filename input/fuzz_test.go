package input_test

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"sitrep/input"
	"sitrep/ledger"
)

// FuzzFormats takes in any bytes as a file of any format, forced or recognised. Whatever they are: no fault, texts that are
// valid UTF-8 without NUL, marks inside them, a reason for each that is skipped, and the same twice.
func FuzzFormats(f *testing.F) {
	paths, _ := filepath.Glob("testdata/formats/*")
	for _, path := range paths {
		if raw, err := os.ReadFile(path); err == nil && !strings.HasSuffix(path, ".golden") {
			f.Add(raw, "")
			f.Add(raw[:len(raw)/2], filepath.Ext(path)[1:])
		}
	}
	for _, format := range input.FormatNames() {
		f.Add([]byte(english), format)
	}
	f.Fuzz(func(t *testing.T, raw []byte, format string) {
		holds(t, raw, input.Options{Format: format, MaxBytes: 1 << 16})
	})
}

// FuzzPage takes in any bytes as a web page.
func FuzzPage(f *testing.F) {
	paths, _ := filepath.Glob("testdata/pages/*.txtar")
	for _, path := range paths {
		if file, err := txtar.ParseFile(path); err == nil {
			f.Add(file.Files[0].Data)
		}
	}
	for _, s := range []string{"<p>", "<a href=x>" + strings.Repeat("<div>", 600), strings.Repeat("<b><p>x", 50), "<script type=application/ld+json>[[{", "\xff\xfe<\x00p\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		holds(t, raw, input.Options{Format: "html", MaxBytes: 1 << 16})
	})
}

func holds(t *testing.T, raw []byte, opt input.Options) {
	t.Helper()
	first := all(t, raw, opt)
	for _, r := range first {
		switch {
		case strings.Contains(r.Reason, "fault of sitrep"):
			t.Errorf("%s: %s", r.Path, r.Reason)
		case !utf8.ValidString(r.Text) || strings.Contains(r.Text, "\x00"):
			t.Errorf("%s: not clean: %q", r.Path, r.Text)
		case r.ID == "" || r.Status == ledger.StatusSkipped && r.Reason == "":
			t.Errorf("%s: id %q, %s without a reason", r.Path, r.ID, r.Status)
		}
		for _, m := range r.Marked {
			if m.Start < 0 || m.End > len(r.Text) || m.Start >= m.End {
				t.Errorf("%s: mark %v in %d bytes", r.Path, m, len(r.Text))
			}
		}
	}
	if again := all(t, raw, opt); !reflect.DeepEqual(first, again) {
		t.Errorf("not the same twice: %v, %v", first, again)
	}
}

// all are the reports of a file in memory, at most 1,000.
func all(t *testing.T, raw []byte, opt input.Options) []ledger.Report {
	var out []ledger.Report
	for r, err := range input.Read(context.Background(), input.Document{Path: "x", Bytes: raw}, opt) {
		if err != nil {
			t.Errorf("error %v", err)
		}
		if out = append(out, r); len(out) == 1000 {
			break
		}
	}
	return out
}

package export

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPDFIsPrinted(t *testing.T) {
	if _, err := findBrowser(); err != nil {
		t.Skip("skipped: no Chromium; install it with: apt-get install -y chromium")
	}
	fix := newFixture(t)
	out := written(t, PDF, fix.s, fix.options())
	if !bytes.HasPrefix(out, []byte("%PDF-")) || !bytes.Contains(out[max(0, len(out)-64):], []byte("%%EOF")) || len(out) < 10_000 {
		t.Errorf("%d bytes that begin with %q", len(out), out[:min(8, len(out))])
	}
}

// TestPDFWithoutABrowserSaysWhatToInstall: the message helps, and a path that is wrong is told.
func TestPDFWithoutABrowserSaysWhatToInstall(t *testing.T) {
	fix := newFixture(t)
	t.Setenv("PATH", t.TempDir())
	t.Setenv("SITREP_CHROMIUM", "")
	if err := PDF(io.Discard, fix.s, fix.options()); !errors.Is(err, ErrNoBrowser) || !strings.Contains(err.Error(), "apt-get install chromium") {
		t.Errorf("%v", err)
	}
	t.Setenv("SITREP_CHROMIUM", "/no/such/browser")
	if err := PDF(io.Discard, fix.s, fix.options()); err == nil || !strings.Contains(err.Error(), "/no/such/browser") {
		t.Errorf("%v", err)
	}
}

// TestPDFTellsWhatTheBrowserSays: a browser that fails, or writes nothing, gives an error.
func TestPDFTellsWhatTheBrowserSays(t *testing.T) {
	for script, want := range map[string]string{"echo broken display; exit 1": "broken display", "exit 0": "wrote none"} {
		path := filepath.Join(t.TempDir(), "browser")
		if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
		t.Setenv("SITREP_CHROMIUM", path)
		fix := newFixture(t)
		if err := PDF(io.Discard, fix.s, fix.options()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", script, err)
		}
	}
}

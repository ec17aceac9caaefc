//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The name of a file is somebody else's words: it may neither write a message nor drive the terminal.
func TestNamesOfFilesWriteNoMessages(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a\nsitrep: 9 added.exe", "b\x1b[2J.exe", "c\nsitrep: 9 added.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("Two guards were hurt in Sarn on Monday, police said.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"read", dir}, {"report", dir}, {"explain", dir}, {"read", filepath.Join(dir, "none\nsitrep: 9 added\x1b[2J")}} {
		var out, errs bytes.Buffer
		run(args, strings.NewReader(""), &out, &errs)
		for _, said := range []string{out.String(), errs.String()} {
			if strings.Contains(said, "\nsitrep: 9 added") || strings.Contains(said, "\x1b[2J") {
				t.Errorf("%.8q: a name of a file speaks:\n%s", args, said)
			}
		}
	}
}

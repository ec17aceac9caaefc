package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

var (
	sample = []entry{
		{path: "LICENSE", content: []byte("licence")}, {path: "README.md", content: []byte("read me")},
		{path: "man/sitrep.1", content: []byte(".TH")}, {path: "sitrep", content: []byte("binary"), program: true},
	}
	noon = time.Date(2026, 5, 6, 12, 0, 0, 0, time.UTC)
)

// TestSameBytes: an archive depends on its files and their revision alone.
func TestSameBytes(t *testing.T) {
	for name, write := range map[string]func(string) error{
		"a.tar.gz": func(f string) error { return writeTar(f, sample, noon) },
		"a.zip":    func(f string) error { return writeZip(f, sample, noon) },
		"a.deb":    func(f string) error { return writeDeb(f, "amd64", sample, noon) },
	} {
		var made [2][]byte
		for i := range made {
			file := filepath.Join(t.TempDir(), name)
			if err := write(file); err != nil {
				t.Fatal(err)
			}
			made[i], _ = os.ReadFile(file)
		}
		if len(made[0]) == 0 || !bytes.Equal(made[0], made[1]) {
			t.Errorf("%s: two writes differ, or are empty", name)
		}
	}
}

// TestDeb reads the three parts of a package back as dpkg does, and the files at their places.
func TestDeb(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.deb")
	if err := writeDeb(file, "arm64", sample, noon); err != nil {
		t.Fatal(err)
	}
	parts := readAr(t, file)
	if string(parts["debian-binary"]) != "2.0\n" {
		t.Errorf("format %q", parts["debian-binary"])
	}
	if described := readTar(t, parts["control.tar.gz"])["./control"]; !strings.Contains(described, "Architecture: arm64\n") || !strings.HasSuffix(described, "\n") {
		t.Errorf("control:\n%s", described)
	}
	var places []string
	for p := range readTar(t, parts["data.tar.gz"]) {
		places = append(places, p)
	}
	slices.Sort(places)
	want := []string{"./usr/bin/sitrep", "./usr/share/doc/sitrep/README.md", "./usr/share/man/man1/sitrep.1.gz"}
	if !slices.Equal(places, want) {
		t.Errorf("places %v, want %v", places, want)
	}
}

func readAr(t *testing.T, file string) map[string][]byte {
	t.Helper()
	all, err := os.ReadFile(file)
	if err != nil || !bytes.HasPrefix(all, []byte("!<arch>\n")) {
		t.Fatalf("no ar archive: %v", err)
	}
	out := map[string][]byte{}
	for rest := all[8:]; len(rest) >= 60; {
		var size int
		if _, err := fmt.Sscanf(string(rest[48:58]), "%d", &size); err != nil {
			t.Fatal(err)
		}
		out[strings.TrimSpace(string(rest[:16]))] = rest[60 : 60+size]
		rest = rest[60+size+size%2:]
	}
	return out
}

func readTar(t *testing.T, zipped []byte) map[string]string {
	t.Helper()
	z, err := gzip.NewReader(bytes.NewReader(zipped))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if h.Typeflag == tar.TypeReg {
			content, _ := io.ReadAll(r)
			out[h.Name] = string(content)
		}
	}
}

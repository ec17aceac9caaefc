package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"sitrep/reading"
)

// entry is a file of an archive: its place there, its bytes, and whether it can be run.
type entry struct {
	path    string
	content []byte
	program bool
}

// pages are the documents that go with the program.
var pages = []string{"README.md", "CHANGELOG.md", "LICENSE", "NOTICE"}

// writeManual has the program for this machine write manual pages and completions into a folder.
func writeManual(folder string) error {
	return exec.Command("go", "run", "-trimpath", "-buildvcs=true", "./cmd/sitrep", "manual", folder).Run()
}

// contents are the files that every archive holds, sorted: the program, its pages, manual and completions.
func contents(manual, binary string) ([]entry, error) {
	files := map[string]string{filepath.Base(binary): binary, "sitrep.service": "packaging/sitrep.service", "copyright": "packaging/copyright"}
	for _, p := range pages {
		files[p] = p
	}
	written, err := os.ReadDir(manual)
	if err != nil {
		return nil, err
	}
	for _, f := range written {
		files[kindOf(f.Name())+"/"+f.Name()] = filepath.Join(manual, f.Name())
	}
	return load(files, binary)
}

// kindOf is the folder for a file of the manual.
func kindOf(name string) string {
	if strings.HasSuffix(name, ".1") {
		return "man"
	}
	return "completion"
}

func load(files map[string]string, binary string) ([]entry, error) {
	var out []entry
	for path, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		out = append(out, entry{path: path, content: content, program: file == binary})
	}
	slices.SortFunc(out, func(a, b entry) int { return strings.Compare(a.path, b.path) })
	return out, nil
}

// installed is where a Debian system has the files of an archive; what has no place there is left out.
func installed(inside []entry) []entry {
	var out []entry
	for _, e := range inside {
		switch base := filepath.Base(e.path); {
		case e.program:
			e.path = "usr/bin/sitrep"
		case strings.HasPrefix(e.path, "man/"):
			e.path, e.content = "usr/share/man/man1/"+base+".gz", zipped(e.content)
		case base == "sitrep.bash":
			e.path = "usr/share/bash-completion/completions/sitrep"
		case base == "_sitrep":
			e.path = "usr/share/zsh/vendor-completions/_sitrep"
		case base == "sitrep.fish":
			e.path = "usr/share/fish/vendor_completions.d/sitrep.fish"
		case base == "sitrep.service":
			e.path = "usr/lib/systemd/system/sitrep.service"
		case slices.Contains(pages, e.path) && e.path != "LICENSE", e.path == "copyright":
			e.path = "usr/share/doc/sitrep/" + base
		default:
			continue
		}
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b entry) int { return strings.Compare(a.path, b.path) })
	return out
}

// control is the description that a Debian package begins with; size is in KiB.
func control(processor string, size int64) string {
	return strings.Join([]string{
		"Package: sitrep", "Version: " + reading.Program, "Architecture: " + processor, "Maintainer: the authors of sitrep <sitrep@localhost>",
		"Installed-Size: " + strconv.FormatInt(size, 10), "Section: text", "Priority: optional",
		"Description: situation reports that can be checked line by line",
		" Reads a pile of news reports about security incidents and tells who says what,",
		" from the publisher back to the root source, with the exact words. Works offline.", "",
	}, "\n")
}

// Command release builds what strangers install: static binaries for linux, macOS and Windows on amd64 and arm64,
// each in an archive with manual pages and completions, Debian packages, a bill of materials (CycloneDX 1.5) and
// SHA-256 sums. The same revision and Go version give the same bytes: times come from the revision, lists are
// sorted, owners are 0, and the build keeps no path.
//
//	go run ./tools/release -out dist
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"sitrep/reading"
)

// target is a system and a kind of processor that Go builds for.
type target struct{ system, processor string }

var targets = []target{{"linux", "amd64"}, {"linux", "arm64"}, {"darwin", "amd64"}, {"darwin", "arm64"}, {"windows", "amd64"}, {"windows", "arm64"}}

func main() {
	out := flag.String("out", "dist", "folder to write into")
	only := flag.String("only", "", "build this target alone, as linux_amd64")
	dirty := flag.Bool("dirty", false, "build although files differ from the revision")
	flag.Parse()
	if err := release(*out, *only, *dirty); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

func release(out, only string, dirty bool) error {
	at, err := revision(dirty)
	if err != nil {
		return err
	}
	manual := filepath.Join(out, "manual")
	if err := writeManual(manual); err != nil {
		return err
	}
	var made []string
	for _, t := range targets {
		if only != "" && only != t.String() {
			continue
		}
		files, err := t.release(out, manual, at)
		if err != nil {
			return fmt.Errorf("%s: %w", t, err)
		}
		made = append(made, files...)
	}
	if len(made) == 0 {
		return fmt.Errorf("no target %q; targets are %v", only, targets)
	}
	return writeSums(out, made)
}

// revision is the time of the revision in the working tree.
func revision(dirty bool) (time.Time, error) {
	if changed, err := output("git", "status", "--porcelain"); err != nil || changed != "" && !dirty {
		return time.Time{}, fmt.Errorf("files differ from the revision; commit them, or build with -dirty (%v)", err)
	}
	written, err := output("git", "show", "-s", "--format=%cI", "HEAD")
	if err != nil {
		return time.Time{}, err
	}
	at, err := time.Parse(time.RFC3339, written)
	return at.UTC(), err
}

func output(name string, args ...string) (string, error) {
	out, err := exec.Command(name, args...).Output()
	return strings.TrimSpace(string(out)), err
}

func (t target) String() string { return t.system + "_" + t.processor }

// binary is where the program of a target stands.
func (t target) binary(out string) string {
	name := "sitrep"
	if t.system == "windows" {
		name += ".exe"
	}
	return filepath.Join(out, t.String(), name)
}

// release builds one target and gives the files to pass on.
func (t target) release(out, manual string, at time.Time) ([]string, error) {
	binary := t.binary(out)
	if err := t.build(binary); err != nil {
		return nil, err
	}
	inside, err := contents(manual, binary)
	if err != nil {
		return nil, err
	}
	name := filepath.Join(out, "sitrep_"+reading.Program+"_"+t.String())
	bill := name + ".cdx.json"
	made := []string{bill}
	if err := writeBill(bill, binary); err != nil {
		return nil, err
	}
	archive, write := name+".tar.gz", writeTar
	if t.system == "windows" {
		archive, write = name+".zip", writeZip
	}
	if err := write(archive, inside, at); err != nil {
		return nil, err
	}
	made = append(made, archive)
	if t.system == "linux" {
		deb := filepath.Join(out, "sitrep_"+reading.Program+"_"+t.processor+".deb")
		made = append(made, deb)
		err = writeDeb(deb, t.processor, inside, at)
	}
	return made, err
}

// build makes a static binary without paths of this machine in it.
func (t target) build(binary string) error {
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=true", "-ldflags=-s -w -buildid=", "-o", binary, "./cmd/sitrep")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+t.system, "GOARCH="+t.processor, "GOFLAGS=", "GOAMD64=v1")
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, said.String())
	}
	info, err := os.Stat(binary)
	if err == nil {
		fmt.Printf("%-42s %6.1f MB\n", binary, float64(info.Size())/1e6)
	}
	return err
}

package browsertest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	sources = "../ui"
	assets  = "../asset"
)

// TestAssetsAreOfTheseSources: web/asset bears the hash of the sources it was made from.
func TestAssetsAreOfTheseSources(t *testing.T) {
	kept, err := os.ReadFile(filepath.Join(assets, "sources.sha256"))
	if err != nil {
		t.Fatal(err)
	}
	if got := hashOf(t, sources); got != strings.TrimSpace(string(kept)) {
		t.Errorf("web/ui was changed since web/asset was made: run `make web` and commit both")
	}
}

// hashOf is the hash that build.js writes: each path and content, in the order of the paths.
func hashOf(t *testing.T, folder string) string {
	t.Helper()
	sum := sha256.New()
	for _, path := range within(t, folder) {
		if strings.HasSuffix(path, ".md") {
			continue
		}
		content, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(sum, "%s\x00%s\x00", path, content)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// within are the files below a folder, sorted; npm's packages are none of ours.
func within(t *testing.T, folder string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == "node_modules" {
			return filepath.SkipDir
		}
		if err == nil && !d.IsDir() {
			rest, _ := filepath.Rel(folder, path)
			out = append(out, filepath.ToSlash(rest))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

// TestAssetsAreMadeToTheSameBytes makes them again where node and the packages are at hand.
func TestAssetsAreMadeToTheSameBytes(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("skipped: no node")
	}
	if _, err := os.Stat(filepath.Join(sources, "node_modules", "esbuild")); err != nil {
		t.Skip("skipped: no packages in web/ui/node_modules; `make web` fetches them")
	}
	again := t.TempDir()
	if out, err := exec.Command(node, filepath.Join(sources, "build.js"), again).CombinedOutput(); err != nil {
		t.Fatalf("build.js: %v\n%s", err, out)
	}
	made, kept := within(t, again), within(t, assets)
	if strings.Join(made, "\n") != strings.Join(kept, "\n") {
		t.Fatalf("made %v\nkept %v", made, kept)
	}
	for _, path := range made {
		a, _ := os.ReadFile(filepath.Join(again, path))
		b, _ := os.ReadFile(filepath.Join(assets, path))
		if !bytes.Equal(a, b) {
			t.Errorf("%s differs: run `make web` and commit web/asset", path)
		}
	}
}

package sitrep_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// pure are the rooms whose results depend on their arguments alone: same input, same bytes.
var pure = []string{"text", "ledger", "lexicon", "model", "gazetteer", "language", "reading", "collation", "review"}

// outside are the packages by which a program meets the world or chance.
var outside = []string{"os", "net", "math/rand", "crypto/rand", "io/ioutil", "syscall", "plugin"}

// clocks are the functions of package time that look at the clock.
var clocks = map[string]bool{"Now": true, "Since": true, "Until": true, "After": true, "Tick": true, "NewTimer": true,
	"NewTicker": true, "AfterFunc": true, "Sleep": true, "Local": true, "LoadLocation": true}

// TestTheCoreIsPure: no clock, network, disk or chance in what reads and collates.
func TestTheCoreIsPure(t *testing.T) {
	for _, folder := range pure {
		for _, path := range sources(t, folder) {
			for _, fault := range impurities(t, path, nil) {
				t.Errorf("%s: %s", path, fault)
			}
		}
	}
}

// sources are the Go files below a folder without tests; a folder that is not there has none.
func sources(t *testing.T, folder string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil && path == folder {
			return filepath.SkipDir
		}
		if err == nil && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// impurities are what a file imports or calls that it must not. source is the text, or nil to read
// the file.
func impurities(t *testing.T, path string, source any) []string {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	clock := ""
	for _, i := range file.Imports {
		name, _ := strconv.Unquote(i.Path.Value)
		if isOutside(name) {
			out = append(out, "imports "+name)
		}
		if name == "time" {
			clock = localName(i)
		}
	}
	return append(out, calls(file, files, clock)...)
}

func isOutside(path string) bool {
	for _, o := range outside {
		if path == o || strings.HasPrefix(path, o+"/") {
			return true
		}
	}
	return false
}

// localName is what a file calls package time; the dot import has no name to look for and is caught
// as ".".
func localName(i *ast.ImportSpec) string {
	if i.Name != nil {
		return i.Name.Name
	}
	return "time"
}

// calls are the uses of the clock under the name a file has for package time.
func calls(file *ast.File, files *token.FileSet, clock string) []string {
	var out []string
	if clock == "." {
		return []string{"imports time without its name"}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok && clock != "" && clocks[s.Sel.Name] {
			if x, ok := s.X.(*ast.Ident); ok && x.Name == clock {
				out = append(out, "uses time."+s.Sel.Name+" in line "+strconv.Itoa(files.Position(s.Pos()).Line))
			}
		}
		return true
	})
	return out
}

func TestImpuritiesAreSeen(t *testing.T) {
	for source, want := range map[string]string{
		"import \"os\"":                                "imports os",
		"import \"math/rand/v2\"":                      "imports math/rand/v2",
		"import \"net/http\"":                          "imports net/http",
		"import \"time\"\nvar now = time.Now":          "uses time.Now in line 3",
		"import c \"time\"\nvar x = c.Since(c.Time{})": "uses time.Since in line 3",
		"import . \"time\"":                            "imports time without its name",
		"import \"time\"\nvar d = time.Hour":           "",
		"import \"osmium\"":                            "",
	} {
		got := strings.Join(impurities(t, "x.go", "package x\n"+source), "; ")
		if got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}

package sitrep_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sitrep/ledger"
)

var link = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// TestLinksLeadSomewhere: every relative link of the documents leads to a file, and its anchor to a
// heading of that file.
func TestLinksLeadSomewhere(t *testing.T) {
	for _, page := range pages(t) {
		for _, m := range link.FindAllStringSubmatch(read(t, page), -1) {
			if fault := follow(t, page, m[1]); fault != "" {
				t.Errorf("%s: link to %s: %s", page, m[1], fault)
			}
		}
	}
}

// pages are the Markdown files of the project; golden files are no documents.
func pages(t *testing.T) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git" || d.Name() == "node_modules") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".md") {
			out = append(out, path)
		}
		return err
	})
	if err != nil || len(out) == 0 {
		t.Fatalf("%d documents found: %v", len(out), err)
	}
	return out
}

// follow says why a link leads nowhere; "" for one that does, or that leaves the project.
func follow(t *testing.T, page, target string) string {
	t.Helper()
	if strings.Contains(target, "://") || strings.HasPrefix(target, "mailto:") {
		return ""
	}
	path, anchor, _ := strings.Cut(target, "#")
	file := page
	if path != "" {
		file = filepath.Join(filepath.Dir(page), filepath.FromSlash(path))
	}
	if _, err := os.Stat(file); err != nil {
		return "no such file"
	}
	if anchor != "" && !slices.Contains(anchors(read(t, file)), anchor) {
		return "no such heading"
	}
	return ""
}

func TestBrokenLinksAreSeen(t *testing.T) {
	for target, want := range map[string]string{
		"https://example.org/none":         "",
		"../README.md#licence":             "",
		"reading.md":                       "",
		"../README.md#no-such-heading-yet": "no such heading",
		"none.md":                          "no such file",
	} {
		if got := follow(t, filepath.Join("docs", "chains.md"), target); got != want {
			t.Errorf("%s: %q, want %q", target, got, want)
		}
	}
}

var noAnchor = regexp.MustCompile(`[^\pL\pN _-]`)

// anchors are the names of a page's headings as Markdown viewers make them.
func anchors(page string) []string {
	var out []string
	for line := range strings.Lines(page) {
		if heading := strings.TrimLeft(line, "#"); heading != line {
			name := noAnchor.ReplaceAllString(strings.ToLower(strings.TrimSpace(heading)), "")
			out = append(out, strings.ReplaceAll(name, " ", "-"))
		}
	}
	return out
}

func TestAnchors(t *testing.T) {
	got := anchors("# A title\nwords\n## `sitrep read` PATH…\n")
	if want := []string{"a-title", "sitrep-read-path"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// TestEveryPackageSaysWhatItIs: each package has one comment that says what it is for.
func TestEveryPackageSaysWhatItIs(t *testing.T) {
	said := map[string]bool{}
	for _, path := range sources(t, ".") {
		folder := filepath.Dir(path)
		if folder == "." {
			continue
		}
		said[folder] = said[folder] || parsed(t, path).Doc != nil
	}
	for folder, ok := range said {
		if !ok {
			t.Errorf("%s: no package comment", folder)
		}
	}
}

// documented are the rooms that others build on: every exported function says what it promises.
var documented = []string{"ledger", "text", "reading", "collation", "review", "export", "input", "fetch", "store"}

func TestEveryExportedFunctionHasAComment(t *testing.T) {
	for _, room := range documented {
		for _, path := range sources(t, room) {
			for _, name := range silent(parsed(t, path)) {
				t.Errorf("%s: %s has no comment", path, name)
			}
		}
	}
}

// silent are the exported functions and methods without a comment. Methods of unexported types are
// no promise to anyone.
func silent(file *ast.File) []string {
	var out []string
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if ok && f.Doc == nil && f.Name.IsExported() && (f.Recv == nil || ast.IsExported(receiver(f))) {
			out = append(out, f.Name.Name)
		}
	}
	return out
}

// receiver is the name of the type that a method belongs to.
func receiver(f *ast.FuncDecl) string {
	t := f.Recv.List[0].Type
	if star, ok := t.(*ast.StarExpr); ok {
		t = star.X
	}
	if generic, ok := t.(*ast.IndexExpr); ok {
		t = generic.X
	}
	if name, ok := t.(*ast.Ident); ok {
		return name.Name
	}
	return ""
}

func TestSilentFunctionsAreSeen(t *testing.T) {
	const source = `package x
func Silent() {}
// Says so.
func Says() {}
func inner() {}
func (s *Store) Save() {}
func (s *store) Save() {}
func (l List[T]) Len() int { return 0 }
`
	got := silent(parsedFrom(t, "x.go", source))
	if want := []string{"Silent", "Save", "Len"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func parsed(t *testing.T, path string) *ast.File {
	t.Helper()
	return parsedFrom(t, path, nil)
}

// parsedFrom parses a file from a source, or from disk where that is nil.
func parsedFrom(t *testing.T, path string, source any) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// TestReadingIsDescribed: docs/reading.md names every field of a reading.
func TestReadingIsDescribed(t *testing.T) {
	page := read(t, "docs/reading.md")
	for _, field := range fields(reflect.TypeFor[ledger.Reading](), map[reflect.Type]bool{}) {
		if !strings.Contains(page, "`"+field+"`") {
			t.Errorf("docs/reading.md does not describe the field %s", field)
		}
	}
}

// fields are the names that a type and all types below it have in JSON.
func fields(of reflect.Type, seen map[reflect.Type]bool) []string {
	switch {
	case of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice:
		return fields(of.Elem(), seen)
	case of.Kind() != reflect.Struct || seen[of]:
		return nil
	}
	seen[of] = true
	var out []string
	for i := range of.NumField() {
		f := of.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		if name != "" {
			out = append(out, name)
		}
		out = append(out, fields(f.Type, seen)...)
	}
	return out
}

var (
	commandUse = regexp.MustCompile(`Use: +"(\w+)`)
	flagName   = regexp.MustCompile(`Flags\(\)\.\w+\((?:&?[\w.]+, )?"([\w-]+)"`)
)

// TestCommandsAreDescribed: docs/commands.md has a heading for every command and names every flag.
func TestCommandsAreDescribed(t *testing.T) {
	page := read(t, "docs/commands.md")
	flags := 0
	for _, path := range sources(t, "cmd/sitrep") {
		source := read(t, path)
		for _, m := range commandUse.FindAllStringSubmatch(source, -1) {
			if m[1] != "sitrep" && !strings.Contains(page, "\n## sitrep "+m[1]) {
				t.Errorf("docs/commands.md has no heading for sitrep %s (%s)", m[1], path)
			}
		}
		for _, m := range flagName.FindAllStringSubmatch(source, -1) {
			flags++
			if !strings.Contains(page, "`--"+m[1]) {
				t.Errorf("docs/commands.md does not describe --%s (%s)", m[1], path)
			}
		}
	}
	if flags == 0 {
		t.Error("no flag found in cmd/sitrep; the pattern no longer fits the code")
	}
}

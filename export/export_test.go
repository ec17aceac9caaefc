package export

import (
	"bytes"
	"encoding/json"
	"flag"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"sitrep/ledger"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with testdata/golden/name.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; look at the change, then run with -update\n%s", path, firstDifference(got, want))
	}
}

func firstDifference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is longer"
}

type writer func(io.Writer, *ledger.Situation, Options) error

func written(t *testing.T, write writer, s *ledger.Situation, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, s, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// whole writes a form; the files of a folder one after another, each behind its name.
func whole(f Format) writer {
	if f.Folder == nil {
		return f.Write
	}
	return func(w io.Writer, s *ledger.Situation, o Options) error {
		files, err := f.Folder(s, o)
		for _, file := range files {
			io.WriteString(w, "== "+file.Name+"\n")
			if err := file.Write(w); err != nil {
				return err
			}
		}
		return err
	}
}

// opaque are the forms whose bytes are no text: TestParquetReadsBack compares one with csv, TestPDFIsPrinted looks
// at the other, which is html printed.
var opaque = map[string]bool{"parquet": true, "pdf": true}

func TestGolden(t *testing.T) {
	for _, f := range Formats() {
		if opaque[f.Name] {
			continue
		}
		fix := newFixture(t)
		golden(t, f.Name+f.Extension, written(t, whole(f), fix.s, fix.options()))
	}
	fix := newFixture(t)
	golden(t, "color.txt", written(t, Terminal, fix.s, Options{Color: true, Width: 100, IncludeNames: true}))
}

func TestEmpty(t *testing.T) {
	for _, f := range Formats() {
		if opaque[f.Name] {
			continue
		}
		golden(t, "empty/"+f.Name+f.Extension, written(t, whole(f), &ledger.Situation{}, Options{}))
	}
}

// TestJSONReadsBack: the json form with all names is the situation itself, and loses nothing.
func TestJSONReadsBack(t *testing.T) {
	fix := newFixture(t)
	o := Options{IncludeNames: true}
	first := written(t, JSON, fix.s, o)
	var back ledger.Situation
	if err := json.Unmarshal(first, &back); err != nil {
		t.Fatal(err)
	}
	if again := written(t, JSON, &back, o); !bytes.Equal(again, first) {
		t.Error(firstDifference(again, first))
	}
}

// TestAbout: the page beside an export tells what was asked for, removed and left out.
func TestAbout(t *testing.T) {
	for _, f := range Formats() {
		fix := newFixture(t)
		o := fix.options()
		o.Filter, o.Undated = "country: Velmara", 2
		golden(t, "about/"+f.Name+".md", written(t, func(w io.Writer, s *ledger.Situation, o Options) error { return About(w, f, s, o) }, fix.s, o))
	}
}

func TestSameInputSameBytes(t *testing.T) {
	for _, f := range Formats() {
		if f.Name == "pdf" {
			continue // the browser writes the time into it
		}
		a, b := newFixture(t), newFixture(t)
		if !bytes.Equal(written(t, whole(f), a.s, a.options()), written(t, whole(f), b.s, b.options())) {
			t.Errorf("%s: two runs differ", f.Name)
		}
	}
}

var privateNames = regexp.MustCompile(`Karim|Fahri|Timo|Hallin`)

// nameless are the forms in which no private person of the fixture has a place: deadly incidents, warnings.
var nameless = map[string]bool{"ged": true, "cap": true}

func TestPrivateNamesAreWithheld(t *testing.T) {
	for _, f := range Formats() {
		if opaque[f.Name] {
			continue
		}
		fix := newFixture(t)
		out := written(t, whole(f), fix.s, fix.options())
		if name := privateNames.Find(out); name != nil {
			t.Errorf("%s: names %s", f.Name, name)
		}
		if nameless[f.Name] {
			continue
		}
		if !bytes.Contains(out, []byte("[name withheld]")) && !bytes.Contains(out, []byte(`\[name withheld\]`)) {
			t.Errorf("%s: shows no marker", f.Name)
		}
		o := fix.options()
		o.IncludeNames = true
		if !privateNames.Match(written(t, whole(f), fix.s, o)) {
			t.Errorf("%s: withholds a name it was asked to keep", f.Name)
		}
	}
}

// judging words would make the report say what happened.
var judging = regexp.MustCompile(`(?i)\b(confirmed|true|truth|likely|verified|fact|proven)\b`)

var markup = regexp.MustCompile(`(?s)<style>.*</style>|<[^>]*>`)

func TestNoTruthWords(t *testing.T) {
	for _, f := range Formats() {
		if f.Name == "json" || f.Describe != nil || opaque[f.Name] {
			continue // a form for programs: false and true are values there
		}
		fix := newFixture(t)
		out := markup.ReplaceAll(written(t, whole(f), fix.s, fix.options()), nil)
		if word := judging.Find(out); word != nil {
			t.Errorf("%s says %q", f.Name, word)
		}
	}
}

func TestControlCharactersAreShown(t *testing.T) {
	for _, name := range []string{"terminal", "markdown", "html"} {
		f, err := Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		fix := newFixture(t)
		out := []byte(html.UnescapeString(string(written(t, f.Write, fix.s, fix.options()))))
		if bytes.ContainsAny(out, "\x1b\u202e\u202c") {
			t.Errorf("%s lets a control character through", name)
		}
		if !bytes.Contains(out, []byte("⟨U+202E⟩")) {
			t.Errorf("%s does not show the control character", name)
		}
	}
}

func TestTerminalLinesFit(t *testing.T) {
	for _, width := range []int{40, 60, 80, 120} {
		fix := newFixture(t)
		for line := range strings.Lines(string(written(t, Terminal, fix.s, Options{Width: width}))) {
			if n := columns(strings.TrimRight(line, "\n")); n > width {
				t.Errorf("%d columns in a page of %d: %q", n, width, line)
			}
		}
	}
}

func TestLookupListsWhatThereIs(t *testing.T) {
	if _, err := Lookup("docx"); err == nil || !strings.Contains(err.Error(), "markdown") {
		t.Errorf("error %v does not name the formats", err)
	}
}

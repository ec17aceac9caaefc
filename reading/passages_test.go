package reading_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestPassages reads the passages of testdata/*.txtar. Such a file holds a text and, in sections named for
// the kinds of records, what must be found in it, one line a record:
//
//	-- text --
//	Police arrested three men in Bergen on Monday.
//	-- events --
//	type=arrest; arrested=exactly 3; where=Bergen
//	no type=attack
//	-- figures --
//	none
//
// field=value asks for the value, field~words for words in it, field=a|b for one of several; letters' case does
// not count and only the fields that are named are compared. Each line has a record of its own. A line that
// begins with "no" must fit no record; "none" stands for no record of the kind at all. The fields are those of
// fields_test.go. Lines before the first section are a remark.
func TestPassages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d passages, %v", len(files), err)
	}
	g := newGaps(t, third)
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		checkPassage(g, strings.TrimSuffix(filepath.Base(file), ".txtar"), archive)
	}
}

func checkPassage(g *gaps, name string, archive *txtar.Archive) {
	g.t.Helper()
	if len(archive.Files) < 2 || archive.Files[0].Name != "text" {
		g.t.Fatalf("%s: a passage is a text and what is found in it", name)
	}
	found := records(read(string(archive.Files[0].Data)))
	for _, section := range archive.Files[1:] {
		all, ok := found[section.Name]
		if !ok {
			g.t.Fatalf("%s: no records are called %q", name, section.Name)
		}
		checkSection(g, name+" "+section.Name, all, string(section.Data))
	}
}

func checkSection(g *gaps, name string, all []record, lines string) {
	g.t.Helper()
	taken := map[int]bool{}
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		rest, unwanted := strings.CutPrefix(line, "no ")
		if line == "none" {
			rest, unwanted = "", true
		}
		want, err := parseFields(rest)
		if err != nil {
			g.t.Fatalf("%s: %v", name, err)
		}
		g.check(name+": "+line, outcome(all, want, unwanted, taken))
	}
}

// outcome says what is wrong with the records in view of one line, "" when nothing is.
func outcome(all []record, want []field, unwanted bool, taken map[int]bool) string {
	for i, r := range all {
		if taken[i] && !unwanted || !r.fits(want) {
			continue
		}
		if unwanted {
			return "found all the same: " + r.String()
		}
		taken[i] = true
		return ""
	}
	if unwanted {
		return ""
	}
	if len(all) == 0 {
		return "nothing of the kind found"
	}
	return fmt.Sprintf("found only %v", all)
}

// field is one condition of a line.
type field struct {
	name   string
	within bool // the words stand somewhere in the value
	values []string
}

func parseFields(line string) ([]field, error) {
	var out []field
	for part := range strings.SplitSeq(line, ";") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		at := strings.IndexAny(part, "=~")
		if at < 0 {
			return nil, fmt.Errorf("%q is neither field=value nor field~words", part)
		}
		out = append(out, field{part[:at], part[at] == '~', strings.Split(strings.ToLower(part[at+1:]), "|")})
	}
	return out, nil
}

// record is what a line is compared with: each field with its values, of which one must fit.
type record map[string][]string

func (r record) fits(want []field) bool {
	return !slices.ContainsFunc(want, func(f field) bool { return !r.has(f) })
}

func (r record) has(f field) bool {
	for _, have := range r[f.name] {
		have = strings.ToLower(have)
		for _, v := range f.values {
			if have == v || f.within && strings.Contains(have, v) {
				return true
			}
		}
	}
	return len(r[f.name]) == 0 && slices.Contains(f.values, "")
}

// shown are the fields that a message shows, in this order.
var shown = []string{"type", "what", "stance", "issuer", "kind", "status", "certainty", "killed", "wounded", "arrested", "value", "previous",
	"relation", "about", "place", "audience", "hours", "until", "where", "when", "perpetrator", "target", "victim", "agency", "claimant", "chain", "cue", "quote"}

func (r record) String() string {
	var out []string
	for _, name := range shown {
		if v := r[name]; len(v) > 0 {
			out = append(out, name+"="+v[0])
		}
	}
	return "[" + strings.Join(out, "; ") + "]"
}

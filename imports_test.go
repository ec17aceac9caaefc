// Package sitrep_test holds the tests of the whole house: who may import whom, and what the core
// may not do.
package sitrep_test

import (
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "sitrep/"

// room is a part of the tree, its folder and all below it, with the other rooms it may import. Inside
// a room packages may import each other; the stages of a reading may not, see below.
type room struct {
	name string
	may  []string
}

var house = []room{
	{"text", nil},
	{"ledger", []string{"text"}},

	{"lexicon", []string{"text"}},
	{"model", nil},
	{"ontology", nil},
	{"gazetteer", []string{"text", "lexicon"}},

	{"language", []string{"text", "lexicon", "model", "gazetteer"}},
	{"reading", []string{"text", "ledger", "lexicon", "model", "gazetteer", "language"}},
	{"collation", []string{"text", "ledger", "lexicon"}},
	{"review", []string{"text", "ledger"}},

	{"input", []string{"text", "ledger", "lexicon"}},
	{"store", []string{"text", "ledger", "queue"}},
	{"queue", []string{"ledger"}},
	{"export", []string{"text", "ledger", "ontology"}},
	{"internal", nil},
	{"examples", nil},

	{"fetch", []string{"ledger", "input"}},
	{"worker", []string{"text", "ledger", "queue", "store", "input", "reading", "collation"}},
	{"web", []string{"text", "ledger", "export", "review"}},
	{"assist", []string{"text", "ledger", "export"}},

	{"eval", []string{"text", "ledger", "lexicon", "ontology", "collation"}},
	{"tools", []string{"text", "ledger", "lexicon", "model", "gazetteer", "language", "input", "reading", "collation", "eval"}},
	{"cmd", []string{"text", "ledger", "lexicon", "model", "gazetteer", "language", "reading", "collation", "review", "input",
		"store", "queue", "export", "internal", "examples", "fetch", "worker", "web", "eval", "ontology", "assist"}},
}

// TestWhoMayImportWhom holds the table above.
func TestWhoMayImportWhom(t *testing.T) {
	for path, imports := range own(t) {
		from, ok := roomOf(path)
		if !ok {
			t.Errorf("%s stands in no room of the house; add it to the table", path)
			continue
		}
		for _, i := range imports {
			to, _ := roomOf(i)
			if strings.HasPrefix(i, module) && to.name != from.name && !slices.Contains(from.may, to.name) && to.name != "internal" {
				t.Errorf("%s imports %s; %s may import %s", path, i, from.name, orNothing(from.may))
			}
		}
	}
}

// TestStagesDoNotImportEachOther: the stages of a reading meet in the layers of the document, so only
// reading itself knows them.
func TestStagesDoNotImportEachOther(t *testing.T) {
	for path, imports := range own(t) {
		if stage(path) == "" {
			continue
		}
		for _, i := range imports {
			if i == module+"reading" || stage(i) != "" && stage(i) != stage(path) {
				t.Errorf("%s imports %s; stages meet in text.Document", path, i)
			}
			if strings.HasPrefix(i, module+"language") {
				t.Errorf("%s imports %s; a stage takes the layers from text.Document", path, i)
			}
		}
	}
}

// stage is the folder below reading/, "" for other packages.
func stage(path string) string {
	rest, ok := strings.CutPrefix(path, module+"reading/")
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(rest, "/")
	return name
}

// TestEdgesLinkNoWords: a program that only reads the ledger carries no model, lexicon or gazetteer,
// however deep.
func TestEdgesLinkNoWords(t *testing.T) {
	all := own(t)
	for path := range all {
		if !within(path, "export") && !within(path, "store") && !within(path, "queue") && !within(path, "web") && !within(path, "assist/mcp") {
			continue
		}
		for dependency := range reach(all, path) {
			if within(dependency, "model") || within(dependency, "lexicon") || within(dependency, "gazetteer") {
				t.Errorf("%s links %s", path, dependency)
			}
		}
	}
}

// TestTheBinaryLinksNoTools: measuring and training are programs of their own.
func TestTheBinaryLinksNoTools(t *testing.T) {
	for dependency := range reach(own(t), module+"cmd/sitrep") {
		if within(dependency, "tools") || within(dependency, "eval") || within(dependency, "store/storetest") || within(dependency, "store/queuetest") || dependency == "testing" {
			t.Errorf("cmd/sitrep links %s", dependency)
		}
	}
}

// connected are the rooms that may use the network: what fetches reports, what serves, and what asks a language model
// that somebody named.
var connected = []string{"fetch", "web", "assist/llm"}

// TestOnlyFetchOpensConnections: no other room knows of the network.
func TestOnlyFetchOpensConnections(t *testing.T) {
	for path, imports := range own(t) {
		if slices.ContainsFunc(connected, func(room string) bool { return within(path, room) }) {
			continue
		}
		for _, i := range imports {
			if i == "net" || i == "net/http" {
				t.Errorf("%s imports %s; only %s open connections", path, i, strings.Join(connected, ", "))
			}
		}
	}
}

// own are our packages with their direct imports, tests left out and every platform taken together.
// The files are read here rather than by go list, so that the test's result is not kept when one of
// them changes.
func own(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for _, file := range sources(t, ".") {
		folder := filepath.ToSlash(filepath.Dir(file))
		if folder == "." || strings.Contains("/"+folder+"/", "/testdata/") {
			continue
		}
		path := module + folder
		all[path] = append(all[path], importsOf(t, file)...)
	}
	for path, imports := range all {
		all[path] = slices.Compact(slices.Sorted(slices.Values(imports)))
	}
	if len(all) == 0 {
		t.Fatal("no package found; the test runs at the repository's root")
	}
	return all
}

func importsOf(t *testing.T, path string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, i := range file.Imports {
		name, _ := strconv.Unquote(i.Path.Value)
		out = append(out, name)
	}
	return out
}

// reach are the packages of ours that a package links, and what those import directly.
func reach(all map[string][]string, path string) map[string]bool {
	seen := map[string]bool{}
	open := []string{path}
	for len(open) > 0 {
		next := open[0]
		open = open[1:]
		for _, i := range all[next] {
			if !seen[i] {
				seen[i] = true
				open = append(open, i)
			}
		}
	}
	return seen
}

func within(path, folder string) bool {
	return path == module+folder || strings.HasPrefix(path, module+folder+"/")
}

func roomOf(path string) (room, bool) {
	for _, r := range house {
		if within(path, r.name) {
			return r, true
		}
	}
	return room{}, false
}

func orNothing(names []string) string {
	if len(names) == 0 {
		return "nothing of ours"
	}
	return strings.Join(names, ", ")
}

// TestTheTableCloses: every room that the table grants is in it.
func TestTheTableCloses(t *testing.T) {
	names := map[string]bool{}
	for _, r := range house {
		if names[r.name] {
			t.Errorf("%s stands twice in the table", r.name)
		}
		names[r.name] = true
	}
	for _, r := range house {
		for _, m := range r.may {
			if !names[m] {
				t.Errorf("%s may import %s, which is no room (rooms: %s)", r.name, m, slices.Sorted(maps.Keys(names)))
			}
		}
	}
}

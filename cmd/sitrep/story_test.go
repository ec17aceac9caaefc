package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"io"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"sitrep/store/storetest"
)

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"sitrep": main}) }

// TestStories runs the scripts of testdata/stories: what somebody types, and what must come of it. The
// commands beside those of testscript are in storyCommands; $EXAMPLES is the folder of the example reports.
func TestStories(t *testing.T) { stories(t, "testdata/stories") }

// TestStoriesOnPostgres runs the scripts of testdata/postgres, in which $POSTGRES is the address of an
// empty schema.
func TestStoriesOnPostgres(t *testing.T) {
	stories(t, "testdata/postgres", "POSTGRES="+storetest.Postgres(t))
}

func stories(t *testing.T, folder string, vars ...string) {
	testscript.Run(t, testscript.Params{
		Dir:                 folder,
		Cmds:                storyCommands,
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			examples, err := filepath.Abs("../../examples/reports")
			e.Vars = append(e.Vars, append(vars, "EXAMPLES="+examples)...)
			return err
		},
	})
}

var storyCommands = map[string]func(ts *testscript.TestScript, neg bool, args []string){
	"exits":     exits,
	"sparse":    sparse,
	"bytes":     writeBytes,
	"cut":       cut,
	"readings":  readings,
	"situation": situation,
	"sql":       changeLedger,
	"pick":      pick,
	"lists":     lists,
	"record":    recordOf,
	"absent":    absent,
	"website":   website,
}

// website VAR FOLDER: serves the files of a folder on this machine; VAR is its address, which also stands in the files
// for the word SITE.
func website(ts *testscript.TestScript, neg bool, args []string) {
	folder := ts.MkAbs(args[1])
	var address string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		content, err := os.ReadFile(filepath.Join(folder, filepath.Clean("/"+r.URL.Path)))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", mime.TypeByExtension(filepath.Ext(r.URL.Path)))
		io.WriteString(w, strings.ReplaceAll(string(content), "SITE", address))
	}))
	address = server.URL
	ts.Defer(server.Close)
	ts.Setenv(args[0], address)
}

// exits CODE COMMAND ARGS…: runs a command that must end with this exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	code := "0"
	if failed, ok := err.(interface{ ExitCode() int }); ok {
		code = strconv.Itoa(failed.ExitCode())
	}
	if code != args[0] {
		ts.Fatalf("exit code %s, not %s", code, args[0])
	}
}

// sparse FILE BYTES: a file of this size that takes no room.
func sparse(ts *testscript.TestScript, neg bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(f.Truncate(size))
	ts.Check(f.Close())
}

// bytes FILE TEXT: writes the text, in which Go's escapes (\x00, \xe9) stand for bytes.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	content, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(content), 0o644))
}

// cut FILE N: takes the last N bytes away.
func cut(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	content := ts.ReadFile(args[0])
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(content[:len(content)-n]), 0o644))
}

// readings N: the standard output holds N readings, one JSON object a line, in the form of the contract.
func readings(ts *testscript.TestScript, neg bool, args []string) {
	lines := strings.Split(strings.TrimSuffix(ts.ReadFile("stdout"), "\n"), "\n")
	if strconv.Itoa(len(lines)) != args[0] {
		ts.Fatalf("%d lines, not %s", len(lines), args[0])
	}
	for _, line := range lines {
		var r map[string]any
		ts.Check(json.Unmarshal([]byte(line), &r))
		for _, fault := range readingFaults(r) {
			ts.Fatalf("%s", fault)
		}
	}
}

// situation: the standard output is one JSON object with the lists of the contract.
func situation(ts *testscript.TestScript, neg bool, args []string) {
	var s map[string]json.RawMessage
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &s))
	for _, name := range []string{"reports", "incidents", "series", "warnings", "sources", "entities", "tensions", "timeline", "decisions"} {
		if !strings.HasPrefix(string(s[name]), "[") {
			ts.Fatalf("%s is no list: %.40q", name, s[name])
		}
	}
}

// sql LEDGER STATEMENT: changes a ledger behind the program's back; the statement must change one row.
func changeLedger(ts *testscript.TestScript, neg bool, args []string) {
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	defer db.Close()
	_, err = db.ExecContext(context.Background(), args[1])
	ts.Check(err)
}

// absent FILE WORDS: the words stand in no byte of a file, nor of the logs that SQLite keeps beside it.
func absent(ts *testscript.TestScript, neg bool, args []string) {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		content, err := os.ReadFile(ts.MkAbs(args[0]) + suffix)
		if err != nil && (suffix == "" || !os.IsNotExist(err)) {
			ts.Fatalf("%v", err)
		}
		if strings.Contains(string(content), args[1]) {
			ts.Fatalf("%s%s still holds %s", args[0], suffix, args[1])
		}
	}
}

// pick VAR LIST PATTERN: the id of the one element of a list of the situation on the standard output whose
// JSON fits the pattern.
func pick(ts *testscript.TestScript, neg bool, args []string) {
	found := fitting(ts, args[1], args[2])
	if len(found) != 1 {
		ts.Fatalf("%d of %s fit %s, not 1", len(found), args[1], args[2])
	}
	var named struct{ ID string }
	ts.Check(json.Unmarshal(found[0], &named))
	ts.Setenv(args[0], named.ID)
}

// lists N LIST PATTERN: so many elements of a list of the situation on the standard output fit.
func lists(ts *testscript.TestScript, neg bool, args []string) {
	if found := fitting(ts, args[1], args[2]); strconv.Itoa(len(found)) != args[0] {
		ts.Fatalf("%d of %s fit %s, not %s: %s", len(found), args[1], args[2], args[0], found)
	}
}

// record VAR KIND WORDS: the id of the one record of this kind in $SITREP_LEDGER whose JSON holds the words.
func recordOf(ts *testscript.TestScript, neg bool, args []string) {
	db, err := sql.Open("sqlite", ts.MkAbs(ts.Getenv("SITREP_LEDGER")))
	ts.Check(err)
	defer db.Close()
	var id string
	var n int
	ts.Check(db.QueryRow("SELECT coalesce(min(id), ''), count(*) FROM findings WHERE kind = $1 AND instr(json, $2) > 0", args[1], args[2]).Scan(&id, &n))
	if n != 1 {
		ts.Fatalf("%d records of the kind %s hold %q, not 1", n, args[1], args[2])
	}
	ts.Setenv(args[0], id)
}

func fitting(ts *testscript.TestScript, list, pattern string) (found []json.RawMessage) {
	var s map[string]json.RawMessage
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &s))
	var all []json.RawMessage
	ts.Check(json.Unmarshal(s[list], &all))
	fits, err := regexp.Compile("(?s)" + pattern)
	ts.Check(err)
	for _, element := range all {
		if fits.Match(element) {
			found = append(found, element)
		}
	}
	return found
}

// promised are the fields that each record of a reading has, by list.
var promised = map[string][]string{
	"entities": {"id", "kind", "name", "mentions"},
	"events":   {"id", "type", "status", "trigger", "evidence", "chain"},
	"figures":  {"id", "what", "bound", "evidence", "chain"},
	"claims":   {"id", "about", "chain", "stance", "certainty", "evidence"},
	"warnings": {"id", "evidence"},
}

// values are the words that a field may have, by list and field.
var values = map[string][]string{
	"entities kind": {"person", "organization", "armed_group", "agency", "country", "region", "city", "venue", "nationality", "population_group", "media"},
	"events type": {"attack", "bombing", "shooting", "kidnapping", "foiled_plot", "arrest", "raid", "seizure", "clash", "airstrike", "siege",
		"claim_of_responsibility", "propaganda", "travel_to_conflict", "return_from_conflict", "intelligence_sharing", "policy_change",
		"territorial_change", "warning", "demonstration", "trial", "sentence", "extradition", "other"},
	"events status": {"occurred", "ongoing", "foiled", "planned", "threatened", "alleged", "denied"},
	"figures bound": {"exactly", "about", "at_least", "more_than", "nearly", "at_most", "between", "vague"},
	"claims stance": {"asserts", "alleges", "speculates", "doubts", "denies", "declines_to_confirm", "claims_responsibility"},
}

// readingFaults says what a reading lacks of the form that other programs rely on.
func readingFaults(r map[string]any) []string {
	var out []string
	report, _ := r["report"].(map[string]any)
	for _, key := range []string{"id", "path", "status", "published", "furniture"} {
		if _, ok := report[key]; !ok {
			out = append(out, "the report has no "+key)
		}
	}
	if report["status"] != "read" && report["status"] != "skipped" {
		out = append(out, "a report is read or skipped")
	}
	for list, keys := range promised {
		records, ok := r[list].([]any)
		if !ok {
			out = append(out, list+" is no list")
		}
		for _, record := range records {
			out = append(out, recordFaults(list, keys, record.(map[string]any))...)
		}
	}
	return out
}

func recordFaults(list string, keys []string, record map[string]any) []string {
	var out []string
	for _, key := range keys {
		if _, ok := record[key]; !ok {
			out = append(out, "one of "+list+" has no "+key)
		}
		if may := values[list+" "+key]; may != nil && !slices.Contains(may, record[key].(string)) {
			out = append(out, "one of "+list+" has the "+key+" "+record[key].(string))
		}
	}
	evidence, ok := record["evidence"].(map[string]any)
	if ok && (evidence["quote"] == "" || evidence["by"] == "" || evidence["end"] == nil) {
		out = append(out, "one of "+list+" has no evidence")
	}
	return out
}

package sitrep_test

import (
	"bytes"
	"context"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/export"
	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
)

// excerpt is a block that shows output: ```text report, or ```text explain FILE of examples/reports.
var excerpt = regexp.MustCompile("(?ms)^```text (report|explain \\S+)\n(.*?)^```$")

// TestExcerptsAreReal: every line of output that a document shows stands in the output. Lines may be
// left out. Where the output has become another, paste the new lines, or show others.
func TestExcerptsAreReal(t *testing.T) {
	output := outputs(t)
	shown := 0
	for _, page := range pages(t) {
		for _, m := range excerpt.FindAllStringSubmatch(read(t, page), -1) {
			shown++
			for _, line := range strings.Split(m[2], "\n") {
				if line = strings.TrimSpace(line); line != "…" && !strings.Contains(output(m[1]), line) {
					t.Errorf("%s shows a line that sitrep %s does not print: %s", page, m[1], line)
				}
			}
		}
	}
	if shown == 0 {
		t.Error("no document shows any output")
	}
}

// outputs gives what a command prints of the example reports.
func outputs(t *testing.T) func(command string) string {
	t.Helper()
	var all []ledger.Reading
	for r, err := range input.Walk(context.Background(), []string{"examples/reports"}, input.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, reading.Read(r))
	}
	situation := collation.Collate(all)
	var report bytes.Buffer
	if err := export.Terminal(&report, &situation, export.Options{}); err != nil {
		t.Fatal(err)
	}
	return func(command string) string {
		if file, ok := strings.CutPrefix(command, "explain "); ok {
			return explained(t, all, file)
		}
		return report.String()
	}
}

func explained(t *testing.T, all []ledger.Reading, file string) string {
	t.Helper()
	var out bytes.Buffer
	for _, r := range all {
		if filepath.Base(r.Report.Path) == file {
			if err := export.Explain(&out, r, export.Options{}); err != nil {
				t.Fatal(err)
			}
		}
	}
	return out.String()
}

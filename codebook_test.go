package sitrep_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"sitrep/export/table"
	"sitrep/ledger"
	"sitrep/reading"
)

var update = flag.Bool("update", false, "write the columns of docs/codebook.md from the program")

const codebook = "docs/codebook.md"

// has tells, for a section of the codebook, whether a reading holds the value of a row.
var has = map[string]func(r ledger.Reading, value string) bool{
	"Event types": func(r ledger.Reading, value string) bool {
		return slices.ContainsFunc(r.Events, func(e ledger.Event) bool { return e.Type == value }) || value == "warning" && len(r.Warnings) > 0
	},
	"Status of an event": func(r ledger.Reading, value string) bool {
		return slices.ContainsFunc(r.Events, func(e ledger.Event) bool { return e.Status == value })
	},
	"Roles": func(r ledger.Reading, value string) bool {
		if len(r.Warnings) > 0 && (value == "issuer" || value == "audience") {
			return value == "issuer" && r.Warnings[0].Issuer != "" || r.Warnings[0].Audience != ""
		}
		return slices.ContainsFunc(r.Events, func(e ledger.Event) bool {
			return slices.ContainsFunc(e.Roles, func(a ledger.Role) bool { return a.Role == value })
		})
	},
	"Bounds of numbers": func(r ledger.Reading, value string) bool {
		return slices.ContainsFunc(r.Figures, func(f ledger.Figure) bool { return f.Bound == value })
	},
	"Stance of a claim": func(r ledger.Reading, value string) bool {
		return slices.ContainsFunc(r.Claims, func(c ledger.Claim) bool { return c.Stance == value })
	},
}

// TestCodebook reads the example of every row and looks for the row's value, and holds the columns to the program.
func TestCodebook(t *testing.T) {
	page, err := os.ReadFile(codebook)
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for section, holds := range has {
		for _, cells := range tableUnder(string(page), "## "+section) {
			value, example := strings.Trim(cells[0], "`"), cells[len(cells)-1]
			rows++
			if r := reading.Read(ledger.Report{Text: example + "\n"}); !holds(r, value) {
				t.Errorf("%s: %q is not read from %q", section, value, example)
			}
		}
	}
	if rows < 40 {
		t.Errorf("only %d rows were found", rows)
	}
	before, written, found := strings.Cut(string(page), "-update` -->\n")
	if !found {
		t.Fatal("the mark before the columns is gone")
	}
	if want := columns(); *update {
		if err := os.WriteFile(codebook, []byte(before+"-update` -->\n"+want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if written != want {
		t.Error("the columns are not those of the program: go test . -run TestCodebook -update")
	}
}

// tableUnder are the rows of the first table after a heading, each as its cells.
func tableUnder(page, heading string) (rows [][]string) {
	_, after, _ := strings.Cut(page, heading+"\n")
	for line := range strings.Lines(after) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "| `"):
			cells := strings.Split(strings.Trim(line, "|"), "|")
			for i := range cells {
				cells[i] = strings.TrimSpace(cells[i])
			}
			rows = append(rows, cells)
		case len(rows) > 0:
			return rows
		}
	}
	return rows
}

// columns is the last part of the page: the tables of `sitrep export --format csv` with their columns.
func columns() string {
	var b strings.Builder
	b.WriteString("\n## Columns of the tables\n\n`sitrep export --format csv` and `--format parquet` write these. Several values of a cell are parted by \";\".\n")
	for _, t := range table.Codebook() {
		fmt.Fprintf(&b, "\n### %s\n\n%s\n\n| column | kind | what |\n|---|---|---|\n", t.Name, t.Doc)
		for _, c := range t.Columns {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", c.Name, c.Kind, strings.ReplaceAll(c.Doc, "|", `\|`))
		}
	}
	return b.String()
}

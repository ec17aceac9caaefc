package timex

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestPhrases reads testdata/phrases.tsv: the report's date ("-" when unknown), a text, and what
// must be found in it, as show writes it; "-" where nothing must. Set SITREP_UPDATE=1 to write the
// file anew from what is read, and look the difference over.
func TestPhrases(t *testing.T) {
	const file = "testdata/phrases.tsv"
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for n, line := range strings.Split(strings.TrimSpace(string(content)), "\n") {
		row := strings.Split(line, "\t")
		if line[0] == '#' || len(row) < 2 {
			out.WriteString(line + "\n")
			continue
		}
		got, glued := show(row[0], row[1], false), show(row[0], row[1], true)
		if got != glued {
			t.Errorf("%s line %d: %q depends on how tokens are cut:\n%s\n%s", file, n+1, row[1], got, glued)
		}
		if want := strings.Join(row[2:], "\t"); got != want {
			t.Errorf("%s line %d: %q with %s\n got %s\nwant %s", file, n+1, row[1], row[0], got, want)
		}
		fmt.Fprintf(&out, "%s\t%s\t%s\n", row[0], row[1], got)
	}
	if os.Getenv("SITREP_UPDATE") != "" {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// show writes what is read in s: words = kind edtf from..until hours needs, joined by " | ".
func show(anchor, s string, glue bool) string {
	d := tokenise(s, glue)
	if anchor != "-" {
		d.Masthead.Published.Value = anchor
	}
	Read(d)
	var parts []string
	for _, x := range d.Times {
		parts = append(parts, strings.Join(fields(x.When.Written, x.Kind, x.When.EDTF, x.When.From, x.When.Until, x.Hours, x.When.Needs), " "))
	}
	if len(parts) == 0 {
		return "-"
	}
	return strings.Join(parts, " | ")
}

func fields(written, kind, edtf, from, until string, hours float64, needs string) []string {
	out := []string{written + " = " + kind}
	if edtf != "" {
		out = append(out, edtf)
	}
	if from != "" || until != "" {
		out = append(out, from+".."+until)
	}
	if hours != 0 {
		out = append(out, fmt.Sprintf("%gh", hours))
	}
	if needs != "" {
		out = append(out, "needs "+needs)
	}
	return out
}

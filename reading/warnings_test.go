package reading_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestWarnings reads testdata/warnings.tsv: a passage, and the warnings that it must give, no more and no fewer. The
// fields are those of passages; see TestPassages.
func TestWarnings(t *testing.T) {
	g := newGaps(t, 0.10)
	for i, row := range splitLines(t, "testdata/warnings.tsv") {
		if strings.HasPrefix(row[0], "#") {
			continue
		}
		if len(row) != 2 {
			t.Fatalf("warnings.tsv line %d has %d cells", i+1, len(row))
		}
		g.check(row[0], wrongWarnings(t, records(read(row[0]))["warnings"], row[1]))
	}
}

// wrongWarnings says what is wrong with the warnings read, "" for nothing.
func wrongWarnings(t *testing.T, found []record, want string) string {
	t.Helper()
	taken, lines := map[int]bool{}, strings.Split(want, " | ")
	if want == "none" {
		lines = nil
	}
	for _, line := range lines {
		fields, err := parseFields(line)
		if err != nil {
			t.Fatal(err)
		}
		if wrong := outcome(found, fields, false, taken); wrong != "" {
			return line + ": " + wrong
		}
	}
	if len(found) > len(lines) {
		return fmt.Sprintf("%d warnings too many: %v", len(found)-len(lines), found)
	}
	return ""
}

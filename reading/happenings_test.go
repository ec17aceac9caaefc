package reading_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// TestHappenings reads testdata/happenings.tsv: how many events a text tells, and what must be found of each; the
// head of the file explains its form.
func TestHappenings(t *testing.T) {
	g := newGaps(t, 0.1)
	for i, row := range splitLines(t, "testdata/happenings.tsv")[1:] {
		if len(row) != 3 {
			t.Fatalf("happenings.tsv row %d has %d cells", i+1, len(row))
		}
		g.check(row[1], wrongHappenings(t, row[0], row[1], row[2]))
	}
}

// wrongHappenings says what is wrong with the events of a text, "" for nothing.
func wrongHappenings(t *testing.T, number, text, wants string) string {
	t.Helper()
	found := records(read(strings.ReplaceAll(text, `\n`, "\n") + "\n"))["events"]
	if want, err := strconv.Atoi(number); err != nil || want != len(found) {
		return fmt.Sprintf("%d events, want %s: %v", len(found), number, found)
	}
	taken := map[int]bool{}
	for _, line := range strings.Split(wants, " | ") {
		want, err := parseFields(line)
		if err != nil {
			t.Fatal(err)
		}
		if wrong := outcome(found, want, false, taken); line != "" && wrong != "" {
			return line + ": " + wrong
		}
	}
	return ""
}

package reading_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const floorsFile = "testdata/example-floors.tsv"

// margin is how many points a floor lies below the level it was set at.
const margin = 3

var updateFloors = flag.Bool("update-floors", false, "set testdata/example-floors.tsv a margin below the present levels")

// holdFloors fails for each kind whose recall lies below its floor.
func holdFloors(t *testing.T, found, all map[string]int) {
	t.Helper()
	if *updateFloors {
		writeFloors(t, found, all)
	}
	for i, cells := range splitLines(t, floorsFile) {
		if i == 0 {
			continue
		}
		floor, err := strconv.ParseFloat(cells[1], 64)
		if err != nil || all[cells[0]] == 0 {
			t.Fatalf("%s: %q is no floor of a kind that is measured", floorsFile, cells)
		}
		if level := percent(found[cells[0]], all[cells[0]]); level < floor {
			t.Errorf("recall of %s is %.1f %%, the floor is %.1f", cells[0], level, floor)
		}
	}
}

func writeFloors(t *testing.T, found, all map[string]int) {
	t.Helper()
	var b strings.Builder
	b.WriteString("# Recall on examples/expected.tsv that TestExamples holds, in per cent; see -update-floors there.\nkind\trecall\n")
	for _, kind := range slices.Sorted(maps.Keys(all)) {
		fmt.Fprintf(&b, "%s\t%.1f\n", kind, max(0, percent(found[kind], all[kind])-margin))
	}
	if err := os.WriteFile(floorsFile, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// splitLines are the cells of a tab-separated file without quoting, comments left out.
func splitLines(t *testing.T, path string) [][]string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(content)) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

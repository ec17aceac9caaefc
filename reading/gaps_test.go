package reading_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

var updateGaps = flag.Bool("update-gaps", false, "rewrite testdata/known-gaps.tsv: take out what works now, add what fails")

const gapsFile = "testdata/known-gaps.tsv"

const gapsHead = `# What a reading does not find yet. The tests read this list: an entry that works now fails them until it is
# taken out, and so does a failure that is not listed. "go test ./reading -update-gaps" writes it anew and keeps
# the reasons that are known; say why a new entry fails before it is committed.
test	entry	reason
`

// gap is one thing that a test looks for and a reading does not find yet.
type gap struct{ test, entry, reason string }

// gaps compares the failures of one test with the list of those that are known.
type gaps struct {
	t     *testing.T
	known map[string]string // entry to reason
	now   []gap
	tried int
}

// newGaps begins a test with entries; at its end at most the share of them may have failed.
func newGaps(t *testing.T, share float64) *gaps {
	t.Helper()
	g := &gaps{t: t, known: map[string]string{}}
	for _, k := range readGaps(t) {
		if k.test == t.Name() {
			g.known[k.entry] = k.reason
		}
	}
	t.Cleanup(func() { g.finish(share) })
	return g
}

// check takes the outcome of one entry: what went wrong, "" for nothing.
func (g *gaps) check(entry, wrong string) {
	g.t.Helper()
	g.tried++
	reason, listed := g.known[entry]
	switch {
	case wrong == "" && listed && !*updateGaps:
		g.t.Errorf("%s: no longer a gap: take it out of %s", entry, gapsFile)
	case wrong != "" && !listed && !*updateGaps:
		g.t.Errorf("%s: %s", entry, wrong)
	}
	if wrong != "" {
		g.now = append(g.now, gap{g.t.Name(), entry, cmp.Or(reason, oneLine(wrong))})
	}
	delete(g.known, entry)
}

func (g *gaps) finish(share float64) {
	g.t.Helper()
	if *updateGaps {
		writeGaps(g.t, g.now)
	} else {
		for entry := range g.known {
			g.t.Errorf("%s is listed in %s, but the test has no such entry", entry, gapsFile)
		}
	}
	g.t.Logf("%d of %d hold", g.tried-len(g.now), g.tried)
	if float64(len(g.now)) > share*float64(g.tried) {
		g.t.Errorf("%d of %d fail; at most %.0f %% may", len(g.now), g.tried, share*100)
	}
}

func readGaps(t *testing.T) []gap {
	t.Helper()
	content, err := os.ReadFile(gapsFile)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var out []gap
	for line := range strings.Lines(string(content)) {
		line = strings.TrimRight(line, "\n")
		cells := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || line == "" || cells[0] == "test" {
			continue
		}
		if len(cells) != 3 || cells[2] == "" {
			t.Fatalf("%s: a gap is a test, an entry and a reason, this is %q", gapsFile, line)
		}
		out = append(out, gap{cells[0], cells[1], cells[2]})
	}
	return out
}

// writeGaps puts the gaps of one test in the place of those listed before.
func writeGaps(t *testing.T, now []gap) {
	t.Helper()
	all := slices.DeleteFunc(readGaps(t), func(k gap) bool { return k.test == t.Name() })
	all = append(all, now...)
	slices.SortStableFunc(all, func(a, b gap) int { return cmp.Compare(a.test, b.test) })
	var b strings.Builder
	b.WriteString(gapsHead)
	for _, k := range all {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", k.test, k.entry, k.reason)
	}
	if err := os.WriteFile(gapsFile, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// oneLine is a message that fits a cell of the list.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

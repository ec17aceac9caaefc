package reading_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"sitrep/ledger"
)

// TestChains reads testdata/chains.txt: sentences with the chain of a statement in them. Nine of ten chains
// must be right hop by hop; the others are in known-gaps.tsv with a reason. The head of the file says how
// its lines are read.
func TestChains(t *testing.T) {
	raw, err := os.ReadFile("testdata/chains.txt")
	if err != nil {
		t.Fatal(err)
	}
	g := newGaps(t, 0.1)
	report, said := "", ledger.Reading{}
	for _, line := range strings.Split(string(raw), "\n") {
		words, want, statement := strings.Cut(line, " :: ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case !statement:
			report, said = line, read(line)
		case !strings.Contains(report, words):
			t.Errorf("%q does not stand in %q", words, report)
		default:
			g.check(report+" "+line, wrongChain(said, report, words, want))
		}
	}
	if g.tried < 150 {
		t.Errorf("%d chains", g.tried)
	}
}

// wrongChain compares the longest chain of the claims over some words with the one that is wanted.
func wrongChain(r ledger.Reading, report, words, want string) string {
	start := strings.Index(report, words)
	best := -1
	for i, c := range r.Claims {
		if c.Evidence.Start > start || c.Evidence.End < start+len(words) {
			continue
		}
		if best < 0 || len(c.Chain) > len(r.Claims[best].Chain) {
			best = i
		}
	}
	if best < 0 {
		return "no claim holds the words"
	}
	got := spelled(r.Claims[best].Chain)
	if strings.EqualFold(got, want) {
		return ""
	}
	return fmt.Sprintf("chain %s", got)
}

// spelled writes a chain as testdata/chains.txt does.
func spelled(chain ledger.Chain) string {
	var hops []string
	for _, h := range chain {
		if h.Name == "" {
			h.Name = "?"
		}
		hops = append(hops, h.Name)
	}
	return strings.Join(hops, " > ")
}

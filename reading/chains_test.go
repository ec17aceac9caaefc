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
	g := newGaps(t, 0.1)
	eachStatement(t, g, "testdata/chains.txt", wrongChain)
	if g.tried < 150 {
		t.Errorf("%d chains", g.tried)
	}
}

// eachStatement checks the statements of a file: a sentence on a line of its own, then lines of words in it and what is
// wanted of the claim over them, parted by " :: ".
func eachStatement(t *testing.T, g *gaps, file string, wrong func(r ledger.Reading, report, words, want string) string) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
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
			g.check(report+" "+line, wrong(said, report, words, want))
		}
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

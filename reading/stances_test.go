package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"sitrep/ledger"
)

// TestStances reads testdata/stances.txt: sentences, and of a statement in each the root source, the stance and the
// certainty. The head of the file says how its lines are read. What is read wrongly is in known-gaps.tsv with a reason.
func TestStances(t *testing.T) {
	g := newGaps(t, 0.12)
	eachStatement(t, g, "testdata/stances.txt", wrongStance)
	if g.tried < 75 {
		t.Errorf("%d statements", g.tried)
	}
}

// wrongStance compares the claim over some words with the one that is wanted: of several the one whose evidence is
// the longest chain's.
func wrongStance(r ledger.Reading, report, words, want string) string {
	best := claimOver(r, report, words)
	switch want {
	case "no claim":
		if best != nil {
			return "claimed: " + stanceOf(*best)
		}
		return ""
	case "no claim responsibility":
		for _, c := range r.Claims {
			if c.Stance == "claims_responsibility" && c.Certainty != "negated" {
				return "claimed: " + stanceOf(c)
			}
		}
		return ""
	}
	if best == nil {
		return "no claim holds the words"
	}
	if got := stanceOf(*best); !strings.EqualFold(got, want) {
		return got
	}
	return ""
}

// claimOver is the claim with the longest chain whose evidence holds some words, the shortest of equals.
func claimOver(r ledger.Reading, report, words string) *ledger.Claim {
	start := strings.Index(report, words)
	var best *ledger.Claim
	for i, c := range r.Claims {
		if c.Evidence.Start > start || c.Evidence.End < start+len(words) {
			continue
		}
		if best == nil || len(c.Chain) > len(best.Chain) || len(c.Chain) == len(best.Chain) && c.Evidence.End-c.Evidence.Start < best.Evidence.End-best.Evidence.Start {
			best = &r.Claims[i]
		}
	}
	return best
}

// stanceOf writes the root, stance and certainty of a claim as testdata/stances.txt does.
func stanceOf(c ledger.Claim) string {
	root := "-"
	if len(c.Chain) > 0 {
		if root = c.Chain[len(c.Chain)-1].Name; root == "" {
			root = "?"
		}
	}
	return fmt.Sprintf("%s | %s | %s", root, c.Stance, c.Certainty)
}

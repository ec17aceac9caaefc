package ecbplus

import (
	"slices"
	"strings"

	"sitrep/eval/chainscore"
)

// Scores are the F1 of the measures, as fractions of 1, and their mean, which is named for the shared tasks.
type Scores struct {
	MUC   float64 `json:"MUC"`
	B3    float64 `json:"B3"`
	CEAFe float64 `json:"CEAFe"`
	CoNLL float64 `json:"CoNLL"`
}

// Chains give the chain of each mention; both chains of a comparison have the same mentions.
type Chains map[string]string

// Compare scores predicted chains.
func Compare(gold, found Chains) Scores {
	counts := chainscore.Of(groups(gold), groups(found))
	s := counts.Score()
	return Scores{MUC: s.MUC, B3: s.B3, CEAFe: s.CEAFe, CoNLL: s.Mean}
}

// groups are the mentions of each chain, in order of their names, by the chain's first mention.
func groups(chains Chains) [][]string {
	by := map[string][]string{}
	for m, c := range chains {
		by[c] = append(by[c], m)
	}
	out := make([][]string, 0, len(by))
	for _, group := range by {
		slices.Sort(group)
		out = append(out, group)
	}
	slices.SortFunc(out, func(a, z []string) int { return strings.Compare(a[0], z[0]) })
	return out
}

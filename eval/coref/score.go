package coref

import "sitrep/eval/chainscore"

// Score holds the F1 of each measure and their mean, as fractions of 1, with that of the mentions.
type Score struct {
	MUC      float64 `json:"MUC"`
	B3       float64 `json:"B3"`
	CEAFe    float64 `json:"CEAFe"`
	Mean     float64 `json:"mean"`
	Mentions float64 `json:"mentions"` // F1 of the mentions that stand in a chain
}

// Counts are the sums behind the measures over any number of documents; the zero Counts are of none.
type Counts struct{ sums chainscore.Counts }

// Add counts one document: the chains of the set and those found.
func (c *Counts) Add(gold, found []Chain) {
	c.sums.Add(chainscore.Of(withoutSingletons(gold), withoutSingletons(found)))
}

// Score is the F1 of each measure over all documents added.
func (c *Counts) Score() Score { return Score(c.sums.Score()) }

func withoutSingletons(chains []Chain) []Chain {
	var out []Chain
	for _, c := range chains {
		if len(c) > 1 {
			out = append(out, c)
		}
	}
	return out
}

package police

import "sitrep/eval/measure"

// Answer is what was read in one sentence.
type Answer struct {
	Document int      `json:"doc_id"`
	Sentence int      `json:"sent_id"`
	Labels   []string `json:"labels"`
}

// Tally counts the sentences of a label: rightly given, given, owed.
type Tally struct{ Right, Given, Owed int }

// P, R and F1 are precision, recall and their harmonic mean, from 0 to 1.
func (t Tally) P() float64 { return measure.Ratio(t.Right, t.Given) }

// R is the share of the owed sentences that were given.
func (t Tally) R() float64 { return measure.Ratio(t.Right, t.Owed) }

// F1 is the harmonic mean of P and R.
func (t Tally) F1() float64 { return measure.F1(t.Right, t.Given, t.Owed) }

// Compare scores answers by label; the answers stand in the order of the documents' sentences.
func Compare(documents []Document, answers []Answer) map[string]Tally {
	out := map[string]Tally{}
	k := 0
	for _, d := range documents {
		for _, s := range d.Sentences {
			given := map[string]bool{}
			for _, l := range answers[k].Labels {
				given[l] = true
			}
			for _, l := range Labels {
				out[l] = out[l].with(given[l], s.Labels[l])
			}
			k++
		}
	}
	return out
}

func (t Tally) with(given, owed bool) Tally {
	if given {
		t.Given++
	}
	if owed {
		t.Owed++
	}
	if given && owed {
		t.Right++
	}
	return t
}

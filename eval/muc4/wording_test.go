package muc4

import (
	"slices"
	"testing"
)

// TestQuantityBeforeMention: a mention leaves the number before it out, what may stand for it takes it in.
func TestQuantityBeforeMention(t *testing.T) {
	d := parsed("YESTERDAY NOUN NN SHOT nmod:unmarked", "TWO NUM CD MEN nummod", "HEAVILY ADV RB ARMED advmod", "ARMED ADJ JJ MEN amod",
		"MEN NOUN NNS SHOT nsubj", "SHOT VERB VBD - root")
	r := Open(Message{}, d, nil, nil, nil)
	at := slices.IndexFunc(r.Mentions, func(m Mention) bool { return m.Head == 4 })
	if at < 0 {
		t.Fatalf("no mention of the men in %+v", r.Mentions)
	}
	m := r.Mentions[at]
	if got := r.phrase(r.reach(m), m.Last); got != "TWO HEAVILY ARMED MEN" {
		t.Errorf("the men reach back to %q", got)
	}
	for range r.Mentions {
		r.chances = append(r.chances, []float64{0, 0.1, 0, 0.9, 0, 0})
	}
	r.weigh()
	var offered []string
	for _, w := range r.wordings(m.Entity, perpetrator) {
		offered = append(offered, w.text)
	}
	for _, want := range []string{"TWO HEAVILY ARMED MEN", "ARMED MEN", "MEN"} {
		if !slices.Contains(offered, want) {
			t.Errorf("%q is not among %q", want, offered)
		}
	}
	if slices.Contains(offered, "YESTERDAY TWO HEAVILY ARMED MEN") {
		t.Errorf("a day is part of %q", offered)
	}
	all := r.wordings(m.Entity, perpetrator)
	for _, w := range all {
		if n := len(r.wordingRow(w, all, m.Entity, perpetrator)); n != wordingNumbers {
			t.Errorf("%q gives %d numbers, want %d", w.text, n, wordingNumbers)
		}
	}
}

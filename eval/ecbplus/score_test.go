package ecbplus

import (
	"math"
	"strings"
	"testing"
)

// chains reads "ab cde f": mentions a letter each, chains between blanks.
func chains(s string) Chains {
	out := Chains{}
	for i, group := range strings.Fields(s) {
		for _, m := range group {
			out[string(m)] = string(rune('0' + i))
		}
	}
	return out
}

// TestCompare holds the measures to cases worked out by hand.
func TestCompare(t *testing.T) {
	for _, c := range []struct {
		gold, found    string
		muc, b3, ceafe float64
	}{
		{"abc de", "abc de", 1, 1, 1},
		{"abc de", "de abc", 1, 1, 1},
		// One chain split: MUC P 1/1, R 1/2; B³ P 1, R (4+1)/9; CEAFe φ4(abc,ab)=4/5, P 0.4, R 0.8.
		{"abc", "ab c", 2.0 / 3, 2 * (5.0 / 9) / (1 + 5.0/9), 2 * 0.4 * 0.8 / 1.2},
		// Two chains merged: the same numbers with precision and recall changed about.
		{"ab c", "abc", 2.0 / 3, 2 * (5.0 / 9) / (1 + 5.0/9), 2 * 0.4 * 0.8 / 1.2},
		// All singletons against one chain of four: no link; B³ P 1, R 1/4; φ4 = 2/5, P 0.1, R 0.4.
		{"abcd", "a b c d", 0, 2 * 0.25 / 1.25, 2 * 0.1 * 0.4 / 0.5},
		// Crossed pairs: no link holds; each mention shares half; φ4 of any pair is 1/2, the best two give 1.
		{"ab cd", "ac bd", 0, 0.5, 0.5},
		{"a b", "a b", 0, 1, 1},
	} {
		s := Compare(chains(c.gold), chains(c.found))
		for name, pair := range map[string][2]float64{"MUC": {s.MUC, c.muc}, "B³": {s.B3, c.b3}, "CEAFe": {s.CEAFe, c.ceafe}, "CoNLL": {s.CoNLL, (c.muc + c.b3 + c.ceafe) / 3}} {
			if math.Abs(pair[0]-pair[1]) > 1e-9 {
				t.Errorf("%s against %s: %s %.4f, want %.4f", c.found, c.gold, name, pair[0], pair[1])
			}
		}
	}
}

// Package measure holds what the scorers share: counts turned into shares, and the parting of a set into a half
// to look at and a half to measure on.
package measure

import (
	"crypto/sha256"
	"fmt"
)

// Ratio is part of whole, from 0 to 1; 0 where there is no whole.
func Ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// F1 is the harmonic mean of precision (right of given) and recall (right of owed), 0 where nothing is given or owed.
func F1(right, given, owed int) float64 { return Ratio(2*right, given+owed) }

// Half parts documents by a hash of their names, so that rules are written looking at one half and measured
// on the other: "tuning", "unseen", or all for "".
func Half[D any](all []D, which string, name func(D) string) ([]D, error) {
	want, ok := map[string]byte{"tuning": 0, "unseen": 1}[which]
	if which == "" {
		return all, nil
	}
	if !ok {
		return nil, fmt.Errorf("no half %q: tuning or unseen", which)
	}
	var out []D
	for _, d := range all {
		if sha256.Sum256([]byte(name(d)))[0]%2 == want {
			out = append(out, d)
		}
	}
	return out, nil
}

package token

import (
	"unicode/utf8"

	lexicon "sitrep/lexicon/en/token"
)

// hyphen is where a word goes on behind its hyphen (between stop and after), or stop when the
// hyphen stands alone. Joined are prefixes ("non-state"), codes of capitals ("IS-K", "MI-17") and of
// letters with digits ("F-16", "Su-25").
func (c *cutter) hyphen(at, stop, after, end int) int {
	left := c.text[at:stop]
	tail := wordEnd(c.text, after, end)
	right := c.text[after:tail]
	if lexicon.Prefix(left) || code(left, right) {
		return tail
	}
	return stop
}

// code reports two parts of a designation: short, in capitals and digits alone.
func code(left, right string) bool {
	if len(left) > 8 || len(right) > 6 || !utf8.ValidString(left) {
		return false
	}
	all, capitals, digits := letters(left)
	rightAll, rightCapitals, rightDigits := letters(right)
	switch {
	case all == 0 || rightAll+rightDigits == 0:
		return false
	case rightAll == 0:
		return digits == 0 && capitals > 0 && (all <= 3 || capitals == all)
	case rightDigits > 0:
		return capitals == all && rightCapitals == rightAll
	}
	return capitals == all && all >= 2 && rightAll == 1 && rightCapitals == 1
}

package tension

import (
	"testing"

	"sitrep/collation/statement"
)

// TestFlatDenials: who says flatly that something was not so, from the head of a clause, answers what was told before him; who does
// not know, would not say, or tells what is still to come, answers nobody.
func TestFlatDenials(t *testing.T) {
	for quote, want := range map[string]bool{
		"Nobody set fire to the kiln, its owner said":                    true,
		"The sentry said there was no grenade":                           true,
		"It was a wet night. Not a shot was heard in the lane":           true,
		"He walked up with no hat":                                       false,
		"There was no comment from the barracks":                         false,
		"The surgeon could not say who fired":                            false,
		"No arrests have been made so far":                               false,
		"The miller was found without a scratch":                         false,
		"The lanterns should not be taken for signals, the captain said": false,
	} {
		s := statement.Cut(quote)
		s.Claim.Evidence.Quote, s.Root.Name = quote, "Ivo Marn"
		if got := flat(s) && startsFlat(s); got != want {
			t.Errorf("%q: %v", quote, got)
		}
	}
}

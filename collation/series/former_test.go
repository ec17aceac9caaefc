package series

import (
	"strings"
	"testing"

	"sitrep/ledger"
)

// A number is told as a former one by the words right before it, and as moved by those behind it.
func TestTellingOfANumber(t *testing.T) {
	for _, c := range []struct {
		text, quote, moved string
		former, corrected  bool
	}{
		{"Police put the dead at six, correcting their earlier figure of five.", "figure of five", "", true, true},
		{"Police put the dead at six, correcting their earlier figure of five.", "six", "", false, true},
		{"The ministry first said nine were killed.", "nine were killed", "", true, false},
		{"The first nine were killed at the gate.", "nine were killed", "", false, false},
		{"He said 18 people had died, up from nine the night before.", "18 people", "growth", false, false},
		{"He said 18 people had died. It was up from nine.", "18 people", "", false, false},
		{"The toll hits 5.", "toll hits 5", "growth", false, false},
	} {
		at := strings.Index(c.text, c.quote)
		f := figure{figure: ledger.Figure{Evidence: ledger.Evidence{Start: at, End: at + len(c.quote), Quote: c.quote}}}
		f.readTelling(c.text)
		if f.former != c.former || f.corrected != c.corrected || f.moved != c.moved {
			t.Errorf("%q of %q: former %v, corrected %v, moved %q", c.quote, c.text, f.former, f.corrected, f.moved)
		}
	}
}

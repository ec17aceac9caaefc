package independence

import "testing"

// TestInitials: an acronym is a name's first letters, with its small words or without them, whoever speaks for it; a word in capitals or
// with a capital inside is none of a name that begins otherwise.
func TestInitials(t *testing.T) {
	for _, c := range []struct {
		long, short string
		one         bool
	}{
		{"Ministry of Defence", "MoD", true},
		{"Counter-Terrorism Service of the Lowlands", "the CTS", true},
		{"World Food Programme", "spokeswoman for the WFP", true},
		{"Movement for Sarn", "MFS", true},
		{"Ministry of the Interior", "MoD", false},
		{"Harbour Guard", "HG", false},
		{"Sarn Water Board", "SWB police", false},
		{"Marlo McDane Kvist", "McDane", false},
	} {
		if got := initials(c.long, c.short); got != c.one {
			t.Errorf("%q of %q: %v", c.short, c.long, got)
		}
	}
}

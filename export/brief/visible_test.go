package brief

import "testing"

func TestANameStaysOnItsLine(t *testing.T) {
	if got, want := VisibleLine("a\nsitrep: 9 added\x1b[2J\tb"), "a⟨U+000A⟩sitrep: 9 added⟨U+001B⟩[2J⟨U+0009⟩b"; got != want {
		t.Errorf("VisibleLine is %q, want %q", got, want)
	}
}

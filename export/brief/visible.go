package brief

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible shows what could hide or reorder words or drive a terminal: control characters, the
// bidirectional controls of Unicode (UAX #9) and tag characters stand as ⟨U+202E⟩. Line ends and
// tabs stay.
func Visible(s string) string {
	if strings.IndexFunc(s, hidden) < 0 && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if hidden(r) {
			fmt.Fprintf(&b, "⟨U+%04X⟩", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// VisibleLine is Visible for what has to stay on one line, as the name of a file does, which may hold line ends: a name can't
// write a message of its own.
func VisibleLine(s string) string {
	return onOneLine.Replace(Visible(s))
}

var onOneLine = strings.NewReplacer("\n", "⟨U+000A⟩", "\t", "⟨U+0009⟩")

func hidden(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r == '\r', unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
		return true
	}
	return r >= 0xE0000 && r <= 0xE007F
}

package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Initials are the first letters of the words of a name that begin with a capital: "MPA" of "Meridian Press Agency".
func Initials(name string) string {
	var out strings.Builder
	for w := range strings.FieldsSeq(name) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			out.WriteRune(r)
		}
	}
	return out.String()
}

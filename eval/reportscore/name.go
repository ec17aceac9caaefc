package reportscore

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf16"
)

var noLetter = regexp.MustCompile(`[^a-z0-9 ]+`)

// dotted keeps the dot that the Turkish capital İ loses in Go, as the reference script does.
var dotted = strings.NewReplacer("İ", "i\u0307", "’", "'")

// norm is a text as plain lower-case words of a–z and digits.
func norm(s string) []string {
	return strings.Fields(noLetter.ReplaceAllString(strings.ToLower(dotted.Replace(s)), " "))
}

func joined(s string) string { return strings.Join(norm(s), " ") }

type words map[string]bool

// bag is the set of words of a text, without some.
func bag(s string, without ...string) words {
	out := words{}
	for _, w := range norm(s) {
		out[w] = true
	}
	for _, w := range without {
		delete(out, w)
	}
	return out
}

func (a words) within(b words) bool { return a.shared(b) == len(a) }

func (a words) meets(b words) bool { return a.shared(b) > 0 }

func (a words) shared(b words) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// sameName reports that the words of one name are all in the other, small words aside.
func sameName(a, b string) bool {
	x, y := bag(a, "the", "a", "an", "of", "s"), bag(b, "the", "a", "an", "of", "s")
	return len(x) > 0 && len(y) > 0 && (x.within(y) || y.within(x))
}

// quoted is a string as JSON in ASCII, null for nil: issuers are compared in that form, in which a
// letter outside ASCII leaves its code as a word.
func quoted(s *string) string {
	var plain strings.Builder
	encoder := json.NewEncoder(&plain)
	encoder.SetEscapeHTML(false)
	if encoder.Encode(s) != nil {
		return "null"
	}
	var out strings.Builder
	for _, r := range plain.String() {
		switch {
		case r < 0x80:
			out.WriteRune(r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&out, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&out, `\u%04x`, r)
		}
	}
	return out.String()
}

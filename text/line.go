package text

import (
	"strings"
	"unicode"
)

// Lines are the lines of a text without the blanks around them; blank lines make none.
func Lines(s string) []Span {
	var out []Span
	for start := 0; start < len(s); {
		end := strings.IndexByte(s[start:], '\n')
		if end < 0 {
			end = len(s)
		} else {
			end += start
		}
		if line := Trim(s, Span{start, end}); !line.Empty() {
			out = append(out, line)
		}
		start = end + 1
	}
	return out
}

// Trim narrows a span to leave out the blanks at its ends; U+00A0 and a byte order mark are blanks.
func Trim(s string, span Span) Span {
	blank := func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' }
	words := s[span.Start:span.End]
	span.Start += len(words) - len(strings.TrimLeftFunc(words, blank))
	span.End = span.Start + len(strings.TrimRightFunc(s[span.Start:span.End], blank))
	return span
}

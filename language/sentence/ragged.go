package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines that were wrapped by hand, but at no one width, or wider than a page: what a column does not tell, the words
// around the break do.
const (
	cutLine  = 40 // characters of a line that was cut for its length, at the least
	longLine = 60 // … where the next one begins with a capital
)

// raggedLines are the lines of paragraphs, between blank lines, that were wrapped raggedly: some line goes on in the next with
// a small letter, and most end in the middle of a sentence.
func raggedLines(s string, lines []line) []bool {
	out := make([]bool, len(lines))
	for first := 0; first < len(lines); {
		last := first
		for last < len(lines) && !lines[last].blank {
			last++
		}
		if isRagged(s, lines[first:last]) {
			for i := first; i < last; i++ {
				out[i] = true
			}
		}
		first = last + 1
	}
	return out
}

func isRagged(s string, lines []line) bool {
	inside, small := 0, 0
	for i := 1; i < len(lines); i++ {
		if closed(s, lines[i-1]) {
			continue
		}
		inside++
		if lines[i-1].width >= cutLine && beginsSmall(s, lines[i]) {
			small++
		}
	}
	return small > 0 && 2*inside >= len(lines)-1
}

// goesOn reports a line that the one before it, of a ragged paragraph, goes on into.
func goesOn(s string, before, l line) bool {
	if bullet(s, l) || indented(s, l) && !indented(s, before) {
		return false
	}
	return before.width >= longLine || before.width >= cutLine && !closed(s, before) && beginsSmall(s, l)
}

// beginsSmall reports a line that begins with a small letter.
func beginsSmall(s string, l line) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(s[l.start:l.end]))
	return unicode.IsLower(first)
}

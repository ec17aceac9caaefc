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

// raggedLines are the lines of paragraphs, between blank lines, that were wrapped raggedly: most end in the middle of a sentence, and
// the words around some break tell so. What one paragraph tells holds for the others, but for the lines at the top, which may be titles.
func raggedLines(s string, lines []line) []bool {
	out := make([]bool, len(lines))
	shown, top := false, true
	for _, sure := range []bool{true, false} {
		for first := 0; first < len(lines); {
			last := first
			for last < len(lines) && !lines[last].blank {
				last++
			}
			cut, told := cutLines(s, lines[first:last])
			if shown = shown || cut && told; cut && (told || !sure && shown && !top) {
				for i := first; i < last; i++ {
					out[i] = true
				}
			}
			top = top && last == first
			first = last + 1
		}
		top = true
	}
	return out
}

// cutLines reports lines that mostly end in the middle of a sentence, and whether the words around a break tell so: a small
// letter behind it, or before it a word that nothing ends with.
func cutLines(s string, lines []line) (cut, told bool) {
	inside, breaks := 0, 0
	for i := 1; i < len(lines); i++ {
		breaks++
		if closed(s, lines[i-1]) {
			continue
		}
		if lines[i-1].width >= cutLine {
			inside++
			told = told || beginsSmall(s, lines[i]) || leadsOn(s, lines[i-1])
		}
	}
	return inside > 0 && 2*inside >= breaks, told
}

// leading are words with which no sentence and no title ends.
var leading = map[string]bool{"a": true, "an": true, "and": true, "at": true, "by": true, "for": true, "from": true, "in": true, "near": true, "of": true,
	"or": true, "the": true, "with": true, "was": true, "were": true, "has": true, "who": true, "which": true, "that": true, "their": true, "his": true,
	"on": true, "to": true, "between": true, "under": true, "after": true, "had": true, "have": true, "been": true, "is": true, "are": true, "its": true, "her": true}

func leadsOn(s string, l line) bool {
	t := strings.TrimSpace(s[l.start:l.end])
	return strings.HasSuffix(t, ",") || leading[t[strings.LastIndexAny(t, " \t")+1:]]
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

package furniture

import (
	"strings"
	"unicode"

	"sitrep/text"
)

// wrappedLine is how many bytes a line has at the least that was cut for its length.
const wrappedLine = 40

// joinWrapped marks the lines of paragraphs that were cut at a column: such a line goes on from the one
// before it, or, in a text all in capitals, where a title can't be told by its letters, into the next one.
func joinWrapped(s string, all []block) {
	capitals := inCapitals(s)
	for i := range all {
		if i > 0 && adjoin(s, all[i-1], all[i]) && cut(all[i-1]) {
			all[i].goesOn = true
		}
		if capitals && i+1 < len(all) && adjoin(s, all[i], all[i+1]) && cut(all[i]) {
			all[i].goesOn = true
		}
	}
}

// cut reports a line that fills its column and doesn't end a sentence.
func cut(b block) bool {
	return len(b.words) >= wrappedLine && !b.closed() && !strings.HasSuffix(b.words, ":") && strings.Contains(b.words, " ")
}

// adjoin reports two lines without a blank one between them.
func adjoin(s string, a, b block) bool {
	return strings.Count(s[a.End:b.Start], "\n") == 1
}

// marked reports that furniture was found in the line before i: what goes on from it is no running text.
func marked(found []text.Furniture, all []block, i int) bool {
	return i > 0 && len(found) > 0 && found[len(found)-1].Overlaps(all[i-1].Span)
}

// inCapitals reports a text whose letters are nearly all capitals.
func inCapitals(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			upper++
		} else if unicode.IsLower(r) {
			lower++
		}
	}
	return upper > 10*lower
}

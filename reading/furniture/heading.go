package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// label is a source name alone with a colon, which opens a block: "Meridian Press:".
func label(b block) bool {
	return strings.HasSuffix(b.words, ":") && b.wordCount() <= 4 && titled(b.words)
}

// subheading is a short title inside the report: block i, in capitals as a title, or in small letters between two
// paragraphs of whole sentences ("What the guards saw", "Who is held?"); a caption may stand before it.
func subheading(all []block, i int) bool {
	b := all[i]
	if b.wordCount() > 10 || strings.ContainsAny(b.words, "“”\"") || strings.HasSuffix(b.words, ",") {
		return false
	}
	switch {
	case strings.HasSuffix(b.words, ":"):
		return titled(b.words)
	case !b.closed() && titled(b.words):
		return true
	}
	return (!b.closed() || strings.HasSuffix(b.words, "?")) && startsUpper(b.words) && paragraph(all[i+1]) && (paragraph(all[i-1]) || i > 1 && paragraph(all[i-2]))
}

// paragraph is a block of one or more whole sentences.
func paragraph(b block) bool {
	return b.wordCount() >= 12 && b.closed() && startsUpper(strings.TrimLeft(b.words, "“\"‘'"))
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// titled reports whether most longer words begin with a capital, as in a title.
func titled(s string) bool {
	capital, all := 0, 0
	for _, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) || len(w) < 4 {
			continue
		}
		all++
		if unicode.IsUpper(r) {
			capital++
		}
	}
	return all == 0 || capital*3 >= all*2
}

package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/lexicon/en/page"
	"sitrep/text"
)

// gluedTail is a teaser heading stuck to the end of the last paragraph ("… in the north. Editor's Pick"), with the titles
// that stand on lines of their own below it. With titles below it, it has to follow a closed sentence: a title may end so.
func gluedTail(s string, all []block) (text.Furniture, bool) {
	for i := len(all) - 1; i >= 0; i-- {
		last := i == len(all)-1
		if start, kind, ok := tailOf(s, all[i].Span); ok && (last || closedBefore(s, start)) {
			return text.Furniture{Span: text.Span{Start: start, End: all[len(all)-1].End}, Kind: kind}, true
		}
		if !all[i].heading() {
			break
		}
	}
	return text.Furniture{}, false
}

// tailOf is where a phrase begins that stands at the end of a block, with its kind.
func tailOf(s string, b text.Span) (start int, kind string, ok bool) {
	end := b.Start + len(strings.TrimRight(s[b.Start:b.End], ": "))
	for _, p := range page.Phrases() {
		if p.Where != "tail" || len(p.Words) > end-b.Start {
			continue
		}
		start := max(end-len(p.Words)-4, b.Start) // room for curly apostrophes, which are longer in bytes
		for ; start < end; start++ {
			if utf8.RuneStart(s[start]) && fold(s[start:end]) == fold(p.Words) && !letterBefore(s, start) {
				return start, p.Kind, true
			}
		}
	}
	return 0, "", false
}

func letterBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return i > 0 && unicode.IsLower(r)
}

// closedBefore reports that a sentence ends before a place.
func closedBefore(s string, i int) bool {
	before := strings.TrimRight(s[:i], " \"'”’)")
	return before != "" && strings.ContainsRune(".!?…", rune(before[len(before)-1]))
}

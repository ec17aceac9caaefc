package furniture

import (
	"strings"
	"unicode/utf8"

	"sitrep/text"
)

// block is one line of the page without the blanks around it.
type block struct {
	text.Span
	words string // the text of the span
	fold  string // lower case, straight apostrophes, plain blanks

	goesOn bool // one line of a paragraph cut at a column; see joinWrapped
}

// blocks are the lines of a text.
func blocks(s string) []block {
	var out []block
	for _, span := range text.Lines(s) {
		words := s[span.Start:span.End]
		out = append(out, block{Span: span, words: words, fold: fold(words)})
	}
	return out
}

var plain = strings.NewReplacer("’", "'", "‘", "'", "\u00a0", " ", "“", "\"", "”", "\"")

func fold(s string) string { return strings.ToLower(plain.Replace(s)) }

func (b block) wordCount() int { return len(strings.Fields(b.words)) }

// closed reports whether the block ends as a sentence does.
func (b block) closed() bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(b.words, "\"'”’)"))
	return strings.ContainsRune(".!?…", last)
}

// heading reports whether the block reads like a title: short, no closing stop.
func (b block) heading() bool { return b.wordCount() <= 12 && !b.closed() }

// Package token cuts a text into words and punctuation marks as the Universal Dependencies
// treebanks of English (EWT, GUM) do: "don't" is do + n't, "Russia's" is Russia + 's, most hyphens
// stand alone ("well - known", "Tokyo - based") save after a prefix ("non-state") and inside codes
// ("IS-K", "F-16", "555-0134").
//
// The offsets law, guarded by a fuzz test: tokens are in order, do not overlap, lie inside the text,
// are never empty, and every byte between them is a blank. Blanks are Unicode blanks, the
// zero-width characters, control characters and U+FEFF.
package token

import (
	"unicode"
	"unicode/utf8"

	"sitrep/text"
)

// Split returns the tokens of the whole text, furniture included.
func Split(d *text.Document) []text.Token {
	c := cutter{text: d.Text, out: make([]text.Token, 0, len(d.Text)/5+1)}
	for start := skipBlanks(d.Text, 0); start < len(d.Text); {
		end := chunkEnd(d.Text, start)
		c.chunk(start, end)
		start = skipBlanks(d.Text, end)
	}
	return c.out
}

// cutter collects the tokens of one text.
type cutter struct {
	text string
	out  []text.Token
}

func (c *cutter) emit(start, end int) {
	c.out = append(c.out, text.Token{Span: text.Span{Start: start, End: end}})
}

// chunk cuts what stands between two blanks.
func (c *cutter) chunk(start, end int) {
	for at := start; at < end; {
		at = c.next(at, end)
	}
}

// next emits the token (or the parts of the word) at a byte of a chunk and returns where it ends.
func (c *cutter) next(at, end int) int {
	if stop := webEnd(c.text, at, end); stop > at {
		c.emit(at, stop)
		return stop
	}
	r, size := utf8.DecodeRuneInString(c.text[at:end])
	switch {
	case unicode.IsDigit(r), r == '.' && fraction(c.text, at, end):
		return c.number(at, end)
	case isApostrophe(r):
		return c.apostrophe(at, end)
	case isWord(r):
		return c.word(at, end)
	}
	stop := at + size + sameRun(c.text[at+size:end], r)
	c.emit(at, stop)
	return stop
}

func skipBlanks(s string, at int) int {
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		if !isBlank(r) {
			break
		}
		at += size
	}
	return at
}

func chunkEnd(s string, at int) int {
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		if isBlank(r) {
			break
		}
		at += size
	}
	return at
}

// sameRun is the length of the marks that join the mark before them into one token: "...", "--", "?!".
func sameRun(s string, first rune) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !joins(first, r) {
			break
		}
		n += size
	}
	return n
}

func joins(first, r rune) bool {
	switch first {
	case '.', '-', '*', '=', '~', '<', '>', '_', '`', '•':
		return r == first
	case '!', '?':
		return r == '!' || r == '?'
	}
	return false
}

// fraction reports a full stop that opens a number: ".45".
func fraction(s string, at, end int) bool {
	before := rune(' ')
	if at > 0 {
		before = rune(s[at-1])
	}
	next, _ := runeAt(s, at+1, end)
	return unicode.IsDigit(next) && before != '.' && !isWord(before)
}

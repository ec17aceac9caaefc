// Package sentence groups tokens into sentences and numbers the blocks (paragraphs) they stand in.
//
// Blocks end at blank lines, and at every line break where a line is a paragraph of its own; text
// that was wrapped by hand at 50 to 100 characters is joined again (see wrapped). Page furniture
// begins and ends a sentence. A sentence has at most Longest tokens.
package sentence

import (
	"strings"

	"sitrep/text"
)

// Longest is the most tokens a sentence may have; longer ones are cut at the best mark near the end.
const Longest = 200

// headlineTokens is the most tokens of a title line.
const headlineTokens = 30

// Split returns the sentences of a text whose Tokens are set; every token is in exactly one.
func Split(d *text.Document) []text.Sentence {
	s := splitter{d: d, blocks: blockStarts(d), cuts: furnitureCuts(d)}
	for i := range d.Tokens {
		if i > 0 && s.boundary(i) {
			s.close(i)
		}
	}
	if len(d.Tokens) > s.first {
		s.close(len(d.Tokens))
	}
	markHeadline(d, s.out)
	return s.out
}

type splitter struct {
	d      *text.Document
	blocks []int // bytes at which blocks begin, ascending
	cuts   []int // bytes at which furniture begins or ends, ascending
	block  int   // number of the block of the open sentence
	first  int   // first token of the open sentence
	out    []text.Sentence
}

// boundary reports whether a sentence begins at token i, and keeps count of the blocks.
func (s *splitter) boundary(i int) bool {
	at := s.d.Tokens[i].Start
	crossed := false
	for len(s.cuts) > 0 && s.cuts[0] <= at {
		s.cuts = s.cuts[1:]
		crossed = true
	}
	if len(s.blocks) > 0 && s.blocks[0] <= at {
		return true
	}
	return crossed || ends(s.d, s.first, i)
}

// close ends the open sentence before token next and moves on to the block of that token.
func (s *splitter) close(next int) {
	for s.first < next {
		end := cutLong(s.d, s.first, next)
		s.out = append(s.out, text.Sentence{Span: s.d.SpanOf(s.first, end), First: s.first, Last: end, Block: s.block})
		s.first = end
	}
	if next == len(s.d.Tokens) {
		return
	}
	for at := s.d.Tokens[next].Start; len(s.blocks) > 0 && s.blocks[0] <= at; s.blocks = s.blocks[1:] {
		s.block++
	}
}

// cutLong is where the sentence of tokens [first, last) has to end: at last, or, when it is too
// long, behind the last semicolon, colon, dash or comma that still fits.
func cutLong(d *text.Document, first, last int) int {
	if last-first <= Longest {
		return last
	}
	limit := first + Longest
	for _, marks := range []string{";", ":—–--•*|", ","} {
		for i := limit - 1; i > first+Longest/4; i-- {
			if strings.Contains(marks, d.Word(i)) {
				return i + 1
			}
		}
	}
	return limit
}

// markHeadline marks the first block outside the furniture when it is a short line without a closing
// full stop and more text follows, or the first line of it, with the byline and the date right below.
func markHeadline(d *text.Document, sentences []text.Sentence) {
	for i, s := range sentences {
		if d.InFurniture(s.Span) {
			continue
		}
		alone := i+1 < len(sentences) && (sentences[i+1].Block != s.Block || strings.Contains(d.Text[s.End:sentences[i+1].Start], "\n"))
		last := d.Word(s.Last - 1)
		sentences[i].Headline = alone && s.Last-s.First <= headlineTokens && !isStop(last) && last != "," && last != ";" && last != ":"
		return
	}
}

package table

import (
	"strconv"
	"unicode/utf8"

	"sitrep/ledger"
)

// Positions tell where a quote stands in the three units that programs count in; empty cells where the text is
// not at hand.
// Position counts the code points and the UTF-16 units before a byte.
type Positions struct{ startByte, endByte, startChar, endChar, startUTF16, endUTF16 string }

var positionFields = []Field[Positions]{
	{"start_byte", Integer, "Start of the quote in the report's text, UTF-8 bytes.", func(p Positions) string { return p.startByte }},
	{"end_byte", Integer, "Its end, exclusive.", func(p Positions) string { return p.endByte }},
	{"start_char", Integer, "The same start in Unicode code points; empty where the text is not at hand.", func(p Positions) string { return p.startChar }},
	{"end_char", Integer, "The same end in code points.", func(p Positions) string { return p.endChar }},
	{"start_utf16", Integer, "The same start in UTF-16 units, as JavaScript and Java count.", func(p Positions) string { return p.startUTF16 }},
	{"end_utf16", Integer, "The same end in UTF-16 units.", func(p Positions) string { return p.endUTF16 }},
}

// Placed are the columns that tell where the quote of a row stands.
func Placed[R any](of func(R) Positions) []Field[R] {
	out := make([]Field[R], len(positionFields))
	for i, f := range positionFields {
		out[i] = Field[R]{f.Name, f.Kind, f.Doc, func(r R) string { return f.Cell(of(r)) }}
	}
	return out
}

// offsets maps bytes of one text to code points and UTF-16 units. Positions are asked for in any order; a mark
// every few hundred bytes keeps each answer short.
type offsets struct {
	text  string
	marks []Position
}

// Position counts the code points and the UTF-16 units before a byte.
type Position struct{ Char, UTF16 int }

const stride = 512

func newOffsets(text string) *offsets {
	o := &offsets{text: text}
	var at Position
	for i, r := range text {
		for len(o.marks)*stride <= i {
			o.marks = append(o.marks, at)
		}
		at = at.after(r)
	}
	return o
}

func (p Position) after(r rune) Position {
	p.Char++
	p.UTF16++
	if r > 0xffff {
		p.UTF16++
	}
	return p
}

// at is the position of the rune that starts at a byte.
func (o *offsets) at(byteOffset int) Position {
	mark := min(byteOffset/stride, len(o.marks)-1)
	if mark < 0 {
		return Position{}
	}
	at := o.marks[mark]
	from := mark * stride
	for from < len(o.text) && !utf8.RuneStart(o.text[from]) {
		from++ // the mark tells of the rune that starts here or next
	}
	for i, r := range o.text[from:] {
		if from+i >= byteOffset {
			break
		}
		at = at.after(r)
	}
	return at
}

// Positions are those of a piece of evidence.
func (g *Ground) Positions(e ledger.Evidence) Positions {
	p := Positions{startByte: strconv.Itoa(e.Start), endByte: strconv.Itoa(e.End)}
	start, end, ok := g.Span(e.Report, e.Start, e.End)
	if ok {
		p.startChar, p.endChar = strconv.Itoa(start.Char), strconv.Itoa(end.Char)
		p.startUTF16, p.endUTF16 = strconv.Itoa(start.UTF16), strconv.Itoa(end.UTF16)
	}
	return p
}

// Span are the ends of a span of bytes in the other units; ok is false where the text is not at hand.
func (g *Ground) Span(report string, from, until int) (start, end Position, ok bool) {
	o := g.offsetsIn(report)
	if o == nil || until > len(o.text) {
		return start, end, false
	}
	return o.at(from), o.at(until), true
}

// Length is that of a report's text in code points; 0 where the text is not at hand.
func (g *Ground) Length(report string) int {
	_, end, _ := g.Span(report, 0, len(g.text(report)))
	return end.Char
}

func (g *Ground) text(report string) string {
	if g.Text == nil {
		return ""
	}
	return g.Text(report)
}

func (g *Ground) offsetsIn(report string) *offsets {
	if o, known := g.offsets[report]; known {
		return o
	}
	if text := g.text(report); text != "" {
		g.offsets[report] = newOffsets(text)
	}
	return g.offsets[report]
}

// Words are the words of a span of a report's text; "" where the text is not at hand.
func (g *Ground) Words(report string, start, end int) string {
	if text := g.text(report); start >= 0 && start < end && end <= len(text) {
		return text[start:end]
	}
	return ""
}

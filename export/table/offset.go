package table

import (
	"strconv"
	"unicode/utf8"

	"sitrep/ledger"
)

// offsetColumns tell where a quote stands in the three units that programs count in.
var offsetColumns = []Column{
	{"start_byte", "Start of the quote in the report's text, UTF-8 bytes."}, {"end_byte", "Its end, exclusive."},
	{"start_char", "The same in Unicode code points; empty where the text is not at hand."}, {"end_char", ""},
	{"start_utf16", "The same in UTF-16 units, as JavaScript and Java count."}, {"end_utf16", ""},
}

// offsets maps bytes of one text to code points and UTF-16 units. Positions are asked for in any order; a mark
// every few hundred bytes keeps each answer short.
type offsets struct {
	text  string
	marks []position
}

type position struct{ char, utf16 int }

const stride = 512

func newOffsets(text string) *offsets {
	o := &offsets{text: text}
	var at position
	for i, r := range text {
		for len(o.marks)*stride <= i {
			o.marks = append(o.marks, at)
		}
		at = at.after(r)
	}
	return o
}

func (p position) after(r rune) position {
	p.char++
	p.utf16++
	if r > 0xffff {
		p.utf16++
	}
	return p
}

// at is the position of the rune that starts at a byte.
func (o *offsets) at(byteOffset int) position {
	mark := min(byteOffset/stride, len(o.marks)-1)
	if mark < 0 {
		return position{}
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

func (b *builder) offsetsOf(e ledger.Evidence) []string {
	row := []string{strconv.Itoa(e.Start), strconv.Itoa(e.End)}
	o := b.offsetsIn(e.Report)
	if o == nil || e.End > len(o.text) {
		return append(row, "", "", "", "")
	}
	start, end := o.at(e.Start), o.at(e.End)
	return append(row, strconv.Itoa(start.char), strconv.Itoa(end.char), strconv.Itoa(start.utf16), strconv.Itoa(end.utf16))
}

func (b *builder) offsetsIn(report string) *offsets {
	if o, known := b.offsets[report]; known || b.text == nil {
		return o
	}
	if text := b.text(report); text != "" {
		b.offsets[report] = newOffsets(text)
	}
	return b.offsets[report]
}

package export

import (
	"strings"
	"unicode/utf8"

	"sitrep/export/brief"
	"sitrep/export/mask"
	"sitrep/text"
)

// glyph is what stands on the screen for some bytes of a text: a character as brief.Visible shows
// it, or the placeholder of a name.
type glyph struct {
	start, end int
	shown      string
	width      int
}

// row is one line of a screen; start and end are bytes of the text, half-open.
type row struct {
	start, end int
	glyphs     []glyph
}

// rows breaks a text into rows no wider than room, at line ends and otherwise after blanks.
func rows(s string, names []text.Span, room int) []row {
	b := breaker{room: max(room, len(mask.Placeholder))}
	for g := range glyphs(s, names) {
		b.add(g)
	}
	if len(b.line.glyphs) > 0 {
		b.flush(len(b.line.glyphs), len(s))
	}
	return b.rows
}

// breaker fills one row after the other.
type breaker struct {
	room  int
	rows  []row
	line  row // the row being filled
	used  int // columns of the line
	blank int // glyphs of the line up to and with its last blank; 0 when it has none
}

func (b *breaker) add(g glyph) {
	if g.shown == "\n" {
		b.flush(len(b.line.glyphs), g.end)
		return
	}
	if b.used+g.width > b.room && len(b.line.glyphs) > 0 {
		b.wrap(g.start)
	}
	b.line.glyphs = append(b.line.glyphs, g)
	b.used += g.width
	if g.shown == " " {
		b.blank = len(b.line.glyphs)
	}
}

// wrap ends a full line after its last blank, or where it has none at the byte next.
func (b *breaker) wrap(next int) {
	if b.blank > 0 && b.blank < len(b.line.glyphs) {
		b.flush(b.blank, b.line.glyphs[b.blank].start)
		return
	}
	b.flush(len(b.line.glyphs), next)
}

// flush ends a row after n glyphs, at the byte end; the rest begins the next row.
func (b *breaker) flush(n, end int) {
	rest := b.line.glyphs[n:]
	b.rows = append(b.rows, row{b.line.start, end, b.line.glyphs[:n]})
	b.line = row{start: end, glyphs: rest}
	b.used, b.blank = widths(rest), 0
}

// glyphs yields a text character by character, each name as one.
func glyphs(s string, names []text.Span) func(yield func(glyph) bool) {
	return func(yield func(glyph) bool) {
		for i := 0; i < len(s); {
			g := glyph{start: i}
			if len(names) > 0 && names[0].Start == i {
				g.end, g.shown, names = names[0].End, mask.Placeholder, names[1:]
			} else {
				_, size := utf8.DecodeRuneInString(s[i:])
				g.end, g.shown = i+size, shown(s[i:i+size])
			}
			g.width, i = columns(g.shown), g.end
			if !yield(g) {
				return
			}
		}
	}
}

// shown is a character as the screen can show it.
func shown(char string) string {
	switch char {
	case "\t":
		return " "
	case "\r":
		return ""
	}
	if !utf8.ValidString(char) {
		return "\uFFFD"
	}
	return brief.Visible(char)
}

// widths is the room that glyphs take.
func widths(list []glyph) int {
	n := 0
	for _, g := range list {
		n += g.width
	}
	return n
}

func (r row) words() string {
	var b strings.Builder
	for _, g := range r.glyphs {
		b.WriteString(g.shown)
	}
	return b.String()
}

// ruler underlines the part of a span that stands in the row; → says that it goes on below.
func (r row) ruler(s text.Span) string {
	var b strings.Builder
	for _, g := range r.glyphs {
		switch {
		case g.start >= s.End:
			return b.String()
		case g.end <= s.Start:
			b.WriteString(strings.Repeat(" ", g.width))
		default:
			b.WriteString(strings.Repeat("^", g.width))
		}
	}
	if s.End > r.end {
		b.WriteString("→")
	}
	return strings.TrimRight(b.String(), " ")
}

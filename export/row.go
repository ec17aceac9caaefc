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
	var out []row
	room = max(room, len(mask.Placeholder))
	line := row{}
	used, lastBlank := 0, -1 // index after the last blank of the line
	flush := func(upto, end int) {
		rest := line.glyphs[upto:]
		out = append(out, row{line.start, end, line.glyphs[:upto]})
		line = row{start: end, glyphs: rest}
		used, lastBlank = widths(rest), -1
	}
	for g := range glyphs(s, names) {
		if g.shown == "\n" {
			flush(len(line.glyphs), g.end)
			continue
		}
		if used+g.width > room && len(line.glyphs) > 0 {
			cut := len(line.glyphs)
			if lastBlank > 0 {
				cut = lastBlank
			}
			end := g.start
			if cut < len(line.glyphs) {
				end = line.glyphs[cut].start
			}
			flush(cut, end)
		}
		line.glyphs = append(line.glyphs, g)
		used += g.width
		if g.shown == " " {
			lastBlank = len(line.glyphs)
		}
	}
	if len(line.glyphs) > 0 {
		flush(len(line.glyphs), len(s))
	}
	return out
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

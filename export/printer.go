package export

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tone is an ANSI SGR sequence.
type tone string

const (
	plain  tone = ""
	bold   tone = "\x1b[1m"
	dim    tone = "\x1b[2m"
	cyan   tone = "\x1b[36m"
	blue   tone = "\x1b[34m"
	yellow tone = "\x1b[33m"
	reset       = "\x1b[0m"
)

// run is a stretch of words in one tone.
type run struct {
	words string
	tone  tone
}

// printer writes words wrapped to a width, coloured only where that was asked for.
type printer struct {
	w     io.Writer
	width int
	color bool
}

// Lines are wrapped no tighter and no wider than this.
const narrowest, widest = 40, 400

func newPrinter(w io.Writer, o Options) *printer {
	width := o.Width
	if width == 0 {
		width = 80
	}
	return &printer{w: w, width: min(max(width, narrowest), widest), color: o.Color}
}

func (p *printer) blank() { io.WriteString(p.w, "\n") }

// print writes runs as one paragraph: the first line begins at column first, the others at rest.
func (p *printer) print(first, rest int, runs ...run) {
	var b strings.Builder
	b.WriteString(strings.Repeat(" ", first))
	at, empty := first, true
	for _, r := range runs {
		for _, piece := range pieces(r.words, p.width-rest) {
			if !empty && at+columns(strings.TrimRight(piece, " ")) > p.width {
				b.WriteString("\n" + strings.Repeat(" ", rest))
				at, empty = rest, true
				piece = strings.TrimLeft(piece, " ")
			}
			b.WriteString(p.toned(piece, r.tone))
			at += columns(piece)
			empty = empty && strings.TrimSpace(piece) == ""
		}
	}
	b.WriteString("\n")
	io.WriteString(p.w, trimLines(b.String()))
}

func (p *printer) toned(s string, t tone) string {
	if !p.color || t == plain || strings.TrimSpace(s) == "" {
		return s
	}
	return string(t) + s + reset
}

// trimLines removes blanks at the ends of lines.
func trimLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// pieces cuts words where a line may break: each piece is the blanks before a word and the word;
// a word longer than the room is cut hard.
func pieces(words string, room int) []string {
	var out []string
	start, inWord, size := 0, false, 0
	for i, r := range words {
		blank := r == ' ' || r == '\n' || r == '\t'
		if blank && inWord || size >= room && inWord {
			out = append(out, words[start:i])
			start, size = i, 0
		}
		inWord = !blank
		size += width(r)
	}
	if start < len(words) {
		out = append(out, words[start:])
	}
	return out
}

// columns is the room a string takes on a terminal.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n += width(r)
	}
	return n
}

// width is the columns of a character: none for marks, two for the wide scripts (UAX #11).
func width(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul), r >= 0x1F300 && r <= 0x1FAFF:
		return 2
	}
	return 1
}

func pad(s string, to int) string {
	if n := to - columns(s); n > 0 && utf8.ValidString(s) {
		return s + strings.Repeat(" ", n)
	}
	return s
}

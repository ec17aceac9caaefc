package sentence

import (
	"sort"
	"strings"
	"unicode/utf8"

	"sitrep/text"
)

// line is one line of a text without its line break: bytes [start, end).
type line struct {
	start, end int
	blank      bool
	width      int // characters without the blanks at its ends
}

// blockStarts are the bytes at which the second and later blocks begin.
func blockStarts(d *text.Document) []int {
	lines := splitLines(d.Text)
	width := wrapWidth(d.Text, lines)
	var ragged []bool
	if width == 0 {
		ragged = raggedLines(d.Text, lines)
	}
	var starts []int
	open := false
	for i, l := range lines {
		if l.blank {
			open = false
			continue
		}
		if starts == nil || !open || breaks(d.Text, lines[i-1], l, width) && !(ragged != nil && ragged[i] && goesOn(d.Text, lines[i-1], l)) {
			starts = append(starts, l.start)
		}
		open = true
	}
	if len(starts) == 0 {
		return nil
	}
	return starts[1:]
}

// splitLines cuts at \n, \r\n, \r, U+2028 and U+2029.
func splitLines(s string) []line {
	var out []line
	start := 0
	add := func(end, next int) {
		trimmed := strings.TrimSpace(s[start:end])
		out = append(out, line{start, end, trimmed == "", utf8.RuneCountInString(trimmed)})
		start = next
	}
	for i, r := range s {
		switch r {
		case '\n', '\r', '\u2028', '\u2029', '\v', '\f':
			add(i, i+utf8.RuneLen(r))
		}
	}
	add(len(s), len(s))
	return joinReturns(s, out)
}

// joinReturns drops the empty line that "\r\n" seems to hold.
func joinReturns(s string, lines []line) []line {
	out := lines[:0]
	for _, l := range lines {
		if l.start == l.end && l.start > 0 && l.start < len(s) && s[l.start-1] == '\r' && s[l.start] == '\n' {
			continue
		}
		out = append(out, l)
	}
	return out
}

// wrapWidth is the width at which the text was wrapped by hand, 0 when each line is a paragraph.
// Wrapped text has lines of much the same width, 50 to 100 characters, and most of them end in the
// middle of a sentence.
func wrapWidth(s string, lines []line) int {
	var widths []int
	inside := 0
	for i := 0; i+1 < len(lines); i++ {
		if lines[i].blank || lines[i+1].blank {
			continue
		}
		widths = append(widths, lines[i].width)
		if !closed(s, lines[i]) {
			inside++
		}
	}
	if len(widths) == 0 || 2*inside < len(widths) {
		return 0
	}
	sort.Ints(widths)
	middle, wide := widths[len(widths)/2], widths[len(widths)*19/20]
	if middle < 45 || wide > 110 {
		return 0
	}
	return wide
}

// breaks reports that a line begins a new block though no blank line stands before it.
func breaks(s string, before, l line, width int) bool {
	if width == 0 || indented(s, l) && !indented(s, before) || bullet(s, l) {
		return true
	}
	short := before.width+firstWord(s, l)+1 < width*4/5
	return short && !beginsSmall(s, l)
}

func firstWord(s string, l line) int {
	word, _, _ := strings.Cut(strings.TrimSpace(s[l.start:l.end]), " ")
	return utf8.RuneCountInString(word)
}

func indented(s string, l line) bool {
	return strings.HasPrefix(s[l.start:l.end], "  ") || strings.HasPrefix(s[l.start:l.end], "\t")
}

func bullet(s string, l line) bool {
	t := strings.TrimSpace(s[l.start:l.end])
	return strings.HasPrefix(t, "- ") || strings.HasPrefix(t, "* ") || strings.HasPrefix(t, "•")
}

// closed reports a line that ends with a mark that ends sentences.
func closed(s string, l line) bool {
	t := strings.TrimRight(strings.TrimSpace(s[l.start:l.end]), "\"'”’)]")
	return t == "" || strings.ContainsRune(".!?:", rune(t[len(t)-1]))
}

// furnitureCuts are the bytes at which furniture begins or ends, ascending.
func furnitureCuts(d *text.Document) []int {
	var cuts []int
	for _, f := range d.Furniture {
		cuts = append(cuts, f.Start, f.End)
	}
	sort.Ints(cuts)
	return cuts
}

package pdf

import (
	"bytes"
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
)

// line is a line of a page; places and sizes in points.
type line struct {
	words            string
	left, right, top float64
	size             float64
	first            bool // of its page
}

// lines joins characters in the order in which the document gives them. A new line begins where the height changes.
func lines(all []pdf.Text) []line {
	var out []line
	var b strings.Builder
	var now line
	end := func() {
		if now.words = strings.Join(strings.Fields(b.String()), " "); now.words != "" {
			now.first = len(out) == 0
			out = append(out, now)
		}
		b.Reset()
	}
	for i, c := range all {
		size := math.Max(math.Abs(c.FontSize), 1)
		switch {
		case b.Len() == 0 || math.Abs(c.Y-now.top) > size/2 || c.X < now.left-size:
			if b.Len() > 0 {
				end()
			}
			now = line{left: c.X, right: c.X, top: c.Y, size: size}
		case c.X-now.right > size*0.2 && i > 0:
			b.WriteByte(' ')
		}
		b.WriteString(c.S)
		now.right = math.Max(now.right, c.X+c.W)
	}
	end()
	return out
}

// paragraphs joins lines to paragraphs, an empty line between them: a line goes on with the one before it unless that
// ends a sentence short of the margin, stands apart, or is of another size.
func paragraphs(all []line) string {
	var b []byte
	step, margin := usualStep(all), usualRight(all)
	for i, l := range all {
		switch {
		case i == 0:
		case breaks(all[i-1], l, step, margin):
			b = append(b, "\n\n"...)
		case hyphenated(all[i-1].words, l.words):
			b = bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("-")), []byte("\u00ad"))
		default:
			b = append(b, ' ')
		}
		b = append(b, l.words...)
	}
	return string(bytes.TrimSpace(b)) + "\n"
}

func breaks(before, l line, step, margin float64) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before.words, "\"”’)»"))
	closed := strings.ContainsRune(".!?:…", last)
	down := before.top - l.top
	switch {
	case math.Abs(before.size-l.size) > before.size*0.15:
		return true
	case l.first || down < 0:
		return closed
	case step > 0 && down > step*1.4:
		return true
	}
	short := margin > 0 && before.right < margin*0.85
	indented := l.left > before.left+l.size*0.8
	return closed && (short || indented) || short && !closed && startsUpper(l.words) && before.right < margin*0.6
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// hyphenated reports a word that was cut at the end of a line.
func hyphenated(before, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	rest := strings.TrimSuffix(strings.TrimSuffix(before, "-"), "\u00ad")
	last, _ := utf8.DecodeLastRuneInString(rest)
	return rest != before && unicode.IsLower(last) && unicode.IsLower(next)
}

// usualStep is the middle distance of two lines, usualRight where most full lines end.
func usualStep(all []line) float64 {
	var steps []float64
	for i := 1; i < len(all); i++ {
		if d := all[i-1].top - all[i].top; d > 0 && !all[i].first {
			steps = append(steps, d)
		}
	}
	return at(steps, 0.5)
}

func usualRight(all []line) float64 {
	var ends []float64
	for _, l := range all {
		ends = append(ends, l.right)
	}
	return at(ends, 0.9)
}

// at is the value below which a share of the values lie; 0 for none.
func at(values []float64, share float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sort.Float64s(values)
	return values[int(share*float64(len(values)-1))]
}

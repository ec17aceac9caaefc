package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"sitrep/reading"
	"sitrep/reading/timex"
	"sitrep/text"
)

// TestTimes reads testdata/times.tsv through all layers: a sentence of news with a time in brackets, the report's
// date, and what the time must give. A row's value is a list of kind, EDTF value, "=from..until", hours ("48h"),
// "?what it needs" and "~words of its note"; "none" wants no time at all. Of the times that touch the brackets the
// one with the most of their words is judged.
func TestTimes(t *testing.T) {
	g := newGaps(t, 0.05)
	for i, row := range splitLines(t, "testdata/times.tsv") {
		if strings.HasPrefix(row[0], "#") {
			continue
		}
		if len(row) != 3 {
			t.Fatalf("times.tsv line %d has %d cells", i+1, len(row))
		}
		g.check(fmt.Sprintf("%s %s", row[0], row[1]), wrongTime(row[0], row[1], row[2]))
	}
}

// wrongTime says what is wrong with the time read, "" for nothing.
func wrongTime(published, sentence, want string) string {
	before, rest, _ := strings.Cut(sentence, "[")
	words, after, marked := strings.Cut(rest, "]")
	s := before + words + after
	d := reading.Layers(s)
	d.Masthead.Published.Value = strings.TrimPrefix(published, "-")
	timex.Read(d)
	if want == "none" {
		if len(d.Times) > 0 {
			return "read " + d.Words(d.Times[0].Span)
		}
		return ""
	}
	found := timeTouching(d, text.Span{Start: len(before), End: len(before) + len(words)})
	if found == nil || !marked {
		return "no time is read"
	}
	for _, part := range timeParts(want) {
		if wrong := wrongTimePart(found, part); wrong != "" {
			return fmt.Sprintf("%q: %s", d.Words(found.Span), wrong)
		}
	}
	return ""
}

// timeTouching is the time with the most bytes of a span, or nil.
func timeTouching(d *text.Document, s text.Span) *text.Timex {
	var best *text.Timex
	most := 0
	for i := range d.Times {
		t := &d.Times[i]
		if n := min(t.End, s.End) - max(t.Start, s.Start); n > most {
			best, most = t, n
		}
	}
	return best
}

// timeParts cuts a row's value at blanks; the words of a note or a need may hold some.
func timeParts(want string) []string {
	var out []string
	for _, field := range strings.Fields(want) {
		if n := len(out); n > 0 && (out[n-1][0] == '~' || out[n-1][0] == '?') && strings.IndexByte("~?=", field[0]) < 0 {
			out[n-1] += " " + field
			continue
		}
		out = append(out, field)
	}
	return out
}

func wrongTimePart(t *text.Timex, part string) string {
	hours := fmt.Sprintf("%gh", t.Hours)
	switch bounds := t.When.From + ".." + t.When.Until; {
	case part == "date" || part == "time" || part == "duration" || part == "set":
		return differs("kind", t.Kind, part)
	case part[0] == '=':
		return differs("bounds", bounds, part[1:])
	case part[0] == '?':
		return lacks("needs", t.When.Needs, part[1:])
	case part[0] == '~':
		return lacks("note", t.When.Note, part[1:])
	case strings.HasSuffix(part, "h"):
		return differs("hours", hours, part)
	}
	return differs("value", t.When.EDTF, part)
}

func differs(name, got, want string) string {
	if got == want {
		return ""
	}
	return fmt.Sprintf("%s %s, want %s", name, got, want)
}

func lacks(name, got, want string) string {
	if strings.Contains(got, want) {
		return ""
	}
	return fmt.Sprintf("%s %q, want %q in it", name, got, want)
}

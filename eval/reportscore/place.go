package reportscore

import (
	"strings"
	"unicode/utf8"

	"sitrep/text"
)

// Spans are all places of an annotated record in the raw text.
func (a Anchor) Spans(raw string) []text.Span {
	if len(a.Places) > 0 {
		return a.Places
	}
	var out []text.Span
	if a.At != nil {
		out = append(out, text.Span{Start: byteAt(raw, a.At.Start), End: byteAt(raw, a.At.End)})
	} else {
		out = append(out, find(raw, a.Quote)...)
	}
	for _, q := range append(append([]Quote{}, a.MoreQuotes...), a.Mentions...) {
		out = append(out, find(raw, string(q))...)
	}
	return out
}

// byteAt is the offset in bytes of character n.
func byteAt(raw string, n int) int {
	at := 0
	for ; n > 0 && at < len(raw); n-- {
		_, size := utf8.DecodeRuneInString(raw[at:])
		at += size
	}
	return at
}

// find is every place of a quote, overlapping ones too; an empty quote has none.
func find(raw, quote string) []text.Span {
	var out []text.Span
	for at := 0; quote != ""; {
		i := strings.Index(raw[at:], quote)
		if i < 0 {
			break
		}
		out = append(out, text.Span{Start: at + i, End: at + i + len(quote)})
		at += i + 1
	}
	return out
}

// overlap is the most bytes that a span shares with one of several.
func overlap(spans []text.Span, s text.Span) int {
	best := 0
	for _, g := range spans {
		best = max(best, min(g.End, s.End)-max(g.Start, s.Start))
	}
	return best
}

// slice is the raw text under a span, cut to what there is.
func slice(raw string, start, end int) string {
	start = min(max(start, 0), len(raw))
	return raw[start:min(max(end, start), len(raw))]
}

// opening cuts a text to its first n characters, on one line.
func opening(s string, n int) string {
	return strings.ReplaceAll(s[:byteAt(s, n)], "\n", " ")
}

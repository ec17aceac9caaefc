package polnear

import (
	"sitrep/text"
)

// pieces are the stretches of a content less the words of its source and cue and what stands beside
// them. Each is cut at line breaks, as the annotation tool of the corpus cuts.
func pieces(d *text.Document, a text.Attribution, source, cue []text.Span) []text.Span {
	if a.Pieces != nil {
		var out []text.Span
		for _, p := range a.Pieces {
			first, last := d.TokensIn(p)
			if first < last {
				out = append(out, lines(d, closed(d, d.SpanOf(trimmed(d, first, last))))...)
			}
		}
		return out
	}
	first, last := d.TokensIn(a.Content)
	for len(cue) > 0 && first < last && cue[0].Contains(d.Tokens[first].Span) && a.Cue.End <= a.Content.Start {
		first++ // a day or the preposition of a topic belongs to the cue
	}
	if first > d.SentenceOf(min(first, len(d.Tokens)-1)).First && that(d.Word(first-1)) {
		first--
	}
	from, to := matrix(d, a, source, cue)
	var out []text.Span
	if which := relativized(d, a, source); which >= 0 {
		out = append(out, d.Tokens[which].Span)
	}
	for _, r := range [][2]int{{first, min(last, from)}, {max(first, to), last}} {
		if r[0] < r[1] && from <= to {
			if f, l := trimmed(d, r[0], r[1]); f < l && !outer[d.Word(f)] {
				out = append(out, lines(d, closed(d, d.SpanOf(f, l)))...)
			}
		}
	}
	return out
}

// relativized is the relative pronoun right before a source whose cue stands in the pronoun's clause: of "which
// police say was cut" it is said too. -1 where there is none.
func relativized(d *text.Document, a text.Attribution, source []text.Span) int {
	if len(source) == 0 || source[0].Start > a.Cue.Start || a.Content.Start < a.Cue.End {
		return -1
	}
	first, last := d.TokensIn(source[0])
	verb, _ := d.TokensIn(a.Cue)
	if first < 2 || d.SentenceIndex(first-1) != a.Sentence || d.Tags[first-2].Universal == "ADP" || verb-last > 2 {
		return -1
	}
	switch d.Tags[first-1].Penn {
	case "WDT", "WP":
		return first - 1
	}
	return -1
}

func that(w string) bool { return w == "that" }

// matrix is the range of tokens of the source, the cue and what stands between and right behind
// them, where they stand inside the content; an empty range behind it otherwise.
func matrix(d *text.Document, a text.Attribution, source, cue []text.Span) (from, to int) {
	first, last := d.TokensIn(a.Content)
	from, to = last, last
	var zone text.Span
	for _, s := range append(append([]text.Span{}, source...), cue...) {
		if a.Content.Overlaps(s) && s.Start >= a.Content.Start {
			zone = zone.Cover(s)
		}
	}
	if zone.Empty() {
		return last, last
	}
	from, to = d.TokensIn(zone)
	from = max(from, first)
	if a.Rule == "attribution.adverb" || a.Rule == "attribution.passive" {
		return from, to
	}
	for to < last && to > from && !quote(d.Word(to)) && !(outer[d.Word(to)]) {
		to++
	}
	return from, to
}

func quote(w string) bool {
	return w == "“" || w == `"` || w == "``" || w == "''" || w == "”"
}

// closed widens a span that opens a quotation and ends right before its closing mark.
func closed(d *text.Document, s text.Span) text.Span {
	first, last := d.TokensIn(s)
	open := false
	for i := first; i < last; i++ {
		if quote(d.Word(i)) {
			open = !open
		}
	}
	for i := last; open && i < min(last+2, len(d.Tokens)); i++ {
		if quote(d.Word(i)) {
			return d.SpanOf(first, i+1)
		}
		if !outer[d.Word(i)] && d.Word(i) != "!" && d.Word(i) != "?" {
			break
		}
	}
	return s
}

// lines cuts a span at line breaks and trims blanks.
func lines(d *text.Document, s text.Span) []text.Span {
	var out []text.Span
	for _, l := range text.Lines(d.Words(s)) {
		out = append(out, text.Span{Start: s.Start + l.Start, End: s.Start + l.End})
	}
	return out
}

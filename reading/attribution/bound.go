package attribution

import (
	"sitrep/text"
)

// bounded is a content less what is surely not in it: what stands behind the quotation that its cue stands in,
// and what the source goes on to say ("…, adding that …").
func (f *finder) bounded(content text.Span, verb int) text.Span {
	d := f.d
	first, last := d.TokensIn(content)
	if q := f.inQuote(verb); q >= 0 && f.quotes[q].last <= last {
		last = max(f.quotes[q].last-1, first)
	}
	for i := max(first, verb) + 2; i < last; i++ {
		if turns(d, i) && f.inQuote(i) == f.inQuote(verb) && !f.ofAnother(i, verb) {
			last = i - 1
		}
	}
	if first > verb {
		last = f.nextSaid(verb, first, last)
	}
	if _, end := d.TokensIn(content); first >= last || last == end {
		return content
	}
	return f.span(first, last)
}

// ofAnother reports a participle that goes on what another reporting verb behind a verb tells: "noted that the gang had
// denied it, saying …".
func (f *finder) ofAnother(i, verb int) bool {
	h := f.d.Arcs[i].Head
	return h > verb && h < i && isCueAt(f.d, h)
}

// beforeWhile is a content up to the comma behind which "while" sets another statement against it.
func (f *finder) beforeWhile(content text.Span, verb int) text.Span {
	d := f.d
	first, last := d.TokensIn(content)
	for i := max(first, verb) + 2; i+2 < last; i++ {
		if d.Word(i) == "," && lower(d.Word(i+1)) == "while" && d.Tags[i+2].Penn != "VBG" && f.inQuote(i+1) < 0 {
			return f.span(first, i)
		}
	}
	return content
}

// one is a content in one piece, nil for none.
func one(s text.Span) []text.Span {
	if s.Empty() {
		return nil
	}
	return []text.Span{s}
}

// whole is the stretch that the pieces of a content span.
func whole(pieces []text.Span) text.Span {
	var s text.Span
	for _, p := range pieces {
		s = s.Cover(p)
	}
	return s
}

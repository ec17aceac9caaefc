package attribution

import "sitrep/text"

// gapped finds who gives another number in a sentence without telling again that he says it: "the ministry counts seven dead, |
// the union nine", "police said 12 were hurt, hospitals at least 20".
func (f *finder) gapped(s text.Sentence) {
	d := f.d
	for i := s.First + 4; i+1 < s.Last; i++ {
		if !opensGap(d, i) || f.inQuote(i) >= 0 {
			continue
		}
		told := f.numberSaid(s, i)
		first, last := f.bareNumber(i+1, s)
		if told < 0 || first < 0 {
			continue
		}
		behind := first
		if lower(d.Word(first-1)) == "at" { // "put the dead at five and the union | at nine"
			behind--
		}
		_, head := f.groupBefore(behind, text.Sentence{First: i, Last: s.Last})
		if head < 0 || !f.somebody(head) {
			continue
		}
		source, ok := f.source(head)
		if !ok || source.Name == f.found[told].Source.Name {
			continue
		}
		if _, end := d.TokensIn(source.Span); end > behind {
			source.Span = f.upTo(source.Span, behind)
			if source.Actor < 0 {
				source.Name = d.Words(source.Span)
			}
		}
		a := f.found[told]
		f.found[told].Content = f.upTo(a.Content, i)
		a.Source, a.Cue, a.Pieces = source, text.Span{}, nil
		a.Content, a.Rule = d.SpanOf(first, last), "attribution.gapped"
		f.add(a)
	}
}

// opensGap reports a mark or a conjunction behind which a clause may have lost its verb.
func opensGap(d *text.Document, i int) bool {
	switch lower(d.Word(i)) {
	case ",", ";":
		return !opensGap(d, i+1)
	case "and", "while", "but":
		return true
	}
	return false
}

// numberSaid is the last attribution of a sentence before a token that hands over a number with a finite verb, -1 for none.
func (f *finder) numberSaid(s text.Sentence, before int) int {
	best := -1
	for _, k := range f.of[f.d.SentenceIndex(s.First)] {
		a := f.found[k]
		if a.Stance != "asserts" || a.Source.Empty() || a.Content.Start >= f.d.Tokens[before].Start || a.Cue.Start >= a.Content.End {
			continue
		}
		for _, q := range text.Within(f.d.Quantities, a.Content) {
			if q.Kind == "cardinal" && q.End <= f.d.Tokens[before].Start && (best < 0 || a.Content.Start >= f.found[best].Content.Start) {
				best = k
			}
		}
	}
	return best
}

// bareNumber is the number behind a source without a verb between them, with what it counts, up to the next mark: its first
// token and the end, -1 where none is.
func (f *finder) bareNumber(from int, s text.Sentence) (first, last int) {
	d := f.d
	q, ok := f.firstCount(from, s.Last)
	first, last = d.TokensIn(q.Span)
	if !ok || first == from || first-from > longestGapped {
		return -1, -1
	}
	for i := from; i < s.Last; i++ {
		switch u := d.Tags[i].Universal; {
		case i >= last && (u == "PUNCT" || u == "CCONJ"):
			return first, i
		case u == "AUX", u == "VERB" && d.Tags[i].Penn != "VBN" && d.Arcs[i].Relation != "amod", u == "PUNCT" && i < first, u == "SCONJ", u == "ADP" && i < first && !f.joins(i) && (i != first-1 || lower(d.Word(i)) != "at"):
			return -1, -1
		}
	}
	return first, s.Last
}

// longestGapped is how many tokens name the source of a gapped number.
const longestGapped = 8

// upTo is a content that ends before a token.
func (f *finder) upTo(content text.Span, i int) text.Span {
	if first, last := f.d.TokensIn(content); first < i && i < last {
		return f.span(first, i)
	}
	return content
}

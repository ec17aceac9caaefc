package attribution

import "sitrep/text"

// afterColon is the rest of the sentence behind "said:"; where nothing follows, the quotation or the
// sentence behind it.
func (f *finder) afterColon(verb int) text.Span {
	d := f.d
	s := d.SentenceIndex(verb)
	last := d.Sentences[s].Last
	for i := verb + 1; i < last && i < verb+8; i++ {
		if d.Word(i) != ":" {
			continue
		}
		if i+1 < last {
			return f.span(i+1, last)
		}
		return f.next(s)
	}
	return text.Span{}
}

// next is the sentence behind a colon, or all of the quotation that begins there.
func (f *finder) next(s int) text.Span {
	d := f.d
	if s+1 >= len(d.Sentences) || d.InFurniture(d.Sentences[s+1].Span) {
		return text.Span{}
	}
	if q := f.inQuote(d.Sentences[s+1].First); q >= 0 {
		return f.quotes[q].Span
	}
	return d.Sentences[s+1].Span.Cover(f.runsOn(s + 1))
}

// runsOn is what goes on in the blocks behind a colon, where somebody speaks without quotation marks: as far as a block, or
// the one behind it, says "I" or "we". A page's furniture, and a block that another speaks in, end it.
func (f *finder) runsOn(s int) text.Span {
	d := f.d
	var span text.Span
	if d.Sentences[s].First == 0 || d.Sentences[s].Block == d.SentenceOf(d.Sentences[s].First-1).Block {
		return span
	}
	for s < len(d.Sentences) {
		block, end := f.block(s)
		next, _ := f.block(end)
		if f.foreign(s, end) || !f.firstPerson(block) && !f.firstPerson(next) {
			return span
		}
		span, s = span.Cover(block), end
	}
	return span
}

// block is the rest of a sentence's block, and the number of the sentence behind it; empty behind the last.
func (f *finder) block(s int) (text.Span, int) {
	d := f.d
	var span text.Span
	for k := s; k < len(d.Sentences); k++ {
		if d.Sentences[k].Block != d.Sentences[s].Block {
			return span, k
		}
		span = span.Cover(d.Sentences[k].Span)
	}
	return span, len(d.Sentences)
}

// foreign reports sentences [first, last) in furniture, or with a quotation, in which the speaker would be quoted.
func (f *finder) foreign(first, last int) bool {
	for k := first; k < last; k++ {
		if s := f.d.Sentences[k].Span; f.d.InFurniture(s) || len(f.quotesIn(s)) > 0 {
			return true
		}
	}
	return false
}

func (f *finder) firstPerson(s text.Span) bool {
	first, last := f.d.TokensIn(s)
	for i := first; i < last; i++ {
		if f.d.Tags[i].Universal == "PRON" || f.d.Tags[i].Universal == "DET" {
			switch lower(f.d.Word(i)) {
			case "i", "we", "my", "our", "us":
				return true
			}
		}
	}
	return false
}

package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

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

// statements gives the sentences behind a line that ends in "said:" to its source, marked as inherited, where nothing but the
// statement follows: no quotation, nobody else who says something, up to the page's furniture.
func (f *finder) statements() {
	d := f.d
	for k := 0; k+2 < len(d.Sentences); k++ {
		source, told, ok := f.announced(k)
		if !ok {
			continue
		}
		first := k + 2
		for first < len(d.Sentences) && told.Contains(d.Sentences[first].Span) {
			first++ // where the speaker says "we" the statement is told as one
		}
		end := f.statementEnd(k+1, first)
		for n := first; n < end; n++ {
			f.add(text.Attribution{Sentence: n, Source: source, Content: d.Sentences[n].Span, Stance: "asserts", Certainty: "certain",
				Rule: "attribution.statement.continued"})
		}
		k = max(k, end-1)
	}
}

// announced is the source of a sentence that ends its block in a colon, and of the sentence behind it, which opens another, with the
// words that are known to be its.
func (f *finder) announced(k int) (text.Hop, text.Span, bool) {
	d := f.d
	s := d.Sentences[k]
	if d.Word(s.Last-1) != ":" || d.Sentences[k+1].Block == s.Block {
		return text.Hop{}, text.Span{}, false
	}
	for _, n := range f.of[k] {
		if a := f.found[n]; a.Content.Contains(d.Sentences[k+1].Span) || d.Sentences[k+1].Span.Contains(a.Content) && a.Content.Len() > 0 && a.Content.Start > s.Start {
			hop := a.Source
			hop.Inherited = true
			return hop, a.Content, !a.Source.Empty()
		}
	}
	return text.Hop{}, text.Span{}, false
}

// statementEnd is the number of the sentence behind a statement from sentence s on, s where something else stands among its
// sentences or one of those from next on is attributed already.
func (f *finder) statementEnd(s, next int) int {
	d := f.d
	k := s
	for ; k < len(d.Sentences) && !d.InFurniture(d.Sentences[k].Span); k++ {
		if f.foreign(k, k+1) || f.reportsIn(d.Sentences[k]) || k >= next && (f.attributed(k) || f.claimed(d.Sentences[k].Span)) {
			return s
		}
	}
	return k
}

// reportsIn reports a sentence in which somebody else is told to say something: a strong verb of speech in a finite form, or
// "according to". What the speaker says himself ("we call on all sides") is his statement.
func (f *finder) reportsIn(s text.Sentence) bool {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		if reportingForm(d, i) && d.Tags[i].Penn != "VBN" && (speech.Is("strong", d.Lemma(i)) || speech.Is("addressed", d.Lemma(i))) && !f.bySpeaker(i) || lower(d.Word(i)) == "according" {
			return true
		}
	}
	return false
}

// bySpeaker reports a verb of which "I" or "we" is the subject.
func (f *finder) bySpeaker(verb int) bool {
	k, ok := f.at[verb]
	if !ok || len(f.d.Predicates[k].Subjects) == 0 {
		return false
	}
	for _, x := range f.d.Predicates[k].Subjects {
		if w := lower(f.d.Word(x)); w != "i" && w != "we" {
			return false
		}
	}
	return true
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

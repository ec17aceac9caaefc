package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// ofCount is the count that a rendering is of: "the ministry's figure | of 14 dead", or that a colon opens behind it.
func (f *finder) ofCount(after int, s text.Sentence) text.Span {
	d := f.d
	from := after
	if after < s.Last && lower(d.Word(after)) != "of" {
		for from < min(after+5, s.Last-1) && d.Tags[from].Universal != "PUNCT" && d.Tags[from].Universal != "VERB" && d.Tags[from].Universal != "AUX" {
			from++
		}
		if d.Word(from) != ":" {
			return text.Span{}
		}
	}
	q, ok := f.firstCount(min(from+1, s.Last-1), s.Last)
	first, last := d.TokensIn(q.Span)
	if !ok || first > from+2 {
		return text.Span{}
	}
	if d.Word(from) == ":" {
		return f.span(from+1, s.Last)
	}
	for last < s.Last && (d.Tags[last].Universal == "NOUN" || d.Tags[last].Universal == "ADJ") {
		last++
	}
	return d.SpanOf(first, last)
}

// summedBefore is the statement that a rendering behind a comma or a dash sums up: "14 people died | – a figure given by the ministry".
func (f *finder) summedBefore(i int, s text.Sentence) text.Span {
	d := f.d
	first, _ := d.GroupTokens(i)
	if first-2 <= s.First || !dash[d.Word(first-1)] || d.Tags[first].Universal != "DET" || !f.toldIn(s.First, first-1) {
		return text.Span{}
	}
	return f.span(f.statementStart(s, first-1), first-1)
}

// putAt finds who puts a count at a number in a clause that hangs on the count: "the toll, which the ministry put at 14", "the
// wounded, whose number the union put at 30".
func (f *finder) putAt(s text.Sentence) {
	d := f.d
	for i := s.First + 3; i+2 < s.Last; i++ {
		if d.Lemma(i) != "put" || lower(d.Word(i+1)) != "at" || f.inQuote(i) >= 0 {
			continue
		}
		first, head := f.groupBefore(i, s)
		if head < 0 || !f.hangsOnCount(first, s) {
			continue
		}
		source, ok := f.source(head)
		q, counted := f.firstCount(i+2, min(i+6, s.Last))
		if !ok || !counted {
			continue
		}
		_, last := d.TokensIn(q.Span)
		say, _ := speech.Find("verb", "say")
		f.add(f.cued(say, d.Tokens[i].Span, source, d.SpanOf(i+1, last), "attribution.rendering"))
	}
}

// hangsOnCount reports a clause whose first words, up to its subject, are "which" or "whose" and a noun of a count.
func (f *finder) hangsOnCount(subject int, s text.Sentence) bool {
	for k := subject; k > s.First && k > subject-5; k-- {
		switch lower(f.d.Word(k)) {
		case "which", "whose":
			return true
		}
	}
	return false
}

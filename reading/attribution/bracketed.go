package attribution

import "sitrep/text"

// bracketed reads an outlet alone in brackets at the end of a sentence, which tells whose the sentence is: "… at dawn (Reuters)."
// The report's own agency there is its signature.
func (f *finder) bracketed(s text.Sentence) {
	d := f.d
	last := s.Last
	if last > s.First && d.Word(last-1) == "." {
		last--
	}
	if last-4 <= s.First || d.Word(last-1) != ")" {
		return
	}
	open := f.bracket(last-1, s)
	if open <= s.First+3 {
		return
	}
	span := d.SpanOf(open+1, last-1)
	a := d.ActorAt(open + 1)
	if a < 0 || d.Actors[a].Kind != "media" || f.isPublisher(d.Actors[a]) || !f.mentionIs(a, span) || d.Actors[a].Name == d.Masthead.Agency {
		return
	}
	f.add(text.Attribution{Sentence: d.SentenceIndex(open), Source: text.Hop{Span: span, Name: d.Actors[a].Name, Actor: a}, Cue: d.SpanOf(open, last),
		CueLemma: "(", Content: f.span(s.First, open), Stance: "asserts", Certainty: "certain", Rule: "attribution.bracket"})
}

// mentionIs reports a mention of an actor that is just the words of a span.
func (f *finder) mentionIs(a int, span text.Span) bool {
	for _, m := range f.d.Actors[a].Mentions {
		if m.Span == span {
			return true
		}
	}
	return false
}

package attribution

import "sitrep/text"

// bracketed reads an outlet alone in brackets at the end of a sentence, which tells whose the sentence is: "… at dawn (Reuters)."
// The report's own agency there is its signature.
func (f *finder) bracketed(s text.Sentence) {
	d := f.d
	f.bracketedCounts(s)
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

// bracketedCounts finds who gives a number, alone in the brackets right behind it: "2,000 (police) to 15,000 (organisers)". One plural
// alone there may tell who is counted.
func (f *finder) bracketedCounts(s text.Sentence) {
	var found []text.Attribution
	surely := false
	for _, q := range text.Within(f.d.Quantities, s.Span) {
		if a, body := f.bracketedCount(q, s); a.Content.Len() > 0 {
			found, surely = append(found, a), surely || body
		}
	}
	for _, a := range found {
		if surely || len(found) > 1 {
			f.add(a)
		}
	}
}

// bracketedCount is the attribution of a number to the source in brackets behind it, and whether that is one body.
func (f *finder) bracketedCount(q text.Quantity, s text.Sentence) (a text.Attribution, body bool) {
	d := f.d
	first, open := d.TokensIn(q.Span)
	for open < s.Last && open < first+4 && d.Tags[open].Universal != "PUNCT" {
		open++
	}
	if q.Kind != "cardinal" || open+2 >= s.Last || d.Word(open) != "(" || d.Tags[open+1].Universal == "ADV" {
		return a, false
	}
	end := open + 1
	for end < min(open+longestBracket, s.Last-1) && d.Word(end) != ")" {
		end++
	}
	head := f.nounAfter(open+1, end)
	if _, last := d.GroupTokens(max(head, open)); head < 0 || last != end || !f.somebody(head) {
		return a, false
	}
	source, ok := f.source(head)
	if !ok || f.ofTerritory(source) {
		return a, false
	}
	return text.Attribution{Sentence: d.SentenceIndex(open), Source: source, Cue: d.SpanOf(open, end+1), CueLemma: "(", Content: d.SpanOf(first, open),
		Stance: "asserts", Certainty: "certain", Rule: "attribution.bracket"}, d.Tags[head].Penn != "NNS"
}

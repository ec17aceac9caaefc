package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// impersonal reads "It is noted that …", by which agencies go on with what a source said that they named before: the source of
// the statement nearest before it, marked as inherited. Where nobody spoke before, nobody is named.
func (f *finder) impersonal(s text.Sentence) {
	d := f.d
	if s.First+4 >= s.Last || lower(d.Word(s.First)) != "it" || d.Lemma(s.First+1) != "be" {
		return
	}
	verb := s.First + 2
	if d.Tags[verb].Universal == "ADV" {
		verb++
	}
	if !speech.Is("impersonal", d.Lemma(verb)) || lower(d.Word(verb+1)) != "that" || f.inQuote(verb) >= 0 {
		return
	}
	source, ok := f.latest(s.Start, 3, func(h text.Hop) bool { return !h.Empty() && d.SentenceOf(s.First).Block-f.blockOf(h) <= 2 })
	if !ok {
		source = text.Hop{Actor: -1, Unnamed: true}
	}
	source.Inherited = ok
	f.add(f.cued(speech.Cue{Lemma: d.Lemma(verb), Stance: "asserts", Certainty: "certain"}, d.Tokens[verb].Span, source, f.span(verb+2, f.tail(verb)), "attribution.impersonal"))
}

// blockOf is the block in which a source stands.
func (f *finder) blockOf(h text.Hop) int {
	first, _ := f.d.TokensIn(h.Span)
	return f.d.SentenceOf(min(first, len(f.d.Tokens)-1)).Block
}

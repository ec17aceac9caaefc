package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// neither reads "would neither confirm nor deny that …", where a clause or an object follows: silence about it.
func (f *finder) neither(p text.Predicate, source text.Hop) {
	d := f.d
	i := p.Head
	if i < 1 || lower(d.Word(i-1)) != "neither" || i+3 >= d.SentenceOf(i).Last || lower(d.Word(i+1)) != "nor" {
		return
	}
	cue := speech.Cue{Lemma: "confirm", Stance: "declines_to_confirm", Certainty: "unknown"}
	f.add(f.cued(cue, d.SpanOf(i-1, i+3), source, f.span(i+3, f.tail(i+2)), "attribution.verb"))
}

// declined is what a source would not say; only saying can be declined ("refused to leave" is not).
func (f *finder) declined(p text.Predicate) text.Span {
	d := f.d
	if p.Content < 0 || d.Child(p.Content, "aux:pass") >= 0 {
		return text.Span{} // "who declined to be named" tells of the source, not of what it says
	}
	if speech.Is("declined", d.Lemma(p.Content)) {
		return f.asked(f.clause(p.Content, nil))
	}
	return text.Span{}
}

// asked adds the question that a parser did not hang on what was declined ("refused to say | whether …").
func (f *finder) asked(clause text.Span) text.Span {
	d := f.d
	first, last := d.TokensIn(clause)
	if last <= first || last+1 >= d.SentenceOf(first).Last {
		return clause
	}
	switch lower(d.Word(last)) {
	case "whether", "if", "how", "what", "who", "when", "why", "where", "which":
		return f.span(first, f.tail(first))
	}
	return clause
}

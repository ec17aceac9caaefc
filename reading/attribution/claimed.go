package attribution

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// withoutClause finds nouns that hand over a deed or a count without a clause, where it is told whose they are: "the rebels' claim to
// have taken 30 men", "army reports of four dead".
func (f *finder) withoutClause(s text.Sentence) {
	d := f.d
	for i := s.First + 1; i+2 < s.Last; i++ {
		cue, ok := speech.Find("noun", d.Lemma(i))
		if !ok || d.Tags[i].Universal != "NOUN" || f.inQuote(i) >= 0 || speech.Is("wordless", d.Lemma(i)) {
			continue
		}
		content := f.deedOf(i, s)
		if content.Empty() {
			continue
		}
		source := f.teller(i, i)
		if source.Name == "" {
			source, _, _ = f.ownerBefore(i, s)
		}
		if source.Name == "" || source.Unnamed && source.Empty() {
			continue
		}
		f.add(f.cued(cue, d.Tokens[i].Span, source, content, "attribution.noun"))
	}
}

// deedOf is what a noun hands over by "to have …" or by "of" and a deed or a count.
func (f *finder) deedOf(i int, s text.Sentence) text.Span {
	d := f.d
	switch w := lower(d.Word(i + 1)); {
	case w == "to" && lower(d.Word(i+2)) == "have":
		for k := i + 3; k < min(i+6, s.Last); k++ {
			if d.Tags[k].Penn == "VBN" {
				_, last := d.Subtree(k, nil)
				return f.span(i+1, max(last, k+1))
			}
		}
	case w == "of":
		n := f.nounAfter(i+2, s.Last)
		if n < 0 || n > i+8 {
			break
		}
		first, last := d.GroupTokens(n)
		if first != i+2 {
			break
		}
		counted := len(text.Within(d.Quantities, d.SpanOf(first, last))) > 0 && !strings.HasPrefix(d.Tags[n].Penn, "NNP")
		if counted || len(event.Senses(d.Lemma(n), true)) > 0 {
			_, last = d.Subtree(n, nil)
			return f.span(first, max(last, n+1))
		}
	}
	return text.Span{}
}

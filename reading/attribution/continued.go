package attribution

import (
	"sitrep/text"
)

// continued gives sentences without a source to the document that the sentence before them sums up,
// in the same block, marked as inherited: "The report says 40 left. By comparison, 20 left the
// island." It asks for a figure, since it is a document's figures that run on so.
func (f *finder) continued() {
	d := f.d
	for k := 1; k < len(d.Sentences); k++ {
		s := d.Sentences[k]
		if s.Block != d.Sentences[k-1].Block || f.attributed(k) || f.claimed(s.Span) || !f.counts(s) {
			continue
		}
		source, ok := f.documentOf(k - 1)
		if !ok {
			continue
		}
		source.Inherited = true
		f.add(text.Attribution{Sentence: k, Source: source, Content: f.span(s.First, s.Last), Stance: "asserts", Certainty: "certain",
			Rule: "attribution.document.continued"})
	}
}

// documentOf is the source of a sentence's main statement when it is the author of a document.
func (f *finder) documentOf(sentence int) (text.Hop, bool) {
	for _, k := range f.of[sentence] {
		a := f.found[k]
		for _, h := range f.authors {
			if h.Name == a.Source.Name && f.fills(a, sentence) {
				return a.Source, true
			}
		}
	}
	return text.Hop{}, false
}

// fills reports an attribution that hands over most of a sentence.
func (f *finder) fills(a text.Attribution, sentence int) bool {
	return a.Content.Len()*2 > f.d.Sentences[sentence].Len()
}

func (f *finder) counts(s text.Sentence) bool {
	for _, q := range text.Within(f.d.Quantities, s.Span) {
		if q.Low != nil && q.Kind == "cardinal" {
			return true
		}
	}
	return false
}

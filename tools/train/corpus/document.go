package corpus

import (
	"strings"

	"sitrep/text"
)

// Document is a text of sentences, their words between spaces.
func Document(sentences []*Sentence) *text.Document {
	var b strings.Builder
	d := &text.Document{}
	for _, s := range sentences {
		first, begin := len(d.Tokens), b.Len()
		for _, w := range s.Words {
			start := b.Len()
			b.WriteString(w)
			d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: start, End: b.Len()}})
			b.WriteByte(' ')
		}
		d.Sentences = append(d.Sentences, text.Sentence{Span: text.Span{Start: begin, End: b.Len()}, First: first, Last: len(d.Tokens)})
	}
	d.Text = b.String()
	return d
}

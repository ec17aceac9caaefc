package ud

import (
	"strings"

	"sitrep/text"
)

// Document makes a document with the words and sentences of the treebank as its tokens. Words stand
// apart by a blank unless they are written together.
func Document(sentences []Sentence) *text.Document {
	var b strings.Builder
	var tokens []text.Token
	var spans []text.Sentence
	block := -1
	for _, s := range sentences {
		if s.Paragraph || s.Document || block < 0 {
			block++
		}
		first := len(tokens)
		for _, w := range s.Words {
			start := b.Len()
			b.WriteString(w.Form)
			tokens = append(tokens, text.Token{Span: text.Span{Start: start, End: b.Len()}})
			if !w.Glued {
				b.WriteByte(' ')
			}
		}
		b.WriteByte('\n')
		span := text.Span{Start: tokens[first].Start, End: tokens[len(tokens)-1].End}
		spans = append(spans, text.Sentence{Span: span, First: first, Last: len(tokens), Block: block})
	}
	d := text.New(b.String())
	d.Tokens, d.Sentences = tokens, spans
	return d
}

// Plain is the text of a treebank as a reader would meet it: sentences follow each other with a
// blank, paragraphs stand apart by an empty line. The second result gives, for each sentence, the
// spans of its words in that text; a word whose letters are not those of the text (a contraction
// spelled out) has an empty span.
func Plain(sentences []Sentence) (string, [][]text.Span) {
	var b strings.Builder
	spans := make([][]text.Span, len(sentences))
	for i, s := range sentences {
		if i > 0 {
			b.WriteString(between(sentences[i-1], s))
		}
		spans[i] = s.surface(&b)
	}
	return b.String(), spans
}

func between(before, s Sentence) string {
	switch {
	case s.Paragraph || s.Document:
		return "\n\n"
	case before.Words[len(before.Words)-1].Glued:
		return ""
	}
	return " "
}

// surface writes a sentence as it was spelled and returns where its words stand.
func (s *Sentence) surface(b *strings.Builder) []text.Span {
	spans := make([]text.Span, len(s.Words))
	ranges := s.multiwords
	for i := 0; i < len(s.Words); {
		form, last := s.Words[i].Form, i+1
		if len(ranges) > 0 && ranges[0].first == i {
			form, last = ranges[0].form, ranges[0].last
			ranges = ranges[1:]
		}
		place(spans[i:last], s.Words[i:last], form, b.Len())
		b.WriteString(form)
		if !s.Words[last-1].Glued && last < len(s.Words) {
			b.WriteByte(' ')
		}
		i = last
	}
	return spans
}

// place sets the spans of words that together spell a form; it leaves them empty when they do not.
func place(spans []text.Span, words []Word, form string, at int) {
	whole := ""
	for _, w := range words {
		whole += w.Form
	}
	if len(whole) != len(form) {
		return
	}
	for i, w := range words {
		spans[i] = text.Span{Start: at, End: at + len(w.Form)}
		at += len(w.Form)
	}
}

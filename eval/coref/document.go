package coref

import (
	"strings"

	"sitrep/text"
)

// Plain makes a document with the words of the set as its tokens, a blank between them; sentences are
// set where the set parts them.
func Plain(from Document) *text.Document {
	var b strings.Builder
	var tokens []text.Token
	for _, w := range from.Words {
		tokens = append(tokens, text.Token{Span: text.Span{Start: b.Len(), End: b.Len() + len(w)}})
		b.WriteString(w)
		b.WriteByte(' ')
	}
	d := text.New(b.String())
	d.Tokens = tokens
	for k, first := range from.Starts {
		last := len(tokens)
		if k+1 < len(from.Starts) {
			last = from.Starts[k+1]
		}
		d.Sentences = append(d.Sentences, text.Sentence{Span: d.SpanOf(first, last), First: first, Last: last})
	}
	return d
}

// SameWords reports whether a document's tokens are the words of the set, which leaves some out ("|").
func SameWords(from Document, d *text.Document) bool {
	if len(from.Words) != len(d.Tokens) {
		return false
	}
	for i, w := range from.Words {
		if w != "" && d.Word(i) != w {
			return false
		}
	}
	return true
}

// Found are the chains of a document as the set writes them.
func Found(d *text.Document) []Chain {
	var out []Chain
	for _, c := range d.Chains {
		var chain Chain
		for _, m := range c.Mentions {
			first, last := d.TokensIn(m.Span)
			chain = append(chain, Span{first, last})
		}
		out = append(out, chain)
	}
	return Ordered(out)
}

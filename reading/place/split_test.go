package place

import (
	"regexp"
	"strings"

	"sitrep/text"
)

var tokenPattern = regexp.MustCompile(`(?:U\.S\.A\.|U\.S\.|U\.K\.|D\.C\.|N\.Y\.|(?:St|Mr|Mrs|Gen|Mass|Ala|Calif|Fla|Ga)\.)|[’']s\b|[\p{L}\p{M}]+(?:['’ʻ][\p{L}]+)?|\d+|[^\s\x{A0}]`)

// split makes a document with plain tokens and sentences, so that this package is tested by itself.
func split(s string) *text.Document {
	d := text.New(s)
	for _, m := range tokenPattern.FindAllStringIndex(s, -1) {
		if i := strings.IndexAny(s[m[0]:m[1]], "'’"); i > 0 && strings.TrimLeft(s[m[0]+i:m[1]], "'’") == "s" {
			d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: m[0], End: m[0] + i}},
				text.Token{Span: text.Span{Start: m[0] + i, End: m[1]}})
			continue
		}
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: m[0], End: m[1]}})
	}
	splitSentences(d)
	return d
}

func splitSentences(d *text.Document) {
	first := 0
	for i := range d.Tokens {
		end := i+1 == len(d.Tokens)
		if w := d.Word(i); !end && (w == "." || w == "?" || w == "!" || strings.Contains(d.Text[d.Tokens[i].End:d.Tokens[i+1].Start], "\n")) {
			end = true
		}
		if end {
			d.Sentences = append(d.Sentences, text.Sentence{Span: d.SpanOf(first, i+1), First: first, Last: i + 1})
			first = i + 1
		}
	}
}

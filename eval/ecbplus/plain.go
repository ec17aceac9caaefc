package ecbplus

import (
	"strings"

	"sitrep/text"
)

// Plain is a report of the set as text, the way it is printed, with the bytes of each of its words, half-open. The
// address that stands before many reports is left out: its words are empty.
func (r *Report) Plain() (string, []text.Span) {
	var b strings.Builder
	at := make([]text.Span, len(r.Words))
	for i := r.address(); i < len(r.Words); i++ {
		switch {
		case b.Len() == 0:
		case r.Sentence[i] != r.Sentence[i-1]:
			b.WriteByte('\n')
		case !glued(r.Words[i-1], r.Words[i]):
			b.WriteByte(' ')
		}
		at[i] = text.Span{Start: b.Len(), End: b.Len() + len(r.Words[i])}
		b.WriteString(r.Words[i])
	}
	b.WriteByte('\n')
	return b.String(), at
}

// address is the first word behind the sentence that is a page's address.
func (r *Report) address() int {
	if len(r.Words) == 0 || !strings.HasPrefix(r.Words[0], "http") {
		return 0
	}
	for i := range r.Words {
		if r.Sentence[i] != r.Sentence[0] {
			return i
		}
	}
	return 0
}

// glued reports two words that are printed without a blank between them.
func glued(before, word string) bool {
	return strings.ContainsAny(word[:min(1, len(word))], ".,;:!?)]%’") || strings.HasPrefix(word, "'") || word == "n't" ||
		before == "(" || before == "[" || before == "$" || before == "#"
}

package reading

import (
	"sitrep/language/sentence"
	"sitrep/language/token"
	"sitrep/reading/furniture"
	"sitrep/reading/masthead"
	"sitrep/text"
)

// Sentences are the sentences of a text as a reading cuts them, furniture among them, without the rest of
// the reading.
func Sentences(s string) []text.Span {
	d := text.New(s)
	furniture.Read(d)
	masthead.Read(d)
	d.Tokens = token.Split(d)
	var out []text.Span
	for _, x := range sentence.Split(d) {
		out = append(out, x.Span)
	}
	return out
}

package quantity

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sitrep/text"
)

// tokenise cuts at white space and round punctuation, as far as these tests need it. With glue,
// marks inside words stay in a token.
func tokenise(s string, glue bool) *text.Document {
	d := text.New(s)
	start := -1
	flush := func(end int) {
		if start >= 0 {
			d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: start, End: end}})
		}
		start = -1
	}
	for i, r := range s {
		switch {
		case unicode.IsSpace(r):
			flush(i)
		case unicode.IsLetter(r) || unicode.IsDigit(r) || glue && strings.ContainsRune("-–/'’.,$%", r):
			if start < 0 {
				start = i
			}
		default:
			flush(i)
			_, n := utf8.DecodeRuneInString(s[i:])
			start = i
			flush(i + n)
		}
	}
	flush(len(s))
	return d
}

func readsBy(rule, s string) bool {
	d := tokenise(s, false)
	Read(d)
	for _, q := range d.Quantities {
		if q.Rule == rule {
			return true
		}
	}
	return false
}

func TestRuleExamples(t *testing.T) {
	for _, rule := range Rules {
		if len(rule.Yes) == 0 || len(rule.No) == 0 {
			t.Errorf("rule %q needs examples of both kinds", rule.Name)
		}
		for _, s := range rule.Yes {
			if !readsBy(rule.Name, s) {
				t.Errorf("rule %q does not read %q", rule.Name, s)
			}
		}
		for _, s := range rule.No {
			if readsBy(rule.Name, s) {
				t.Errorf("rule %q reads %q", rule.Name, s)
			}
		}
	}
}

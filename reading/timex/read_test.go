package timex

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sitrep/lexicon/en/time"
	"sitrep/text"
)

// tokenise cuts at white space and round punctuation, as far as these tests need it. With glue,
// hyphens and slashes stay inside a token.
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
		case unicode.IsLetter(r) || unicode.IsDigit(r) || glue && strings.ContainsRune("-–/'’.,:$%", r):
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

// Wednesday.
const published = "2023-06-07"

func results(s string) []result {
	d := tokenise(s, false)
	d.Masthead.Published.Value = published
	r := newReader(d)
	for level := range levels {
		r.pass(level)
	}
	return r.results
}

func readsBy(rule, s string) bool {
	for _, res := range results(s) {
		if res.timex.Rule == rule {
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

func TestLexiconExamples(t *testing.T) {
	for _, w := range time.Words() {
		if len(results(w.Example)) == 0 {
			t.Errorf("words.tsv: nothing read in %q", w.Example)
		}
	}
	for _, s := range time.Stops() {
		for _, res := range results(s.Example) {
			if strings.HasPrefix(res.timex.Rule, s.Of) {
				t.Errorf("stops.tsv: %q read in %q", res.timex.Rule, s.Example)
			}
		}
	}
}

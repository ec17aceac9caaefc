// Package number holds the English words of quantity and reads numerals made of them.
//
// The words lie in TSV files, one a row with an example: numerals.tsv (words with a value),
// bounds.tsv (words that bound a number: "at least"), nouns.tsv (nouns that are counted, and that
// name rather than count: "Highway 61") and units.tsv (measures and currencies).
//
// Numbers are written across and inside tokens ("48-hour", "two-thirds", "5kg"), and tokenisers
// differ about them; so everything here reads atoms, which are the same whatever cut the tokens.
package number

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/text"
)

// Form is what an atom is made of.
type Form uint8

// The forms of an atom.
const (
	Mark    Form = iota // one punctuation mark or symbol
	Letters             // a run of letters
	Digits              // a run of ASCII digits
)

// Atom is the smallest piece a numeral or a date is written with: a run of letters, a run of
// digits, or a single mark. An atom never crosses a token's edge.
type Atom struct {
	text.Span
	Token int    // index in d.Tokens
	Word  string // lower case; dashes are "-", apostrophes "'"
	Form  Form
	Upper bool // first letter is a capital
	Glued bool // nothing stands between the atom and the one before
}

// Atoms cuts the document's tokens into atoms, in text order.
func Atoms(d *text.Document) []Atom {
	out := make([]Atom, 0, len(d.Tokens)+len(d.Tokens)/4)
	end := -1
	for t, token := range d.Tokens {
		for at := token.Start; at < token.End; {
			a := cut(d.Text[at:token.End])
			a.Start, a.End, a.Token = at, at+a.End, t
			a.Glued = a.Start == end
			at, end = a.End, a.End
			if a.Word != "" {
				out = append(out, a)
			}
		}
	}
	return out
}

// cut takes the first atom off s; its Start and End count from the start of s. White space inside
// a token comes back with an empty Word.
func cut(s string) Atom {
	c := s[0]
	switch {
	case isDigit(c):
		n := run(s, isDigit)
		return Atom{Span: text.Span{End: n}, Word: s[:n], Form: Digits}
	case isLetter(c):
		n := run(s, isLetter)
		if n < len(s) && s[n] >= utf8.RuneSelf {
			n = letters(s)
		}
		return word(s[:n])
	case c >= utf8.RuneSelf:
		return cutWide(s)
	case c <= ' ':
		return Atom{Span: text.Span{End: 1}}
	}
	return Atom{Span: text.Span{End: 1}, Word: s[:1]}
}

// cutWide is cut for a first character outside ASCII.
func cutWide(s string) Atom {
	r, n := utf8.DecodeRuneInString(s)
	if unicode.IsLetter(r) {
		return word(s[:letters(s)])
	}
	a := Atom{Span: text.Span{End: n}, Word: s[:n]}
	switch r {
	case '’', '‘', 'ʼ':
		a.Word = "'"
	case '–', '—', '‑', '‐', '−':
		a.Word = "-"
	}
	if unicode.IsSpace(r) {
		a.Word = ""
	}
	return a
}

func word(s string) Atom {
	r, _ := utf8.DecodeRuneInString(s)
	return Atom{Span: text.Span{End: len(s)}, Word: strings.ToLower(s), Form: Letters, Upper: unicode.IsUpper(r)}
}

// letters is the length of the run of letters and combining marks at the start of s.
func letters(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return i
		}
	}
	return len(s)
}

func run(s string, is func(byte) bool) int {
	n := 0
	for n < len(s) && is(s[n]) {
		n++
	}
	return n
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

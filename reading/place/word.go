package place

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/text"
)

// word is what the reader needs to know of a token beyond its span.
type word struct {
	capital  bool   // begins with an upper-case letter
	upper    bool   // has letters, all upper case
	glued    bool   // no blank before it
	gapped   bool   // may not belong to the phrase before it: paragraph break
	aside    string // role of the furniture it lies in: dateline or furniture; "" outside
	sentence int    // index of its sentence, 0 when there are none
	first    bool   // first word of its sentence
	titled   bool   // its sentence is written in title case or capitals
}

// wordsOf looks at every token once.
func wordsOf(d *text.Document) []word {
	words := make([]word, len(d.Tokens))
	furniture := 0
	for i, t := range d.Tokens {
		w := &words[i]
		w.capital, w.upper = shape(d.Text[t.Start:t.End])
		if i > 0 {
			w.glued, w.gapped = gap(d.Text[d.Tokens[i-1].End:t.Start])
		}
		for furniture < len(d.Furniture) && d.Furniture[furniture].End <= t.Start {
			furniture++
		}
		if furniture < len(d.Furniture) && d.Furniture[furniture].Overlaps(t.Span) {
			w.aside = "furniture"
			if d.Furniture[furniture].Kind == "dateline" {
				w.aside = "dateline"
			}
		}
	}
	markSentences(d, words)
	return words
}

// shape tells the case of a token.
func shape(s string) (capital, upper bool) {
	if c := s[0]; c < utf8.RuneSelf {
		if c >= 'a' && c <= 'z' {
			return false, false
		}
		capital = c >= 'A' && c <= 'Z'
	} else {
		r, _ := utf8.DecodeRuneInString(s)
		capital = unicode.IsUpper(r)
	}
	return capital, capital && s == strings.ToUpper(s)
}

// gap looks at what stands between two tokens.
func gap(s string) (glued, gapped bool) {
	if s == "" || s == " " {
		return s == "", false
	}
	return false, strings.Count(s, "\n") > 1
}

// markSentences numbers sentences and marks their first words and their case.
func markSentences(d *text.Document, words []word) {
	if len(d.Sentences) == 0 {
		markTitled(d, words)
		if len(words) > 0 {
			words[0].first = true
		}
		for i := 1; i < len(words); i++ {
			words[i].first = words[i].gapped || strings.ContainsAny(d.Word(i-1), ".?!:\"“”") && !words[i].glued
		}
		return
	}
	for n, s := range d.Sentences {
		part := words[s.First:s.Last]
		for i := range part {
			part[i].sentence = n
		}
		for i := range part {
			if hasLetter(d.Word(s.First + i)) {
				part[i].first = true
				break
			}
		}
		markTitled(&text.Document{Text: d.Text, Tokens: d.Tokens[s.First:s.Last]}, part)
	}
	joinDatelines(words)
}

// joinDatelines makes one sentence of a dateline, whose abbreviations and dashes cut it in pieces.
func joinDatelines(words []word) {
	for i := 1; i < len(words); i++ {
		if words[i].aside == "dateline" && words[i-1].aside == "dateline" {
			words[i].sentence, words[i].first = words[i-1].sentence, false
		}
	}
}

// markTitled marks the words of a sentence in title case or capitals: its longer words are all
// capitalised and it does not end in a full stop, or every letter is a capital.
func markTitled(d *text.Document, words []word) {
	long, capital, upper := 0, 0, 0
	for i, t := range d.Tokens {
		if t.Len() < 4 || !hasLetter(d.Text[t.Start:t.End]) {
			continue
		}
		long++
		if words[i].capital {
			capital++
		}
		if words[i].upper {
			upper++
		}
	}
	stopped := len(words) > 0 && d.Word(len(words)-1) == "."
	if long < 4 || capital*10 < long*9 || stopped && upper*10 < long*9 {
		return
	}
	for i := range words {
		words[i].titled = true
	}
}

func hasLetter(s string) bool {
	c := s[0]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf
}

// isPart reports a token that may stand inside a name without being a word: a hyphen, an apostrophe,
// the full stop of a short form.
func isPart(s string) bool {
	switch s {
	case "-", "‐", "‑", "–", "'", "’", ".", "&":
		return true
	}
	return false
}

// isClitic reports the ending of a possessive, which no name holds.
func isClitic(s string) bool { return s == "'s" || s == "’s" || s == "‘s" }

// joins reports whether token i can continue a name that token i-1 belongs to.
func (r *reader) joins(i int) bool {
	if i >= len(r.words) || r.words[i].gapped || r.words[i].aside != r.words[i-1].aside || r.words[i].sentence != r.words[i-1].sentence {
		return false
	}
	s := r.d.Word(i)
	return isPart(s) || hasLetter(s) && !isClitic(s)
}

// before is the word before token i in its sentence, "" at the start or after punctuation.
func (r *reader) before(i int) string {
	if i == 0 || r.words[i].gapped || r.words[i-1].sentence != r.words[i].sentence {
		return ""
	}
	return r.d.Word(i - 1)
}

// after is the token i of the same sentence as token i-1, "" when there is none.
func (r *reader) after(i int) string {
	if i >= len(r.words) || r.words[i].gapped || r.words[i].sentence != r.words[i-1].sentence {
		return ""
	}
	return r.d.Word(i)
}

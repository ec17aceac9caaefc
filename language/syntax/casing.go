package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/actor"
	"sitrep/text"
)

// caser writes titles in sentence case: a title in capitals, or with one on each long word, hides which of its words are names.
type caser struct {
	m     *Model
	d     *text.Document
	small map[string]bool   // words that the text writes in small letters
	named map[string]string // words that it writes with capitals inside a sentence, as it does
}

// longWord is how many letters a word has by which a title's case is judged.
const longWord = 4

// sentence is the words of a sentence in sentence case.
func (c *caser) sentence(s text.Sentence) []string {
	words := make([]string, s.Last-s.First)
	for i := range words {
		words[i] = c.d.Word(s.First + i)
	}
	if !headlineCase(words) {
		return words
	}
	c.look()
	out := make([]string, 0, len(words))
	for i := 0; i < len(words); {
		n := nameWords(words[i:])
		for _, w := range words[i : i+n] {
			out = append(out, capital(w))
		}
		if n == 0 {
			out, n = append(out, c.word(words[i], i == 0)), 1
		}
		i += n
	}
	return out
}

// headlineCase reports words of which all long ones begin with a capital.
func headlineCase(words []string) bool {
	long := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); len(w) < longWord || !unicode.IsLetter(r) {
			continue
		} else if !unicode.IsUpper(r) {
			return false
		}
		long++
	}
	return long > 2
}

// look gathers, once, how the text writes its words outside titles.
func (c *caser) look() {
	if c.small != nil {
		return
	}
	c.small, c.named = map[string]bool{}, map[string]string{}
	for _, s := range c.d.Sentences {
		for i := s.First; i < s.Last && c.d.Word(s.Last-1) == "."; i++ {
			w := c.d.Word(i)
			switch r, _ := utf8.DecodeRuneInString(w); {
			case unicode.IsLower(r):
				c.small[w] = true
			case unicode.IsUpper(r) && i > s.First:
				c.named[strings.ToLower(w)] = w
			}
		}
	}
}

// mostNameWords is how many words of a title are tried as one name.
const mostNameWords = 4

// nameWords is how many of the first words are a name of several words that is known.
func nameWords(words []string) int {
	for n := min(mostNameWords, len(words)); n > 1; n-- {
		name := strings.Join(words[:n], " ")
		if _, ok := actor.ByName(name); ok || len(gazetteer.AreasNamed(name)) > 0 || mapped(capitals(words[:n])) > 0 {
			return n
		}
	}
	return 0
}

func capitals(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = capital(w)
	}
	return strings.Join(out, " ")
}

// word is one word of a title in sentence case.
func (c *caser) word(w string, first bool) string {
	low := strings.ToLower(w)
	r, _ := utf8.DecodeRuneInString(w)
	switch named := c.named[low]; {
	case !unicode.IsUpper(r):
		return w
	case named != "" && !c.small[low]:
		return named
	case first:
		return capital(w)
	case c.small[low], c.m.common(low) && (len(w) < longWord || len(gazetteer.AreasNamed(capital(w))) == 0):
		return low
	case w == strings.ToUpper(w) && len(w) <= longWord:
		return w
	}
	return capital(w)
}

// common reports a word of the language that is no name.
func (m *Model) common(low string) bool {
	for _, class := range []string{"NOUN", "VERB", "ADJ", "ADV", "ADP", "NUM", "SCONJ", "CCONJ", "PART", "DET", "AUX"} {
		if m.lemmas.Knows(low, class, "") {
			return true
		}
	}
	return m.present(low) != "" || strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "ing")
}

// capital is a word in small letters but for the first; of "al-Qaeda" and the like what is written stays.
func capital(w string) string {
	if w != strings.ToUpper(w) || len(w) <= 2 {
		return w
	}
	_, size := utf8.DecodeRuneInString(w)
	return w[:size] + strings.ToLower(w[size:])
}

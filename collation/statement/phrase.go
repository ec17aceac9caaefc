package statement

import (
	"strings"
	"unicode"
)

// Word is a word of a statement in small letters, with its place counted from the start of the quote.
type Word struct {
	Text       string
	Start, End int
}

// Cut is a text as a statement of nobody, to look for phrases in.
func Cut(words string) Statement { return Statement{Words: wordsOf(small(words))} }

// wordsOf cuts small letters into words; apostrophes and dots stay inside.
func wordsOf(low string) []Word {
	out := make([]Word, 0, 1+len(low)/wordLength)
	start := -1
	for i, r := range low {
		inner := unicode.IsLetter(r) || unicode.IsDigit(r) || start >= 0 && (r == '\'' || r == '’' || r == '.' || r == '-')
		switch {
		case inner && start < 0:
			start = i
		case !inner && start >= 0:
			out, start = appendWord(out, low[start:i], start), -1
		}
	}
	if start >= 0 {
		out = appendWord(out, low[start:], start)
	}
	return out
}

// wordLength is about how many bytes a word takes with the blank behind it: room is made for so many words at once.
const wordLength = 6

// appendWord adds a word without the marks behind it, and the "n't" at its end as a word "not" of its own.
func appendWord(out []Word, w string, start int) []Word {
	if w = strings.TrimRight(w, "'’."); w == "" {
		return out
	}
	for _, ending := range []string{"n't", "n’t"} {
		if verb, ok := strings.CutSuffix(w, ending); ok {
			return append(out, Word{verb, start, start + len(verb)}, Word{"not", start + len(verb), start + len(w)})
		}
	}
	return append(out, Word{w, start, start + len(w)})
}

// Phrases are phrases of one or more words, each with a number of its user, found by their first word.
type Phrases map[string][]phrase

type phrase struct {
	words  []string
	number int
}

// NewPhrases numbers phrases by their order; of two that begin alike the longer is found.
func NewPhrases(list []string) Phrases {
	out := Phrases{}
	for n, s := range list {
		words := strings.Fields(s)
		out[words[0]] = append(out[words[0]], phrase{words, n})
	}
	return out
}

// PhrasesOf numbers the phrases of the rows of a table by the order of these.
func PhrasesOf[T any](rows []T, words func(T) string) Phrases {
	list := make([]string, len(rows))
	for i, r := range rows {
		list[i] = words(r)
	}
	return NewPhrases(list)
}

// Match is a phrase in a statement: its number, and its first word and the one behind its last.
type Match struct{ Number, From, To int }

// Find gives the phrases that stand in a statement, from its start.
func (s Statement) Find(list Phrases) []Match {
	var out []Match
	for i := 0; i < len(s.Words); i++ {
		best := Match{From: i, To: i}
		for _, p := range list[s.Words[i].Text] {
			if i+len(p.words) > best.To && s.stands(p.words, i) {
				best.Number, best.To = p.number, i+len(p.words)
			}
		}
		if best.To > i {
			out = append(out, best)
			i = best.To - 1
		}
	}
	return out
}

func (s Statement) stands(words []string, at int) bool {
	if at+len(words) > len(s.Words) {
		return false
	}
	for k, w := range words {
		if s.Words[at+k].Text != w {
			return false
		}
	}
	return true
}

// Has reports a phrase of a list in a statement.
func (s Statement) Has(list Phrases) bool { return len(s.Find(list)) > 0 }

// Within reports a phrase of a list among the words from one to another.
func (s Statement) Within(list Phrases, from, to int) bool {
	for _, m := range s.Find(list) {
		if m.From >= from && m.To <= to {
			return true
		}
	}
	return false
}

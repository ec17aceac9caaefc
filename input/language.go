package input

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// Bounds of the decision. In English prose about a fifth of the words stand in the English table, in
// other languages hardly any; a list of names or a garbled text lies between.
const (
	headBytes    = 2048 // how much of a text is looked at
	englishShare = 0.10 // share of English function words from which a text is English
	foreignShare = 0.15 // share of another language's function words from which it is that language
	unsureShare  = 0.04 // share of English function words from which nothing is skipped for trigrams
	enoughWords  = 40   // words below which trigrams guess
)

// tongue is the language of a text: ISO 639 code and English name, "" where not known.
type tongue struct {
	code, name string
	toRead     bool // English, or nothing speaks surely against it
}

var (
	english = tongue{code: "en", name: "English", toRead: true}
	unsure  = tongue{toRead: true}
)

// detect finds the language of a text from its first 2 KB. A shaky guess never skips a report:
// function words decide, in capitals too, and the trigrams of whatlanggo (Cavnar and Trenkle 1994)
// only where a longer text has none.
func detect(s string) tongue {
	head := headOf(s)
	lower := strings.ToLower(head)
	words := wordsOf(lower)
	if latin, other := scripts(lower); other > latin {
		return foreignScript(lower, words)
	}
	known := countIn(words, englishWords)
	if share(known, words) >= englishShare {
		return english
	}
	if t, hits := nearest(words); hits >= 3 && hits > 2*known && share(hits, words) >= foreignShare {
		return t
	}
	if len(words) < enoughWords || share(known, words) >= unsureShare || mostlyNames(head) {
		return unsure
	}
	return byTrigrams(lower)
}

func share(n int, words []string) float64 { return float64(n) / float64(max(len(words), 1)) }

// headOf is the start of a text, cut between two characters.
func headOf(s string) string {
	s = strings.TrimSpace(withoutMark(s))
	end := min(len(s), headBytes)
	for end > 0 && end < len(s) && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}

// scripts counts the Latin letters and the others.
func scripts(s string) (latin, other int) {
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.IsLetter(r):
			other++
		}
	}
	return latin, other
}

// foreignScript names the language of a text in another script, however short: it is not English.
func foreignScript(s string, words []string) tongue {
	if t, hits := nearest(words); hits > 0 {
		return t
	}
	guess := whatlanggo.Detect(s)
	if guess.Lang >= 0 && guess.IsReliable() {
		return named(guess.Lang)
	}
	if script := whatlanggo.Scripts[guess.Script]; script != "" {
		return tongue{name: "not English (" + script + " script)"}
	}
	return tongue{name: "not English"}
}

// byTrigrams names the language of a text in Latin script where the trigrams are sure of it.
func byTrigrams(s string) tongue {
	guess := whatlanggo.Detect(s)
	switch {
	case guess.Lang < 0 || !guess.IsReliable():
		return unsure
	case guess.Lang == whatlanggo.Eng:
		return english
	}
	return named(guess.Lang)
}

func named(l whatlanggo.Lang) tongue {
	code := l.Iso6391()
	if code == "" {
		code = l.Iso6393()
	}
	return tongue{code: code, name: l.String()}
}

// mostlyNames reports a list of names or titles: more words begin with a capital than without,
// though small letters are used.
func mostlyNames(s string) bool {
	capital, small, smallLetters := 0, 0, 0
	for _, w := range wordsOf(s) {
		first, size := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(first) {
			capital++
		} else {
			small++
		}
		if strings.ContainsFunc(w[size:], unicode.IsLower) {
			smallLetters++
		}
	}
	return capital > small && smallLetters*2 > capital
}

package corpus

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Inventor makes up names that nobody bears, in the manner of the names it has seen: each letter is drawn after the
// two before it, as often as it follows them in those names. What the network has never met it must know by what
// stands around it.
type Inventor struct {
	after map[[2]rune][]rune
	heads [][2]rune // the first two letters of names
}

// NewInventor learns from names; of those of several words each word is one.
func NewInventor(names []string) *Inventor {
	v := &Inventor{after: map[[2]rune][]rune{}}
	for _, name := range names {
		for _, word := range strings.Fields(name) {
			v.learn([]rune(strings.ToLower(word)))
		}
	}
	return v
}

func (v *Inventor) learn(word []rune) {
	if len(word) < 4 || !plainLetters(word) {
		return
	}
	v.heads = append(v.heads, [2]rune{word[0], word[1]})
	for i := 2; i <= len(word); i++ {
		next := rune(0) // the end
		if i < len(word) {
			next = word[i]
		}
		pair := [2]rune{word[i-2], word[i-1]}
		v.after[pair] = append(v.after[pair], next)
	}
}

func plainLetters(word []rune) bool {
	for _, r := range word {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// Shortest and longest names made up, in letters.
const (
	shortestInvented = 4
	longestInvented  = 11
)

// Word makes up a word that begins with a capital.
func (v *Inventor) Word(r *rand.Rand) string {
	for {
		at := v.heads[r.IntN(len(v.heads))]
		word := at[:]
		for len(word) < longestInvented {
			options := v.after[[2]rune{word[len(word)-2], word[len(word)-1]}]
			next := options[r.IntN(len(options))]
			if next == 0 {
				break
			}
			word = append(word[:len(word):len(word)], next)
		}
		if len(word) >= shortestInvented {
			first, size := utf8.DecodeRuneInString(string(word))
			return string(unicode.ToUpper(first)) + string(word)[size:]
		}
	}
}

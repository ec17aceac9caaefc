package corpus

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shares of sentences that are seen in another spelling than their own, anew in each epoch: old agency
// wires and headlines are in capitals, headlines in title case, careless writing in small letters.
const (
	upperShare = 0.07
	lowerShare = 0.03
	titleShare = 0.04
)

// Spellings are the other spellings.
var Spellings = []func(string) string{strings.ToUpper, strings.ToLower, titled}

// Respell is the sentence as it is seen this time: mostly as it is, sometimes in another spelling.
func Respell(s *Sentence, r *rand.Rand) *Sentence {
	switch x := r.Float64(); {
	case x < upperShare:
		return Spelled(s, strings.ToUpper)
	case x < upperShare+lowerShare:
		return Spelled(s, strings.ToLower)
	case x < upperShare+lowerShare+titleShare:
		if s.EndsInStop() && r.IntN(2) == 0 {
			s = s.Without()
		}
		return Spelled(s, titled)
	}
	return s
}

// Spelled is the sentence with every word respelled.
func Spelled(s *Sentence, spell func(string) string) *Sentence {
	out := *s
	out.Words = make([]string, len(s.Words))
	for i, w := range s.Words {
		out.Words[i] = spell(w)
	}
	return &out
}

// titled writes a word as headlines do: the long ones with a capital.
func titled(w string) string {
	first, size := utf8.DecodeRuneInString(w)
	if utf8.RuneCountInString(w) < 4 {
		return w
	}
	return string(unicode.ToUpper(first)) + w[size:]
}

package corpus

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode/utf8"
)

// Exchange puts other names of the same kind and length in the place of some names of a sentence, so that
// what is learned of names is how they stand, not which they are (Dai and Adel 2020, mention replacement).
type Exchange struct {
	names    map[nameShape][][]string
	invented map[string]*Inventor // by kind; nil where none are made up
	share    float64              // of names that are made up
}

// nameShape is what two names that may change places have in common.
type nameShape struct {
	kind   string
	length int // words
}

// exchangeShare is the share of names that are exchanged, anew in each epoch.
const exchangeShare = 0.3

// NewExchange gathers the names of annotated sentences, and more names by kind.
func NewExchange(sentences []*Sentence, more map[string][]string) *Exchange {
	x := &Exchange{names: map[nameShape][][]string{}}
	for _, s := range sentences {
		for _, n := range s.spelledNames() {
			shape := nameShape{n.Kind, n.Last - n.First}
			x.names[shape] = append(x.names[shape], s.Words[n.First:n.Last])
		}
	}
	for kind, names := range more {
		for _, name := range names {
			words := strings.Fields(name)
			shape := nameShape{kind, len(words)}
			x.names[shape] = append(x.names[shape], words)
		}
	}
	return x
}

// spelledNames are the names whose every word is a proper noun that begins with a capital.
func (s *Sentence) spelledNames() []Name {
	return slices.DeleteFunc(s.NameSpans(), func(n Name) bool { return !s.allProper(n.First, n.Last) })
}

func (s *Sentence) allProper(first, last int) bool {
	for i := first; i < last; i++ {
		if s.Universal != nil && s.Penn[i] != "NNP" || s.Words[i][0] < 'A' || s.Words[i][0] > 'Z' {
			return false
		}
	}
	return true
}

// Invent has the exchange make up names too, after the manner of the given ones of each kind.
func (x *Exchange) Invent(names map[string][]string) {
	x.invented, x.share = map[string]*Inventor{}, inventedShare
	for kind, list := range names {
		x.invented[kind] = NewInventor(list)
	}
}

// Always has every name made up that can be.
func (x *Exchange) Always() { x.share = 1 }

// inventedShare is the share of names whose words are made up, where they are; of names of organizations only those
// of one word can be, as the others are made of common words.
const inventedShare = 0.3

// invent puts made-up words in the place of a name's, and reports whether it did.
func (x *Exchange) invent(words []string, kind string, r *rand.Rand) bool {
	v := x.invented[kind]
	if v == nil || kind == "ORG" && len(words) > 1 || r.Float64() >= x.share {
		return false
	}
	for i, w := range words {
		if utf8.RuneCountInString(w) >= shortestInvented && strings.ToUpper(w) != w {
			words[i] = v.Word(r)
		}
	}
	return true
}

// Sentence is s with some of its names exchanged; s itself stays as it is.
func (x *Exchange) Sentence(s *Sentence, r *rand.Rand) *Sentence {
	out := s
	for _, n := range s.spelledNames() {
		words := slices.Clone(s.Words[n.First:n.Last])
		if !x.invent(words, n.Kind, r) && !x.another(words, n.Kind, r) {
			continue
		}
		if out == s {
			copied := *s
			copied.Words = slices.Clone(s.Words)
			out = &copied
		}
		copy(out.Words[n.First:n.Last], words)
	}
	return out
}

// another puts another name of the same kind and length in the place of one, and reports whether it did.
func (x *Exchange) another(words []string, kind string, r *rand.Rand) bool {
	others := x.names[nameShape{kind, len(words)}]
	if len(others) == 0 || r.Float64() >= exchangeShare {
		return false
	}
	copy(words, others[r.IntN(len(others))])
	return true
}

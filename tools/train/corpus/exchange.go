package corpus

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// Exchange puts other names of the same kind and length in the place of some names of a sentence, so that
// what is learned of names is how they stand, not which they are (Dai and Adel 2020, mention replacement).
type Exchange struct {
	names map[nameShape][][]string
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

// Sentence is s with some of its names exchanged; s itself stays as it is.
func (x *Exchange) Sentence(s *Sentence, r *rand.Rand) *Sentence {
	out := s
	for _, n := range s.spelledNames() {
		others := x.names[nameShape{n.Kind, n.Last - n.First}]
		if len(others) == 0 || r.Float64() >= exchangeShare {
			continue
		}
		if out == s {
			copied := *s
			copied.Words = slices.Clone(s.Words)
			out = &copied
		}
		copy(out.Words[n.First:n.Last], others[r.IntN(len(others))])
	}
	return out
}

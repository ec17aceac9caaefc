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
			shape := nameShape{n.kind, n.last - n.first}
			x.names[shape] = append(x.names[shape], s.Words[n.first:n.last])
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

// span is a name of a sentence: words [first, last).
type span struct {
	kind        string
	first, last int
}

// spelledNames are the names whose every word is a proper noun that begins with a capital.
func (s *Sentence) spelledNames() (out []span) {
	for i := 0; i < len(s.Names); i++ {
		kind, begins := strings.CutPrefix(s.Names[i], "B-")
		if !begins {
			continue
		}
		last := i + 1
		for last < len(s.Names) && s.Names[last] == "I-"+kind {
			last++
		}
		if s.allProper(i, last) {
			out = append(out, span{kind, i, last})
		}
	}
	return out
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
		others := x.names[nameShape{n.kind, n.last - n.first}]
		if len(others) == 0 || r.Float64() >= exchangeShare {
			continue
		}
		if out == s {
			copied := *s
			copied.Words = slices.Clone(s.Words)
			out = &copied
		}
		copy(out.Words[n.first:n.last], others[r.IntN(len(others))])
	}
	return out
}

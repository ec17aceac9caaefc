// Package corpus reads the annotated sentences that the English model is trained on: Universal
// Dependencies treebanks (CoNLL-U) and sets of names (IOB).
package corpus

import "strings"

// Sentence is a sentence with what annotators said of it. A layer that the set does not have is nil.
type Sentence struct {
	ID        string
	Words     []string
	Universal []string // UPOS
	Penn      []string // XPOS
	Heads     []int    // index of the head; -1 for the root
	Relations []string // with subtypes
	Names     []string // O, B-PER, I-PER …; kinds PER LOC ORG; ? where not known
	Entities  []string // GUM's brackets of entity mentions
	Tells     []string // types of the happenings that words tell of; "" where none
	Moods     []string // how they are told; "" where none
	Counts    []string // what befell those whom number words count; "" where nothing
	Says      []string // "says" of words that give something as somebody's; "" of others
	Takes     []Takes  // who takes part, one for each word that tells, or who says it
}

// Takes says of each word of a sentence in which role it takes part in what the word Telling tells; "" where in none.
type Takes struct {
	Telling int
	Roles   []string
}

// Name is a name of a sentence: words [First, Last).
type Name struct {
	Kind        string // PER LOC ORG
	First, Last int
}

// NameSpans are the names that the tags of Names tell.
func (s *Sentence) NameSpans() (out []Name) {
	for i := 0; i < len(s.Names); i++ {
		kind, begins := strings.CutPrefix(s.Names[i], "B-")
		if !begins {
			continue
		}
		last := i + 1
		for last < len(s.Names) && s.Names[last] == "I-"+kind {
			last++
		}
		out = append(out, Name{kind, i, last})
	}
	return out
}

// Without is the sentence without its last word, on which nothing may depend.
func (s *Sentence) Without() *Sentence {
	n := len(s.Words) - 1
	out := &Sentence{ID: s.ID, Words: s.Words[:n], Names: s.Names}
	if s.Heads != nil {
		out.Universal, out.Penn, out.Heads, out.Relations = s.Universal[:n], s.Penn[:n], s.Heads[:n], s.Relations[:n]
	}
	if s.Names != nil {
		out.Names = s.Names[:n]
	}
	if s.Tells != nil {
		out.Tells, out.Moods = s.Tells[:n], s.Moods[:n]
		if s.Counts != nil {
			out.Counts, out.Says = s.Counts[:n], s.Says[:n]
		}
		for _, t := range s.Takes {
			out.Takes = append(out.Takes, Takes{t.Telling, t.Roles[:n]})
		}
	}
	return out
}

// EndsInStop reports a last word that is a full stop without dependents, in a sentence of several words.
func (s *Sentence) EndsInStop() bool {
	last := len(s.Words) - 1
	if last < 2 || s.Words[last] != "." {
		return false
	}
	for _, h := range s.Heads {
		if h == last {
			return false
		}
	}
	return s.Heads == nil || s.Heads[last] >= 0
}

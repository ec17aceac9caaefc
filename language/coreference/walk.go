package coreference

import (
	"sitrep/text"
)

// Option is one way to take a mention: as the next of the chain of a mention before it, or, where
// Antecedent is −1, as the first of a new one. Features are bucket numbers of a model's weights.
type Option struct {
	Antecedent int // number of the mention
	Features   []uint32
}

// Walk goes through the mentions of a document in text order, with the options for each. The options
// depend on what was taken before. After each Next one of them must be taken.
type Walk struct {
	Options []Option // of the current mention: to begin a chain, then its candidates; one alone where that is certain

	d        *text.Document
	sight    sight
	all      []mention
	at       int
	chainOf  []int // of each mention walked, a number in chains
	chains   []chain
	classes  uint32   // of the current mention and the candidate at hand
	features []uint32 // of all options, one behind the other
	met      met
	recent   []int // candidates, nearest first
}

// chain is what the mentions taken into one chain have in common.
type chain struct {
	first, last, size int
	genders, numbers  uint8 // sets
	named             bool
	label             uint32
	surname           uint32 // of the last name taken, 0 for none
}

// NewWalk begins a walk. Tokens, Sentences, Tags, Arcs and Names must be set.
func NewWalk(d *text.Document) *Walk {
	all := mentions(d)
	return &Walk{d: d, all: all, at: -1, chainOf: make([]int, len(all)), met: newMet(), sight: see(d)}
}

// Next goes to the next mention and reports whether there is one.
func (w *Walk) Next() bool {
	w.at++
	if w.at >= len(w.all) {
		return false
	}
	w.features, w.Options = w.features[:0], w.Options[:0]
	if a, ok := w.certain(); ok {
		w.option(a)
		return true
	}
	w.gather()
	w.option(-1)
	for _, a := range w.recent {
		w.option(a)
	}
	return true
}

// Number is the number of the current mention.
func (w *Walk) Number() int { return w.at }

// Mentions are the tokens [first, last) of all mentions of the document with their head words, in the
// order of their numbers.
func (w *Walk) Mentions() (spans [][2]int, heads []int) {
	for _, m := range w.all {
		spans, heads = append(spans, [2]int{m.first, m.last}), append(heads, m.head)
	}
	return spans, heads
}

// option adds the option of an antecedent, with its features.
func (w *Walk) option(antecedent int) {
	start := len(w.features)
	if antecedent < 0 {
		w.beginFeatures()
	} else {
		w.pairFeatures(antecedent)
	}
	w.Options = append(w.Options, Option{antecedent, w.features[start:len(w.features):len(w.features)]})
}

// Take takes an option of the current mention by its number.
func (w *Walk) Take(option int) {
	m, a := &w.all[w.at], w.Options[option].Antecedent
	c := len(w.chains)
	if a >= 0 {
		c = w.chainOf[a]
	} else {
		w.chains = append(w.chains, chain{first: w.at})
	}
	w.chainOf[w.at] = c
	w.chains[c].take(w.at, m)
	w.met.add(w.at, m)
}

func (c *chain) take(at int, m *mention) {
	c.last = at
	c.size++
	c.genders |= 1 << m.gender
	c.numbers |= 1 << m.number
	c.named = c.named || m.kind == name
	if m.surname != 0 {
		c.surname = m.surname
	}
	if m.label != 0 {
		c.label = m.label
	}
}

// Chains are the chains taken that have two mentions or more.
func (w *Walk) Chains() []text.Chain {
	at := make([]int, len(w.chains)) // 1 + number of the chain in out
	var out []text.Chain
	for i := range w.all {
		c := w.chainOf[i]
		if w.chains[c].size < 2 {
			continue
		}
		if at[c] == 0 {
			out = append(out, text.Chain{})
			at[c] = len(out)
		}
		out[at[c]-1].Mentions = append(out[at[c]-1].Mentions, w.mention(i))
	}
	return out
}

func (w *Walk) mention(i int) text.Mention {
	m := &w.all[i]
	return text.Mention{Span: w.d.SpanOf(m.first, m.last), Head: m.head, Nominal: m.kind == nominal || m.kind == group, Pronoun: m.kind == pronoun}
}

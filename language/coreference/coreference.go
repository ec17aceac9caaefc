// Package coreference finds which mentions of a text are of one thing: names and their short forms,
// descriptions ("the group", "the ministry"), pronouns and possessives. It reads tokens, sentences, tags,
// arcs and names, and fills d.Chains.
//
// The method is mention ranking (Denis and Baldridge 2008; features after Durrett and Klein 2013): the
// mentions are walked in text order, and each takes the best of its candidates before it, or none. A
// candidate's score is a sum of learned weights of surface features; chains made so far lend theirs.
// Which candidates are looked at is bounded, so that the work grows with the length of the text alone.
package coreference

import (
	"fmt"
	"sync"

	"sitrep/model/coreference"
	"sitrep/text"
)

var embedded = sync.OnceValues(func() (*Model, error) {
	m, err := Open(coreference.File)
	if err != nil {
		return nil, fmt.Errorf("open the model of coreference (make models builds it again): %w", err)
	}
	return m, nil
})

// Load opens the model in the binary; it is opened once.
func Load() (*Model, error) { return embedded() }

// Read fills d.Chains with the model in the binary. It fails only when that is damaged.
func Read(d *text.Document) error {
	m, err := Load()
	if err != nil {
		return err
	}
	d.Chains = m.Chains(d)
	return nil
}

// Chains are the chains of a document whose Tokens, Sentences, Tags, Arcs and Names are set: two or more
// mentions each, in text order, the chains by their first mention. No mention stands in two.
func (m *Model) Chains(d *text.Document) []text.Chain {
	if len(d.Arcs) == 0 {
		return nil
	}
	w := NewWalk(d)
	for w.Next() {
		w.Take(m.best(w.Options))
	}
	return w.Chains()
}

// best is the option with the highest score, the first of equals.
func (m *Model) best(options []Option) int {
	best, top := 0, m.Score(options[0].Features)
	for k := 1; k < len(options); k++ {
		if s := m.Score(options[k].Features); s > top {
			best, top = k, s
		}
	}
	return best
}

// Package syntax reads the sentences of a text with the models in the binary: word classes with lemmas,
// a dependency tree, and the names of persons, places and organizations (Universal Dependencies v2, Penn
// tags, UNER kinds). language/network reads all but the lemmas, which language/lemma adds.
//
// After Analyse every token has a Tag and an Arc; every sentence, furniture and headlines included, is
// parsed like any other and has exactly one root (Head -1, relation root) and no cycle. Names lie inside
// one sentence, do not overlap and are in text order. Arc.Margin is in units of the network's score.
//
// The same text gives the same layers; a Model may be used by many goroutines at once.
package syntax

import (
	"fmt"
	"strings"
	"sync"

	"sitrep/language/lemma"
	"sitrep/language/network"
	"sitrep/model/english"
	lemmas "sitrep/model/lemma"
	"sitrep/text"
)

// Model is a trained reading of English sentences.
type Model struct {
	network *network.Model
	lemmas  lemma.Table
}

var embedded = sync.OnceValues(func() (*Model, error) { return open(english.Weights, lemmas.File) })

// Load opens the models in the binary; they are opened once.
func Load() (*Model, error) { return embedded() }

func open(weights, lemmas string) (*Model, error) {
	n, err := network.Load(weights)
	if err != nil {
		return nil, fmt.Errorf("open the English model (make models builds it again): %w", err)
	}
	t, err := lemma.Open(lemmas)
	if err != nil {
		return nil, fmt.Errorf("open the English lemmas (make models builds them again): %w", err)
	}
	return &Model{n, t}, nil
}

// Analyse fills Tags, Arcs and Names of a document whose Tokens and Sentences are set, with the models
// in the binary. It fails only when one of them is damaged.
func Analyse(d *text.Document) error {
	m, err := Load()
	if err != nil {
		return err
	}
	m.Analyse(d)
	return nil
}

// Analyse fills Tags, Arcs and Names of a document whose Tokens and Sentences are set.
func (m *Model) Analyse(d *text.Document) {
	m.network.Analyse(d)
	m.reread(d)
	for i := range d.Tags {
		t := &d.Tags[i]
		t.Lemma = m.lemmas.Of(d.Word(i), t.Universal, t.Penn)
		if t.Lemma == "basis" && strings.EqualFold(d.Word(i), "bases") {
			t.Lemma = "base" // what is captured, shelled and left; the treebanks of essays know the other word
		}
	}
	m.mend(d)
	fit(d)
	agree(d)
}

// Vector is the word vector by which the model knows a word, nil when it knows none. Words of one kind
// have vectors that lie close.
func (m *Model) Vector(word string) []float32 { return m.network.Vector(word) }

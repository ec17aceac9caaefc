package main

import (
	"fmt"
	"math/rand/v2"
	"os"

	"sitrep/tools/train/corpus"
	"sitrep/tools/train/joint"
)

// nameRates hide more of words than the whole model's training does: what a name is should be told by its place.
var nameRates = joint.Rates{Element: 0.15, State: 0.2, Word: 0.15, Vector: 0.5, Class: 0.15}

const (
	nameWidth    = 64   // of the layer of names
	patternCount = 4000 // sentences made of patterns, an epoch
)

// runNames trains the layer that reads names on top of a finished model, of which nothing else changes.
func runNames(o options) error {
	base, err := os.ReadFile(o.base)
	if err != nil {
		return err
	}
	settlements, err := readPlaces(o.places)
	if err != nil {
		return err
	}
	listed := map[string][]string{"PER": persons(), "LOC": cities(settlements)}
	s, err := readSets(o.data, o.own, listed)
	if err != nil {
		return err
	}
	listed["ORG"] = append(append([]string{}, listed["PER"]...), listed["LOC"]...)
	p, err := joint.NewNameParameters(string(base), nameWidth, rand.New(rand.NewPCG(o.seed, 1)))
	if err != nil {
		return fmt.Errorf("%s: %w", o.base, err)
	}
	t := joint.NewTrainer(p, nameRates, o.seed)
	patterns := newPatterns(listed)
	s.dev = append(s.dev, s.unknownNames(listed))
	s.exchange.Invent(listed)
	named := s.train
	for epoch := range o.epochs {
		s.train = append(named[:len(named):len(named)], patterns.sentences(patternCount, rand.New(rand.NewPCG(o.seed, uint64(1_000_000+epoch))))...)
		trainEpoch(o, t, s, epoch)
		if _, err := keepBest(o, p, s.dev, 0); err != nil {
			return err
		}
	}
	return nil
}

// unknownNames is the first development set with every name of persons and places made up.
func (s *sets) unknownNames(names map[string][]string) devSet {
	x := corpus.NewExchange(nil, nil)
	x.Invent(map[string][]string{"PER": names["PER"], "LOC": names["LOC"]})
	x.Always()
	r := rand.New(rand.NewPCG(7, 7))
	out := devSet{name: s.dev[0].name + ", unknown names"}
	for _, one := range s.dev[0].sentences {
		out.sentences = append(out.sentences, x.Sentence(one, r))
	}
	return out
}

// train chooses what a run trains.
func train(o options) error {
	switch {
	case o.tellings != "":
		return runTellings(o)
	case o.base != "":
		return runNames(o)
	}
	return run(o)
}

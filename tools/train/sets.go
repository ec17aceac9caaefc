package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"sitrep/tools/train/corpus"
)

// sets are the annotated sentences of a run.
type sets struct {
	train    []*corpus.Sentence
	exchange *corpus.Exchange
	dev      []devSet
}

// devSet is a set that a model is measured on after each epoch.
type devSet struct {
	name      string
	sentences []*corpus.Sentence
	counts    bool // when the best epoch is chosen
}

// readSets reads the folder of shared data: treebanks in ud, names in ner. own has our own trees; more are listed names by kind, to be put in the
// place of annotated ones.
func readSets(dir, own string, more map[string][]string) (*sets, error) {
	tree := func(name string) ([]*corpus.Sentence, error) {
		return corpus.ReadCoNLLU(filepath.Join(dir, "ud", name+".conllu"))
	}
	ewt, err1 := tree("ewt-train")
	gum, err2 := tree("gum-open-train")
	ewtDev, err3 := tree("ewt-dev")
	gumDev, err4 := tree("gum-open-dev")
	names, err5 := corpus.ReadNames(filepath.Join(dir, "ner", "uner-ewt-train.iob2"))
	namesDev, err6 := corpus.ReadNames(filepath.Join(dir, "ner", "uner-ewt-dev.iob2"))
	wikigold, err7 := corpus.ReadWikigold(filepath.Join(dir, "ner", "wikigold", "wikigold.conll.txt"))
	security, err8 := readSecurity(own, "train")
	securityTest, err9 := readSecurity(own, "test")
	if err := errors.Join(err1, err2, err3, err4, err5, err6, err7, err8, err9); err != nil {
		return nil, err
	}
	if n := corpus.AddNames(ewt, names); n < len(ewt)*9/10 {
		return nil, fmt.Errorf("names for only %d of %d sentences: the sets do not fit", n, len(ewt))
	}
	corpus.AddNames(ewtDev, namesDev)
	corpus.NamesFromMentions(gum)
	train := slices.Concat(ewt, gum, wikigold, slices.Repeat(security, ownTimes))
	return &sets{
		train:    train,
		exchange: corpus.NewExchange(train, more),
		dev: []devSet{
			{"EWT dev", ewtDev, true}, {"GUM-open dev", gumDev, true},
			{"EWT dev in capitals", spelled(ewtDev, strings.ToUpper), true}, {"own security test", securityTest, false},
		},
	}, nil
}

// ownTimes is how often an epoch sees our own sentences: they are few, and the nearest to what is read.
const ownTimes = 3

// readSecurity reads the files of a part of our own trees.
func readSecurity(dir, part string) (out []*corpus.Sentence, err error) {
	paths, err := filepath.Glob(filepath.Join(dir, "security-"+part+"-*.conllu"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no security-%s-*.conllu in %s", part, dir)
	}
	for _, path := range paths {
		sentences, err := corpus.ReadNamedCoNLLU(path)
		if err != nil {
			return nil, err
		}
		out = append(out, sentences...)
	}
	return out, nil
}

func spelled(sentences []*corpus.Sentence, spell func(string) string) []*corpus.Sentence {
	out := make([]*corpus.Sentence, len(sentences))
	for i, s := range sentences {
		out[i] = corpus.Spelled(s, spell)
	}
	return out
}

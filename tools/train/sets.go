package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"sitrep/tools/train/corpus"
)

// sets are the annotated sentences of a run.
type sets struct {
	train []*corpus.Sentence
	dev   []devSet
}

// devSet is a set that a model is measured on after each epoch.
type devSet struct {
	name      string
	sentences []*corpus.Sentence
}

// readSets reads the folder of shared data: treebanks in ud, names in ner.
func readSets(dir string) (*sets, error) {
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
	if err := errors.Join(err1, err2, err3, err4, err5, err6, err7); err != nil {
		return nil, err
	}
	if n := corpus.AddNames(ewt, names); n < len(ewt)*9/10 {
		return nil, fmt.Errorf("names for only %d of %d sentences: the sets do not fit", n, len(ewt))
	}
	corpus.AddNames(ewtDev, namesDev)
	corpus.NamesFromMentions(gum)
	return &sets{
		train: append(append(ewt, gum...), wikigold...),
		dev: []devSet{
			{"EWT dev", ewtDev}, {"GUM-open dev", gumDev}, {"EWT dev in capitals", spelled(ewtDev, strings.ToUpper)},
		},
	}, nil
}

func spelled(sentences []*corpus.Sentence, spell func(string) string) []*corpus.Sentence {
	out := make([]*corpus.Sentence, len(sentences))
	for i, s := range sentences {
		out[i] = corpus.Spelled(s, spell)
	}
	return out
}

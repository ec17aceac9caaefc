package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"sitrep/eval/coref"
	"sitrep/eval/ud"
	"sitrep/language/coreference"
	"sitrep/language/syntax"
	"sitrep/text"
)

// example is one document with the chain of each mention that the walk meets, −1 for none.
type example struct {
	gold  []coref.Chain
	read  *text.Document
	chain []int
}

// readParts reads the documents of OntoGUM and parts them as the treebank parts GUM.
func readParts(data string) (train, dev []example, err error) {
	measured, err := ud.DocumentsOf(filepath.Join(data, "ud", "gum-open-dev.conllu"))
	if err != nil {
		return nil, nil, err
	}
	files, err := filepath.Glob(filepath.Join(data, "gum-open", "ontogum", "*.conll"))
	if err != nil || len(files) == 0 {
		return nil, nil, fmt.Errorf("no documents of OntoGUM below %s: %v", data, err)
	}
	for _, file := range files {
		e, err := read(file)
		if err != nil {
			return nil, nil, err
		}
		if measured[strings.TrimSuffix(filepath.Base(file), ".conll")] {
			dev = append(dev, e)
		} else {
			train = append(train, e)
		}
	}
	return train, dev, nil
}

func read(file string) (example, error) {
	documents, err := coref.ReadFile(file)
	if err != nil {
		return example{}, err
	}
	sentences, err := ud.ReadFile(file + "u")
	if err != nil {
		return example{}, err
	}
	d := ud.Document(sentences)
	if len(documents) != 1 || len(documents[0].Words) != len(d.Tokens) {
		return example{}, fmt.Errorf("%s and %su are not of one document", file, file)
	}
	if err := syntax.Analyse(d); err != nil {
		return example{}, err
	}
	e := example{gold: documents[0].Chains, read: d}
	e.align()
	return e, nil
}

// align finds the chain of each mention: by its tokens, or where no mention of the set has just those, by
// its head word.
func (e *example) align() {
	spans, heads := coreference.NewWalk(e.read).Mentions()
	exact, byHead := map[[2]int]int{}, map[int]int{}
	for k, c := range e.gold {
		for _, m := range c {
			exact[[2]int{m.First, m.Last}] = k
		}
	}
	met := map[[2]int]bool{}
	for _, s := range spans {
		met[s] = true
	}
	for k, c := range e.gold {
		for _, m := range c {
			if !met[[2]int{m.First, m.Last}] {
				byHead[headOf(e.read, m)] = k
			}
		}
	}
	e.chain = make([]int, len(spans))
	for i, s := range spans {
		e.chain[i] = -1
		if k, ok := exact[s]; ok {
			e.chain[i] = k
		} else if k, ok := byHead[heads[i]]; ok {
			e.chain[i] = k
		}
	}
}

// headOf is the token of a mention whose head lies outside.
func headOf(d *text.Document, m coref.Span) int {
	for i := m.First; i < m.Last; i++ {
		if h := d.Arcs[i].Head; h < m.First || h >= m.Last {
			return i
		}
	}
	return m.First
}

// recall is the share of the set's mentions that the walk meets.
func recall(all []example) float64 {
	hit, sum := 0, 0
	for _, e := range all {
		met := map[[2]int]bool{}
		spans, _ := coreference.NewWalk(e.read).Mentions()
		for _, s := range spans {
			met[s] = true
		}
		for _, c := range e.gold {
			for _, m := range c {
				sum++
				if met[[2]int{m.First, m.Last}] {
					hit++
				}
			}
		}
	}
	return float64(hit) / float64(sum)
}

package main

import (
	"fmt"
	"path/filepath"

	"sitrep/eval/ner"
	"sitrep/eval/ud"
	"sitrep/language/syntax"
)

// report prints the checksum of a model and its scores on the development sets.
func report(file []byte, c *corpus) error {
	m, err := syntax.Open(string(file))
	if err != nil {
		return err
	}
	fmt.Printf("checksum %s, %d bytes, %d tags, %d relations\n", m.Sum(), len(file), len(c.tags), len(c.relations))
	for _, set := range []string{"ewt-dev", "gum-open-dev"} {
		sentences, err := ud.ReadFile(filepath.Join(c.data, "ud", set+".conllu"))
		if err != nil {
			return err
		}
		d := ud.Document(sentences)
		m.Analyse(d)
		score := ud.ScoreGold(sentences, d)
		fmt.Printf("%s: UPOS %.4f XPOS %.4f lemma %.4f UAS %.4f LAS %.4f (with subtypes %.4f)\n", set,
			score.Universal, score.Penn, score.Lemma, score.UAS, score.LAS, score.LASFull)
	}
	names, err := ner.ReadIOB2(filepath.Join(c.data, "ner", "uner-ewt-dev.iob2"))
	if err != nil {
		return err
	}
	d := ner.Document(names)
	m.Analyse(d)
	fmt.Printf("uner-ewt-dev: %.4f\n", ner.Compare(names, d))
	return nil
}

package main

import (
	"fmt"
	"io"

	"sitrep/eval/ud"
	"sitrep/language/sentence"
	"sitrep/language/syntax"
	"sitrep/language/token"
	"sitrep/text"
)

func init() { adapters["ud"] = measureUD }

// measureUD scores tags, lemmas and arcs on a treebank, with its words or, with --raw, from its
// plain text.
func measureUD(arguments []string, out io.Writer) error {
	o, err := parse("ud", arguments)
	if err != nil {
		return err
	}
	path, err := o.single()
	if err != nil {
		return err
	}
	sentences, err := ud.ReadFile(path)
	if err != nil {
		return err
	}
	d, ids, score, err := readTreebank(sentences, o.raw)
	if err != nil {
		return err
	}
	if err := o.write(func(w io.Writer) error { return ud.Write(w, d, ids) }); err != nil {
		return err
	}
	if o.json {
		return printJSON(out, score)
	}
	return printUD(out, score)
}

func readTreebank(sentences []ud.Sentence, raw bool) (*text.Document, []string, ud.Score, error) {
	if raw {
		plain, spans := ud.Plain(sentences)
		d := text.New(plain)
		d.Tokens = token.Split(d)
		d.Sentences = sentence.Split(d)
		err := syntax.Analyse(d)
		if err != nil {
			return nil, nil, ud.Score{}, err
		}
		return d, nil, ud.ScoreRaw(sentences, spans, d), nil
	}
	d := ud.Document(sentences)
	if err := syntax.Analyse(d); err != nil {
		return nil, nil, ud.Score{}, err
	}
	var ids []string
	for _, s := range sentences {
		ids = append(ids, s.ID)
	}
	return d, ids, ud.ScoreGold(sentences, d), nil
}

func printUD(out io.Writer, s ud.Score) error {
	if s.Words != nil {
		fmt.Fprintf(out, "tokens %6.2f\nsentences %3.2f\n", 100**s.Words, 100**s.Sentences)
	}
	_, err := fmt.Fprintf(out, "UPOS   %6.2f\nXPOS   %6.2f\nlemma  %6.2f\nUAS    %6.2f\nLAS    %6.2f\n",
		100*s.Universal, 100*s.Penn, 100*s.Lemma, 100*s.UAS, 100*s.LAS)
	return err
}

package main

import (
	"fmt"
	"io"

	"sitrep/eval/ner"
	"sitrep/language/syntax"
)

func init() { adapters["ner"] = measureNER }

// measureNER scores names by exact spans, with the words of the set.
func measureNER(arguments []string, out io.Writer) error {
	o, err := parse("ner", arguments)
	if err != nil {
		return err
	}
	path, err := o.single()
	if err != nil {
		return err
	}
	sentences, err := ner.ReadIOB2(path)
	if err != nil {
		return err
	}
	d := ner.Document(sentences)
	if err := syntax.Analyse(d); err != nil {
		return err
	}
	if err := o.write(func(w io.Writer) error { return ner.Write(w, sentences, d) }); err != nil {
		return err
	}
	score := ner.Compare(sentences, d)
	if o.json {
		return printJSON(out, score)
	}
	_, err = fmt.Fprintf(out, "P   %6.2f\nR   %6.2f\nF1  %6.2f\n", 100*score.P, 100*score.R, 100*score.F1)
	return err
}

package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sitrep/eval/coref"
	"sitrep/eval/ud"
	"sitrep/language/coreference"
	"sitrep/language/sentence"
	"sitrep/language/syntax"
	"sitrep/text"
)

func init() { adapters["coref"] = measureCoref }

// measureCoref scores chains on the documents of OntoGUM: one file or all .conll files of a folder, with
// the set's words, the program's own trees, names and mentions. Sentences are those of the set where it
// parts them, or of the treebank file (.conllu) that lies beside; else the program's own.
func measureCoref(arguments []string, out io.Writer) error {
	only := ""
	o, err := parse("coref", arguments, func(f *flag.FlagSet) {
		f.StringVar(&only, "only", "", "measure only the documents that stand in this treebank file")
	})
	if err != nil {
		return err
	}
	path, err := o.single()
	if err != nil {
		return err
	}
	files, err := corefFiles(path, only)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s holds no .conll files that are asked for", path)
	}
	var counts coref.Counts
	var predicted []coref.Document
	for _, file := range files {
		documents, err := readCoref(file)
		if err != nil {
			return err
		}
		for k, gold := range documents {
			d, err := corefDocument(file, gold, len(documents) == 1)
			if err != nil {
				return err
			}
			documents[k].Chains = coref.Found(d)
			counts.Add(gold.Chains, documents[k].Chains)
		}
		predicted = append(predicted, documents...)
	}
	err = o.write(func(w io.Writer) error { return coref.WriteAll(w, predicted) })
	if err != nil {
		return err
	}
	return printCoref(out, counts.Score(), o.json)
}

func corefFiles(path, only string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	files, err := filepath.Glob(filepath.Join(path, "*.conll"))
	if err != nil || only == "" {
		return files, err
	}
	wanted, err := ud.DocumentsOf(only)
	return slices.DeleteFunc(files, func(file string) bool { return !wanted[documentName(file)] }), err
}

func documentName(file string) string { return strings.TrimSuffix(filepath.Base(file), ".conll") }

// readCoref reads a file; a document without a name takes the file's.
func readCoref(file string) ([]coref.Document, error) {
	documents, err := coref.ReadFile(file)
	for k := range documents {
		if documents[k].Name == "" {
			documents[k].Name = documentName(file)
		}
	}
	return documents, err
}

// corefDocument reads a document of the set up to its chains. alone: its file holds no other.
func corefDocument(file string, gold coref.Document, alone bool) (*text.Document, error) {
	d := coref.Plain(gold)
	if sentences, err := ud.ReadFile(file + "u"); alone && err == nil {
		d = ud.Document(sentences)
		if !coref.SameWords(gold, d) {
			return nil, fmt.Errorf("%s and %su have different words", file, file)
		}
	}
	if d.Sentences == nil {
		d.Sentences = sentence.Split(d)
	}
	if err := syntax.Analyse(d); err != nil {
		return nil, err
	}
	return d, coreference.Read(d)
}

func printCoref(out io.Writer, s coref.Score, asJSON bool) error {
	if asJSON {
		return printJSON(out, s)
	}
	_, err := fmt.Fprintf(out, "MUC       %6.2f\nB3        %6.2f\nCEAFe     %6.2f\nmean      %6.2f\nmentions  %6.2f\n",
		100*s.MUC, 100*s.B3, 100*s.CEAFe, 100*s.Mean, 100*s.Mentions)
	return err
}

// Command train-syntax trains the English tagger, parser, name finder and lemmatiser and writes them
// to one file. The same data and seed give the same bytes:
//
//	go run ./tools/train-syntax -data ../shared/data
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train-syntax:", err)
		os.Exit(1)
	}
}

func run() error {
	var s settings
	flag.StringVar(&s.data, "data", "../shared/data", "folder with ud/ and ner/")
	flag.StringVar(&s.out, "out", filepath.Join("model", "syntax", "syntax.bin"), "file to write")
	flag.Uint64Var(&s.seed, "seed", 1, "seed of the order of sentences")
	flag.IntVar(&s.rounds, "rounds", 7, "rounds over the training data")
	flag.Parse()
	corpus, err := readCorpus(s)
	if err != nil {
		return err
	}
	file := trainAll(corpus, s)
	if err := os.WriteFile(s.out, file, 0o644); err != nil {
		return err
	}
	return report(file, corpus)
}

// settings are the choices of one training.
type settings struct {
	data, out string
	seed      uint64
	rounds    int
}

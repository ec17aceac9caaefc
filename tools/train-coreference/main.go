// Command train-coreference learns the model of language/coreference from OntoGUM, writes it to one file
// and prints its checksum and its scores on the development documents. The same data, seed and English
// model give the same bytes:
//
//	go run ./tools/train-coreference -data ../shared/data
//
// The method is mention ranking with a log-linear model over latent antecedents, its loss augmented by
// the cost of mistakes (Durrett and Klein 2013), trained with AdaGrad. While training the walk takes what
// the model so far would take, so that features of chains are learned as they will be met. Trees and names
// are those of the English model in the binary: train again when that changes.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"sitrep/eval/coref"
	"sitrep/language/coreference"
)

func main() {
	data := flag.String("data", filepath.Join("..", "shared", "data"), "folder with ud/ and gum-open/")
	out := flag.String("out", filepath.Join("model", "coreference", "coreference.model"), "file to write")
	var s settings
	flag.IntVar(&s.passes, "passes", 4, "passes over the training documents")
	flag.Uint64Var(&s.seed, "seed", 1, "order of the documents")
	flag.Float64Var(&s.rate, "rate", 0.1, "AdaGrad's rate")
	flag.Float64Var(&s.shrink, "shrink", 0.005, "how much a weight shrinks each time it is touched")
	flag.Float64Var(&s.falseLink, "false-link", 0.4, "cost of taking a mention that begins a chain, or stands in none, into one")
	flag.Float64Var(&s.wrongLink, "wrong-link", 1, "cost of taking a mention into a wrong chain")
	flag.Float64Var(&s.missedLink, "missed-link", 2, "cost of beginning a chain with a mention that belongs to one")
	flag.Parse()
	if err := run(*data, *out, s); err != nil {
		fmt.Fprintln(os.Stderr, "train-coreference:", err)
		os.Exit(1)
	}
}

func run(data, out string, s settings) error {
	file, err := train(data, s, os.Stdout)
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, sha256 %x\n", out, len(file), sha256.Sum256(file))
	return os.WriteFile(out, file, 0o644)
}

// train learns from the training documents and writes to log how well each pass does on the others.
func train(data string, s settings, log io.Writer) ([]byte, error) {
	train, dev, err := readParts(data)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(log, "%d documents to train on, %d to measure on; mentions found: %.2f %% and %.2f %%\n",
		len(train), len(dev), 100*recall(train), 100*recall(dev))
	l := newLearner(s)
	for pass := range s.passes {
		loss := l.pass(train)
		fmt.Fprintf(log, "pass %d: loss %.4f a mention; development %s\n", pass+1, loss, describe(measure(l.model(), dev)))
	}
	fmt.Fprintf(log, "training %s\n", describe(measure(l.model(), train)))
	return coreference.Encode(l.weights()), nil
}

func describe(s coref.Score) string {
	return fmt.Sprintf("MUC %.2f, B3 %.2f, CEAFe %.2f, mean %.2f, mentions %.2f", 100*s.MUC, 100*s.B3, 100*s.CEAFe, 100*s.Mean, 100*s.Mentions)
}

// Command train-lemma learns the English lemmatiser from treebanks, writes it to one file and prints its
// checksum and its scores on the development parts. The same data give the same bytes:
//
//	go run ./tools/train-lemma -data ../shared/data
//
// The method: of each word class every ending of up to six characters takes the edit that most forms with
// it take, and the longest known ending decides; forms seen in training are kept whole. A class is a pair
// of a universal and a Penn tag, or a universal tag alone.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"sitrep/eval/ud"
	"sitrep/language/lemma"
)

func main() {
	data := flag.String("data", "../shared/data", "folder with ud/")
	out := flag.String("out", filepath.Join("model", "lemma", "lemma.bin"), "file to write")
	flag.Parse()
	if err := run(*data, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train-lemma:", err)
		os.Exit(1)
	}
}

func run(data, out string) error {
	file, err := train(data)
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, file, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, sha256 %x\n", out, len(file), sha256.Sum256(file))
	return report(data, file)
}

// train learns from the training parts of the treebanks.
func train(data string) ([]byte, error) {
	count := newCount()
	for _, part := range []string{"ewt-train", "gum-open-train"} {
		sentences, err := ud.ReadFile(filepath.Join(data, "ud", part+".conllu"))
		if err != nil {
			return nil, err
		}
		count.addAll(sentences)
	}
	return lemma.Encode(count.choose()), nil
}

// report prints the share of words of each development part whose lemma is right, given the right
// word classes.
func report(data string, file []byte) error {
	table, err := lemma.Open(string(file))
	if err != nil {
		return err
	}
	for _, part := range []string{"ewt-dev", "gum-open-dev"} {
		sentences, err := ud.ReadFile(filepath.Join(data, "ud", part+".conllu"))
		if err != nil {
			return err
		}
		right, all := score(table, sentences)
		fmt.Printf("%s: %.2f %% of %d words\n", part, 100*float64(right)/float64(all), all)
	}
	return nil
}

func score(table lemma.Table, sentences []ud.Sentence) (right, all int) {
	for _, s := range sentences {
		for _, w := range s.Words {
			all++
			if w.Lemma == "_" || table.Of(w.Form, w.Universal, w.Penn) == w.Lemma {
				right++
			}
		}
	}
	return right, all
}

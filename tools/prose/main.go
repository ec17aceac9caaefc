//go:build unix

// Command prose measures how fast sitrep's English core reads beside jdkato/prose v3, in one run on one
// machine: tokens, sentences, word classes and names of the same texts, and for sitrep lemmas and dependency
// trees as well. It is a module of its own, so that prose is no dependency of sitrep.
//
//	cd tools/prose && GOMAXPROCS=1 go run . ../../../shared/data/open-news/*.txt
package main

import (
	"fmt"
	"log"
	"os"
	"strings"
	"syscall"

	"github.com/jdkato/prose/v3"

	"sitrep/language/sentence"
	"sitrep/language/syntax"
	"sitrep/language/token"
	"sitrep/text"
)

func main() {
	texts, words := read(os.Args[1:])
	if words == 0 {
		log.Fatal("prose: name the texts to read: GOMAXPROCS=1 go run . FILE…")
	}
	ours(texts[:1]) // both load their models before the clock starts
	theirs(texts[:1])
	var our, their float64
	for range 3 { // by turns, so that a busy machine slows both
		our += seconds(func() { ours(texts) })
		their += seconds(func() { theirs(texts) })
	}
	fmt.Printf("%d texts, %d words between blanks, three passes\n", len(texts), words)
	fmt.Printf("sitrep (with lemmas and trees)  %7.0f words a second of processor\n", 3*float64(words)/our)
	fmt.Printf("prose v3                        %7.0f words a second of processor\n", 3*float64(words)/their)
	fmt.Printf("ratio                           %7.2f\n", their/our)
}

func read(paths []string) (texts []string, words int) {
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		texts = append(texts, string(b))
		words += len(strings.Fields(string(b)))
	}
	return texts, words
}

func ours(texts []string) {
	for _, t := range texts {
		d := text.New(t)
		d.Tokens = token.Split(d)
		d.Sentences = sentence.Split(d)
		if err := syntax.Analyse(d); err != nil {
			log.Fatal(err)
		}
	}
}

func theirs(texts []string) {
	for _, t := range texts {
		d, err := prose.NewDocument(t)
		if err != nil {
			log.Fatal(err)
		}
		d.Entities()
	}
}

// seconds of processor time that work takes.
func seconds(work func()) float64 {
	before := processor()
	work()
	return processor() - before
}

func processor() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		log.Fatal(err)
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

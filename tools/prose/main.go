//go:build unix

// Command prose measures how fast sitrep reads beside jdkato/prose v3, in one run on one machine, the same texts by
// turns: sitrep's English core (tokens, sentences, word classes, names, and lemmas and trees as well), the whole
// reading with its JSON, prose (tokens, sentences, word classes, names), and as floors wc -w and a plain copy. It is a
// module of its own, so that prose is no dependency of sitrep.
//
//	cd tools/prose && GOMAXPROCS=1 go run . ../../../shared/data/open-news/*.txt
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"os/exec"
	"strings"
	"syscall"

	"github.com/jdkato/prose/v3"

	"sitrep/language/sentence"
	"sitrep/language/syntax"
	"sitrep/language/token"
	"sitrep/ledger"
	"sitrep/reading"
	"sitrep/text"
)

// passes is how often each worker goes through all texts.
const passes = 3

// worker is one way to go through all texts; repeat is how often a pass does it, so that quick ones can be measured.
type worker struct {
	name   string
	work   func(texts []string)
	repeat int
	took   float64 // seconds of processor time for one time through
}

func main() {
	texts, words := read(os.Args[1:])
	if words == 0 {
		log.Fatal("prose: name the texts to read: GOMAXPROCS=1 go run . FILE…")
	}
	workers := []*worker{
		{name: "whole reading, JSON out", work: whole, repeat: 1},
		{name: "English core: tokens, sentences, classes, lemmas, trees, names", work: core, repeat: 1},
		{name: "prose v3: tokens, sentences, classes, names", work: theirs, repeat: 1},
		{name: "wc -w", work: count, repeat: 20},
		{name: "plain copy", work: copied, repeat: 200},
	}
	for _, w := range workers {
		w.work(texts[:1]) // models are loaded before the clock starts
	}
	for range passes { // by turns, so that a busy machine slows all
		for _, w := range workers {
			w.took += seconds(func() {
				for range w.repeat {
					w.work(texts)
				}
			}) / float64(w.repeat*passes)
		}
	}
	fmt.Printf("%d texts, %d words between blanks, %d passes; a second of processor time\n", len(texts), words, passes)
	for _, w := range workers {
		fmt.Printf("%-64s %12.0f words  %9.2f × prose\n", w.name, float64(words)/w.took, workers[2].took/w.took)
	}
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

func whole(texts []string) {
	for _, t := range texts {
		if _, err := json.Marshal(reading.Read(ledger.Report{ID: "r-text", Text: t})); err != nil {
			log.Fatal(err)
		}
	}
}

func core(texts []string) {
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

// count counts words as wc does, in a process of its own that gets all texts at once.
func count(texts []string) {
	cmd := exec.Command("wc", "-w")
	cmd.Stdin = strings.NewReader(strings.Join(texts, "\n"))
	if err := cmd.Run(); err != nil {
		log.Fatal(err)
	}
}

var sink bytes.Buffer

func copied(texts []string) {
	sink.Reset()
	for _, t := range texts {
		sink.WriteString(t)
	}
}

// seconds of processor time that work takes, its processes included.
func seconds(work func()) float64 {
	before := processor()
	work()
	return processor() - before
}

func processor() float64 {
	var all float64
	for _, who := range []int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var u syscall.Rusage
		if err := syscall.Getrusage(who, &u); err != nil {
			log.Fatal(err)
		}
		all += float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
	}
	return all
}

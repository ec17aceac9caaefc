package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/language/network"
	"sitrep/text"
	"sitrep/tools/train/corpus"
)

const ownTree = `# sent_id = %s
1	Guards	guard	NOUN	NNS	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root	_	_
3	Arlen	Arlen	PROPN	NNP	_	2	obj	_	Entity=(1-place-new-nnnnn-cf1-1-sgl)
4	.	.	PUNCT	.	_	2	punct	_	_

`

const ownNames = `# sent_id = %s
1	Guards	O
2	left	O
3	Arlen	B-LOC
4	.	O

`

// ownData writes a folder laid out as the shared data, with one sentence of our own in each set.
func ownData(t *testing.T) (data, vectors string) {
	t.Helper()
	dir := t.TempDir()
	write := func(name, content string) {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"ewt-train", "ewt-dev", "gum-open-train", "gum-open-dev"} {
		write("ud/"+name+".conllu", fmt.Sprintf(ownTree, "a"))
	}
	for _, name := range []string{"uner-ewt-train", "uner-ewt-dev"} {
		write("ner/"+name+".iob2", fmt.Sprintf(ownNames, "a"))
	}
	write("ner/wikigold/wikigold.conll.txt", "Mara I-PER\nDell I-PER\nleft O\n\n")
	write("own/security-train-a.conllu", fmt.Sprintf(ownTree, "a"))
	write("own/security-test-a.conllu", fmt.Sprintf(ownTree, "a"))
	write("vectors.json", ownVectors())
	return dir, filepath.Join(dir, "vectors.json")
}

func ownVectors() string {
	words := []string{"left", "guards", "Left", "trucks"}
	var b strings.Builder
	fmt.Fprintf(&b, `{"precision":8,"words":["%s"],"vectors":{`, strings.Join(words, `","`))
	for i, w := range words {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `"%s":[%s1,1]`, w, strings.Repeat(fmt.Sprintf("0.%d,", i+1), network.English().Vector))
	}
	return b.String() + "}}"
}

func TestVectors(t *testing.T) {
	_, path := ownData(t)
	q, err := readVectors(path, 2, 100)
	if err != nil || len(q.Keys) != 2 {
		t.Fatal(len(q.Keys), err)
	}
	table, row := q.Table(100), make([]float32, 100)
	table.Read(row, table.Row(network.Key("LEFT")))
	if row[7] < 0.09 || row[7] > 0.11 {
		t.Errorf("the vector of the most frequent spelling starts with %v", row[0])
	}
	if table.Read(row, table.Row(network.Key("trucks"))); row[0] != 0 {
		t.Error("a rare word has a vector")
	}
}

// TestResume: a run stopped after an epoch and taken up again writes the same file as one in one go.
func TestResume(t *testing.T) {
	log.SetOutput(io.Discard)
	defer log.SetOutput(os.Stderr)
	data, vectors := ownData(t)
	train := func(work string, stops ...int) []byte {
		o := options{data: data, own: filepath.Join(data, "own"), vectors: vectors, places: "../../gazetteer/places.bin", work: work, out: filepath.Join(work, "m"), words: 10, epochs: 3, batch: 4, rate: 2e-3, seed: 5}
		for _, o.stop = range stops {
			if err := run(o); err != nil {
				t.Fatal(err)
			}
		}
		file, err := os.ReadFile(filepath.Join(work, "m"))
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	if !bytes.Equal(train(t.TempDir(), 0), train(t.TempDir(), 1, 2, 0)) {
		t.Error("the files differ")
	}
}

// TestScore counts a perfect reading and a wrong one.
func TestScore(t *testing.T) {
	trees, names := readOwn(t)
	d := corpus.Document(trees)
	d.Tags, d.Arcs = make([]text.Tag, 4), make([]text.Arc, 4)
	for i := range d.Arcs {
		d.Tags[i] = text.Tag{Universal: trees[0].Universal[i], Penn: trees[0].Penn[i]}
		d.Arcs[i] = text.Arc{Head: trees[0].Heads[i], Relation: trees[0].Relations[i]}
	}
	d.Tags[0].Universal, d.Arcs[3].Head, d.Arcs[2].Relation = "X", 0, "obj:x"
	var s score
	s.addTree(d, trees[0], 0)
	s.addNames([]text.Name{{First: 2, Last: 3, Kind: "LOC"}, {First: 0, Last: 1, Kind: "LOC"}}, names[0], 0)
	want := score{tokens: 4, universal: 3, penn: 4, heads: 3, labelled: 3, exact: 2, gold: 1, found: 2, right: 1}
	if s != want {
		t.Errorf("%+v, want %+v", s, want)
	}
}

func readOwn(t *testing.T) (trees, names []*corpus.Sentence) {
	data, _ := ownData(t)
	trees, err := corpus.ReadCoNLLU(filepath.Join(data, "ud/ewt-dev.conllu"))
	if err != nil {
		t.Fatal(err)
	}
	names, err = corpus.ReadNames(filepath.Join(data, "ner/uner-ewt-dev.iob2"))
	if err != nil {
		t.Fatal(err)
	}
	return trees, names
}

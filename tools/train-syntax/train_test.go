package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/language/syntax"
)

const ownTree = `1	Gunmen	gunman	NOUN	NNS	_	2	nsubj	_	_
2	killed	kill	VERB	VBD	_	0	root	_	_
3	farmers	farmer	NOUN	NNS	_	2	obj	_	SpaceAfter=No
4	.	.	PUNCT	.	_	2	punct	_	_

`

// TestSameBytes: the same data and seed give the same file, and the file opens.
func TestSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: trains twice")
	}
	folder := t.TempDir()
	for name, content := range map[string]string{
		"ud/ewt-train.conllu":             strings.Repeat(ownTree, 12),
		"ud/gum-open-train.conllu":        strings.Repeat(strings.ReplaceAll(ownTree, "farmers", "miners"), 8),
		"ner/uner-ewt-train.iob2":         "1\tOrtega\tB-PER\t-\t-\n2\tleft\tO\t-\t-\n\n",
		"ner/wikigold/wikigold.conll.txt": "Harlow I-LOC\nfell O\n\n",
	} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	first, second := trained(t, folder), trained(t, folder)
	if !bytes.Equal(first, second) {
		t.Error("two trainings gave different files")
	}
	if _, err := syntax.Open(string(first)); err != nil {
		t.Error(err)
	}
}

func trained(t *testing.T, folder string) []byte {
	s := settings{data: folder, seed: 1, rounds: 3}
	c, err := readCorpus(s)
	if err != nil {
		t.Fatal(err)
	}
	return trainAll(c, s)
}

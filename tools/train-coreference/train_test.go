package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/language/coreference"
)

// ownTree and ownChains are one document of our own; its name is put in for NAME.
const ownTree = `# newdoc id = NAME
# sent_id = NAME-1
1	Maria	Maria	PROPN	NNP	_	3	nsubj	_	_
2	Lund	Lund	PROPN	NNP	_	1	flat	_	_
3	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

# sent_id = NAME-2
1	She	she	PRON	PRP	_	2	nsubj	_	_
2	slept	sleep	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

`

const ownChains = "# begin document\n0\tMaria\t(1\n1\tLund\t1)\n2\tleft\t_\n3\t.\t_\n4\tShe\t(1)\n5\tslept\t_\n6\t.\t_\n# end document\n"

func ownData(t *testing.T) string {
	folder := t.TempDir()
	write := func(path, content string) {
		path = filepath.Join(folder, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"OWN_a", "OWN_b", "OWN_c"} {
		write("gum-open/ontogum/"+name+".conll", ownChains)
		write("gum-open/ontogum/"+name+".conllu", strings.ReplaceAll(ownTree, "NAME", name))
	}
	write("ud/gum-open-dev.conllu", strings.ReplaceAll(ownTree, "NAME", "OWN_c"))
	return folder
}

var quick = settings{passes: 2, seed: 1, rate: 0.1, falseLink: 0.4, wrongLink: 1, missedLink: 2}

// TestTrain: what the documents tie is learned, and twice gives the same bytes.
func TestTrain(t *testing.T) {
	folder := ownData(t)
	var log bytes.Buffer
	first, err := train(folder, quick, &log)
	if err != nil {
		t.Fatal(err)
	}
	if second, _ := train(folder, quick, io.Discard); !bytes.Equal(first, second) {
		t.Error("two trainings gave different files")
	}
	if _, err := coreference.Open(string(first)); err != nil {
		t.Error(err)
	}
	for _, want := range []string{"2 documents to train on, 1 to measure on", "mean 100.00"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("no %q in %s", want, log.String())
		}
	}
}

// TestNoData: the error names what is missing.
func TestNoData(t *testing.T) {
	if _, err := train(t.TempDir(), quick, io.Discard); err == nil || !strings.Contains(err.Error(), "gum-open-dev.conllu") {
		t.Error(err)
	}
}

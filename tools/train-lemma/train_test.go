package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/language/lemma"
	shipped "sitrep/model/lemma"
)

const ownTree = `1	Raiders	raider	NOUN	NNS	_	2	nsubj	_	_
2	took	take	VERB	VBD	_	0	root	_	_
3	ponies	pony	NOUN	NNS	_	2	obj	_	SpaceAfter=No
4	.	.	PUNCT	.	_	2	punct	_	_

`

func ownData(t *testing.T) string {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "ud"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"ewt-train":      ownTree,
		"gum-open-train": strings.NewReplacer("Raiders", "Miners", "raider", "miner", "ponies", "berries", "pony", "berry").Replace(ownTree),
	} {
		if err := os.WriteFile(filepath.Join(folder, "ud", name+".conllu"), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// TestTrain: forms are kept, endings that two forms share are generalized, and twice gives the same bytes.
func TestTrain(t *testing.T) {
	folder := ownData(t)
	first, err := train(folder)
	if err != nil {
		t.Fatal(err)
	}
	if second, _ := train(folder); !bytes.Equal(first, second) {
		t.Error("two trainings gave different files")
	}
	table, err := lemma.Open(string(first))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ form, universal, penn, want string }{
		{"took", "VERB", "VBD", "take"}, {"took", "VERB", "VBN", "take"}, {"shook", "VERB", "VBD", "shook"},
		{"Ponies", "NOUN", "NNS", "pony"}, {"ferries", "NOUN", "NNS", "ferry"}, {"farmers", "NOUN", "NNS", "farmer"},
	} {
		if got := table.Of(c.form, c.universal, c.penn); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.form, c.penn, got, c.want)
		}
	}
}

// TestShipped: the file in model/lemma is the one that this program makes of the data.
func TestShipped(t *testing.T) {
	folder := filepath.Join("..", "..", "..", "shared", "data")
	if _, err := os.Stat(filepath.Join(folder, "ud")); err != nil {
		t.Skip("skipped: no data")
	}
	file, err := train(folder)
	if err != nil {
		t.Fatal(err)
	}
	if string(file) != shipped.File {
		t.Error("model/lemma/lemma.bin is not what train-lemma makes; run go run ./tools/train-lemma")
	}
}

// TestNoData: the error names the file that is missing.
func TestNoData(t *testing.T) {
	if _, err := train(t.TempDir()); err == nil || !strings.Contains(err.Error(), "ewt-train.conllu") {
		t.Error(err)
	}
}

// Package police reads the India Police Events set (Halterman, Keith, Sarwar & O'Connor 2021, "Corpus-
// Level Evaluation for Event QA"), where every sentence of 1,257 news reports is labelled by what the
// police did, answers its questions from a document's layers, and scores the answers by sentence.
package police

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"sitrep/eval/measure"
)

// Labels are the questions of the set: did police kill, arrest, fail to act, use force, do anything?
var Labels = []string{"KILL", "ARREST", "FAIL", "FORCE", "ANY"}

// names are the labels as the set spells them.
var names = map[string]string{"KILL": "KILL", "ARREST": "ARREST", "FAIL": "FAIL", "FORCE": "FORCE", "ANY_ACTION": "ANY"}

// Document is a report with its sentences in order.
type Document struct {
	ID        int
	Text      string
	Sentences []Sentence
}

// Sentence is a sentence as the set cut it, with its labels.
type Sentence struct {
	ID     int
	Text   string
	Labels map[string]bool
}

// Load reads docs.jsonl and sents.jsonl of a folder. Broken spellings of quotation marks are mended.
func Load(folder string) ([]Document, error) {
	var out []Document
	at := map[int]int{}
	err := lines(filepath.Join(folder, "docs.jsonl"), func(raw []byte) error {
		var row struct {
			ID   int    `json:"doc_id"`
			Text string `json:"doc_text"`
		}
		if err := json.Unmarshal(raw, &row); err != nil {
			return err
		}
		at[row.ID] = len(out)
		out = append(out, Document{ID: row.ID, Text: mend(row.Text)})
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = lines(filepath.Join(folder, "sents.jsonl"), func(raw []byte) error { return addSentence(out, at, raw) })
	return out, err
}

func addSentence(documents []Document, at map[int]int, raw []byte) error {
	var row struct {
		Document int      `json:"doc_id"`
		ID       int      `json:"sent_id"`
		Text     string   `json:"sent_text"`
		Labels   []string `json:"sent_labels"`
	}
	if err := json.Unmarshal(raw, &row); err != nil {
		return err
	}
	k, ok := at[row.Document]
	if !ok {
		return fmt.Errorf("sentence %d of an unknown document %d", row.ID, row.Document)
	}
	s := Sentence{ID: row.ID, Text: mend(row.Text), Labels: map[string]bool{}}
	for _, l := range row.Labels {
		s.Labels[names[l]] = true
	}
	documents[k].Sentences = append(documents[k].Sentences, s)
	return nil
}

func lines(path string, take func([]byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 64<<20)
	for n := 1; in.Scan(); n++ {
		if err := take(in.Bytes()); err != nil {
			return fmt.Errorf("%s line %d: %w", path, n, err)
		}
	}
	return in.Err()
}

// Half is one half of the documents, "tuning" or "unseen", or all for ""; see measure.Half.
func Half(all []Document, which string) ([]Document, error) {
	return measure.Half(all, which, func(d Document) string { return strconv.Itoa(d.ID) })
}

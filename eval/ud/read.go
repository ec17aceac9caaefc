// Package ud reads and writes CoNLL-U files (Universal Dependencies v2) and scores readings of them:
// words and sentences from the plain text, aligned as the CoNLL 2018 shared task scorer does, and
// tags, lemmas and arcs.
package ud

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Word is one syntactic word of a sentence. Head is an index into the sentence, -1 for its root.
type Word struct {
	Form, Lemma, Universal, Penn string
	Head                         int
	Relation                     string
	Glued                        bool // no blank stands between this word and the next
}

// Sentence is one sentence of a treebank.
type Sentence struct {
	ID         string
	Text       string
	Words      []Word
	Paragraph  bool // the first of its paragraph
	Document   bool // the first of its document
	multiwords []multiword
}

// multiword is a spelling that covers the words [first, last).
type multiword struct {
	first, last int
	form        string
	glued       bool
}

// ReadFile reads a CoNLL-U file; empty nodes are dropped.
func ReadFile(path string) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sentences, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return sentences, nil
}

// DocumentsOf are the names of the documents in a treebank's file, as they stand before the last hyphen
// of the ids of sentences ("GUM_news_clock-7").
func DocumentsOf(path string) (map[string]bool, error) {
	sentences, err := ReadFile(path)
	out := map[string]bool{}
	for _, s := range sentences {
		if i := strings.LastIndex(s.ID, "-"); i > 0 {
			out[s.ID[:i]] = true
		}
	}
	return out, err
}

// Read reads CoNLL-U.
func Read(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	var open Sentence
	scanner := bufio.NewScanner(r)
	scanner.Buffer(make([]byte, 1<<16), 1<<24)
	for number := 1; scanner.Scan(); number++ {
		line := scanner.Text()
		if line == "" {
			out = appendSentence(out, open)
			open = Sentence{}
			continue
		}
		if err := open.line(line); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
	}
	return appendSentence(out, open), scanner.Err()
}

func appendSentence(out []Sentence, s Sentence) []Sentence {
	if len(s.Words) == 0 {
		return out
	}
	for _, m := range s.multiwords {
		s.glue(m)
	}
	return append(out, s)
}

// glue marks the words of a multiword spelling as written together.
func (s *Sentence) glue(m multiword) {
	for i := m.first; i < m.last && i < len(s.Words); i++ {
		s.Words[i].Glued = i+1 < m.last || m.glued
	}
}

func (s *Sentence) line(line string) error {
	if strings.HasPrefix(line, "#") {
		s.comment(line)
		return nil
	}
	columns := strings.Split(line, "\t")
	if len(columns) != 10 {
		return fmt.Errorf("%d columns instead of 10", len(columns))
	}
	glued := strings.Contains(columns[9], "SpaceAfter=No")
	switch {
	case strings.Contains(columns[0], "."):
		return nil
	case strings.Contains(columns[0], "-"):
		var first, last int
		if _, err := fmt.Sscanf(columns[0], "%d-%d", &first, &last); err != nil {
			return fmt.Errorf("token range %q: %w", columns[0], err)
		}
		s.multiwords = append(s.multiwords, multiword{first - 1, last, columns[1], glued})
		return nil
	}
	head, err := strconv.Atoi(columns[6])
	if err != nil {
		return fmt.Errorf("head %q: %w", columns[6], err)
	}
	s.Words = append(s.Words, Word{columns[1], columns[2], columns[3], columns[4], head - 1, columns[7], glued})
	return nil
}

func (s *Sentence) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimPrefix(line, "# "), " = ")
	switch {
	case key == "sent_id":
		s.ID = value
	case key == "text":
		s.Text = value
	case strings.HasPrefix(key, "newdoc"):
		s.Document = true
	case strings.HasPrefix(key, "newpar") && !strings.HasPrefix(key, "newpar_block"):
		s.Paragraph = true
	}
}

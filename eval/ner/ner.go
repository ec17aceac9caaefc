// Package ner reads name corpora and scores name finders by exact spans.
package ner

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"sitrep/eval/measure"
	"sitrep/text"
)

// Sentence is a sentence with a label a word: O, B-PER, I-PER, B-LOC, I-LOC, B-ORG or I-ORG. Other
// kinds are read as O.
type Sentence struct {
	Comments []string
	Words    []string
	Labels   []string
}

// ReadIOB2 reads UNER's layout: number, word, label, two more columns, between tabs.
func ReadIOB2(path string) ([]Sentence, error) {
	return read(path, func(line string, s *Sentence) error {
		if strings.HasPrefix(line, "#") {
			s.Comments = append(s.Comments, line)
			return nil
		}
		columns := strings.Split(line, "\t")
		if len(columns) < 3 {
			return fmt.Errorf("%d columns instead of 3 or more", len(columns))
		}
		s.Words, s.Labels = append(s.Words, columns[1]), append(s.Labels, kept(columns[2]))
		return nil
	})
}

// ReadWikigold reads wikigold's layout: word and I- label between a blank; a name begins where the
// kind changes.
func ReadWikigold(path string) ([]Sentence, error) {
	return read(path, func(line string, s *Sentence) error {
		word, label, ok := strings.Cut(line, " ")
		if !ok {
			return fmt.Errorf("no label in %q", line)
		}
		label = kept(label)
		n := len(s.Labels)
		if label != "O" && (n == 0 || s.Labels[n-1] == "O" || s.Labels[n-1][1:] != label[1:]) {
			label = "B" + label[1:]
		}
		s.Words, s.Labels = append(s.Words, word), append(s.Labels, label)
		return nil
	})
}

func kept(label string) string {
	if strings.HasSuffix(label, "-PER") || strings.HasSuffix(label, "-LOC") || strings.HasSuffix(label, "-ORG") {
		return label
	}
	return "O"
}

func read(path string, add func(string, *Sentence) error) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Sentence
	var open Sentence
	scanner := bufio.NewScanner(f)
	for number := 1; scanner.Scan(); number++ {
		line := strings.TrimRight(scanner.Text(), "\r")
		if strings.TrimSpace(line) != "" {
			if err := add(line, &open); err != nil {
				return nil, fmt.Errorf("%s, line %d: %w", path, number, err)
			}
			continue
		}
		if len(open.Words) > 0 {
			out = append(out, open)
		}
		open = Sentence{}
	}
	if len(open.Words) > 0 {
		out = append(out, open)
	}
	return out, scanner.Err()
}

// Document makes a document with the corpus's words and sentences as its tokens.
func Document(sentences []Sentence) *text.Document {
	var b strings.Builder
	d := text.New("")
	for i, s := range sentences {
		first := len(d.Tokens)
		for _, w := range s.Words {
			d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: b.Len(), End: b.Len() + len(w)}})
			b.WriteString(w)
			b.WriteByte(' ')
		}
		b.WriteByte('\n')
		span := text.Span{Start: d.Tokens[first].Start, End: d.Tokens[len(d.Tokens)-1].End}
		d.Sentences = append(d.Sentences, text.Sentence{Span: span, First: first, Last: len(d.Tokens), Block: i})
	}
	d.Text = b.String()
	return d
}

// Labels are the labels of a document's names, one a token.
func Labels(d *text.Document) []string {
	out := make([]string, len(d.Tokens))
	for i := range out {
		out[i] = "O"
	}
	for _, n := range d.Names {
		for i := n.First; i < n.Last; i++ {
			out[i] = "I-" + n.Kind
		}
		out[n.First] = "B-" + n.Kind
	}
	return out
}

// Score is exact-span precision, recall and F1, as fractions of 1.
type Score struct {
	P  float64 `json:"P"`
	R  float64 `json:"R"`
	F1 float64 `json:"F1"`
}

// Compare scores the names of a document made by Document.
func Compare(sentences []Sentence, d *text.Document) Score {
	gold, found, same := map[text.Name]bool{}, 0, 0
	at := 0
	for _, s := range sentences {
		for _, n := range spans(s.Labels, at) {
			gold[n] = true
		}
		at += len(s.Words)
	}
	for _, n := range d.Names {
		found++
		if gold[text.Name{First: n.First, Last: n.Last, Kind: n.Kind}] {
			same++
		}
	}
	return Score{measure.Ratio(same, found), measure.Ratio(same, len(gold)), measure.Ratio(2*same, found+len(gold))}
}

// spans are the names in a sentence's labels, counted from its first token.
func spans(labels []string, at int) []text.Name {
	var out []text.Name
	for i := 0; i < len(labels); i++ {
		if labels[i] == "O" {
			continue
		}
		end := i + 1
		for end < len(labels) && labels[end] == "I"+labels[i][1:] {
			end++
		}
		out = append(out, text.Name{First: at + i, Last: at + end, Kind: labels[i][2:]})
		i = end - 1
	}
	return out
}

// Write writes a document's names in UNER's layout.
func Write(w io.Writer, sentences []Sentence, d *text.Document) error {
	out := bufio.NewWriter(w)
	labels := Labels(d)
	at := 0
	for _, s := range sentences {
		for _, c := range s.Comments {
			fmt.Fprintln(out, c)
		}
		for i, word := range s.Words {
			fmt.Fprintf(out, "%d\t%s\t%s\t-\t-\n", i+1, word, labels[at+i])
		}
		fmt.Fprintln(out)
		at += len(s.Words)
	}
	return out.Flush()
}

package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"sitrep/text"
)

// ReadPlaced reads marks on documents of a treebank, whose sentences stand elsewhere: a file holds their names and the numbers of their words alone. A line
// "== DOCUMENT WORDS" begins those of a document, of which all sentences are marked, with how many words it has, so that another text is refused; a line of a sentence has the last part of its name and its marks, in the form of
// marked reports with the words' numbers (from 1, both ends meant) instead of the words:
//
//	== weblog-harbour_20310101 211
//	0004	[arrest:1 3] {g1 1-2} {t1 5} <say1 9> <src1 8>
//
// It gives the sentences of each document.
func ReadPlaced(path string, bank []*Sentence) (out [][]*Sentence, err error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	documents := byDocument(bank)
	for i, part := range strings.Split("\n"+string(content), "\n== ") {
		if i == 0 {
			continue
		}
		head, body, _ := strings.Cut(part, "\n")
		name, words, _ := strings.Cut(strings.TrimSpace(head), " ")
		if n := countWords(documents[name]); strconv.Itoa(n) != words {
			return nil, fmt.Errorf("%s: %s has %d words, not %s", path, name, n, words)
		}
		sentences, err := placed(name, documents[name], body)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, sentences)
	}
	return out, nil
}

// ReadPlain reads a plain text of a folder, and gives its sentences names as those of a treebank have.
func ReadPlain(dir, name string) (out []*Sentence, err error) {
	content, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	m := Marked{Name: strings.TrimSuffix(name, filepath.Ext(name)), Text: string(content)}
	return m.Sentences(), nil
}

// byDocument are the sentences of a treebank by the document that their names tell.
func byDocument(bank []*Sentence) map[string][]*Sentence {
	out := map[string][]*Sentence{}
	for _, s := range bank {
		document, _ := s.place()
		out[document] = append(out[document], s)
	}
	return out
}

func countWords(sentences []*Sentence) (n int) {
	for _, s := range sentences {
		n += len(s.Words)
	}
	return n
}

// place is the document of a sentence of a treebank and its number there, from its name.
func (s *Sentence) place() (document, number string) {
	at := strings.LastIndexByte(s.ID, '-')
	return s.ID[:max(at, 0)], s.ID[at+1:]
}

// placed are the sentences of a document with their marks.
func placed(name string, sentences []*Sentence, body string) (out []*Sentence, err error) {
	rows := map[string]string{}
	for line := range strings.Lines(body) {
		if number, marks, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			rows[number] = marks
		}
	}
	for _, s := range sentences {
		_, number := s.place()
		m, err := s.marked(rows[number])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.ID, err)
		}
		delete(rows, number)
		out = append(out, m)
	}
	for number := range rows {
		return nil, fmt.Errorf("%s has no sentence %s", name, number)
	}
	return out, nil
}

// marked is the sentence with marks that name its words by number.
func (s *Sentence) marked(marks string) (*Sentence, error) {
	d := Document([]*Sentence{s})
	m := Marked{Whole: true}
	for marks = strings.TrimSpace(marks); marks != ""; marks = strings.TrimSpace(marks) {
		var mark string
		end := strings.IndexAny(marks, "]}>")
		if end < 0 {
			return nil, fmt.Errorf("a mark that is not closed: %s", marks)
		}
		mark, marks = marks[:end], marks[end+1:]
		head, numbers, _ := strings.Cut(mark[1:], " ")
		span, err := s.numbered(d, numbers)
		if err != nil {
			return nil, err
		}
		if err := m.add(opened{mark[0], head, span.Start}, span.End); err != nil {
			return nil, err
		}
	}
	return m.sentence(d, d.Sentences[0], s.ID), nil
}

// numbered is the span of words of a sentence by their numbers: "3" or "3-5".
func (s *Sentence) numbered(d *text.Document, numbers string) (text.Span, error) {
	from, to, found := strings.Cut(numbers, "-")
	if !found {
		to = from
	}
	first, err1 := strconv.Atoi(from)
	last, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil || first < 1 || last < first || last > len(s.Words) {
		return text.Span{}, fmt.Errorf("no such words: %s", numbers)
	}
	return text.Span{Start: d.Tokens[first-1].Start, End: d.Tokens[last-1].End}, nil
}

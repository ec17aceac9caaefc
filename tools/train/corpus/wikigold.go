package corpus

import (
	"fmt"
	"io"
	"strings"
)

// ReadWikigold reads a set in the layout of wikigold: word and I-tag between blanks. A run of tags of
// one kind is taken for one name.
func ReadWikigold(path string) ([]*Sentence, error) {
	out, err := readFile(path, func(r io.Reader) ([]*Sentence, error) { return parse(r, addPlainLine) })
	for _, s := range out {
		s.Names = begin(s.Names)
	}
	return out, err
}

func addPlainLine(s *Sentence, line string) error {
	word, tag, ok := strings.Cut(line, " ")
	if !ok {
		return fmt.Errorf("no tag")
	}
	if word == "-DOCSTART-" {
		return nil
	}
	s.Words = append(s.Words, word)
	s.Names = append(s.Names, known(tag))
	return nil
}

// begin turns the first I-tag of each run into a B-tag.
func begin(tags []string) []string {
	out := make([]string, len(tags))
	for i, t := range tags {
		out[i] = t
		if kind, inside := strings.CutPrefix(t, "I-"); inside && (i == 0 || tags[i-1] != t) {
			out[i] = "B-" + kind
		}
	}
	return out
}

package corpus

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// ReadCoNLLU reads a treebank without names. Lines of multiword tokens and of empty nodes are passed over.
func ReadCoNLLU(path string) ([]*Sentence, error) {
	out, err := ReadNamedCoNLLU(path)
	for _, s := range out {
		s.Names = nil
	}
	return out, err
}

// ReadNamedCoNLLU reads a treebank that has all names in its last column: Name=B-PER.
func ReadNamedCoNLLU(path string) ([]*Sentence, error) {
	return readFile(path, func(r io.Reader) ([]*Sentence, error) { return parse(r, addTreeLine) })
}

// ReadNames reads a set of names in the layout of Universal NER: number, word and tag between tabs.
// Kinds other than PER, LOC and ORG count as no name.
func ReadNames(path string) ([]*Sentence, error) {
	return readFile(path, func(r io.Reader) ([]*Sentence, error) { return parse(r, addNameLine) })
}

func readFile(path string, read func(io.Reader) ([]*Sentence, error)) ([]*Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out, err := read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return out, nil
}

// parse splits blocks at empty lines and hands every line that is no comment to add.
func parse(r io.Reader, add func(*Sentence, string) error) ([]*Sentence, error) {
	var out []*Sentence
	current := &Sentence{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch {
		case line == "":
			out, current = finish(out, current), &Sentence{}
		case strings.HasPrefix(line, "#"):
			if id, ok := strings.CutPrefix(line, "# sent_id = "); ok {
				current.ID = id
			}
		default:
			if err := add(current, line); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
		}
	}
	return finish(out, current), lines.Err()
}

func finish(out []*Sentence, s *Sentence) []*Sentence {
	if len(s.Words) == 0 {
		return out
	}
	return append(out, s)
}

func addTreeLine(s *Sentence, line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns, want 10", len(f))
	}
	if strings.ContainsAny(f[0], "-.") {
		return nil
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return fmt.Errorf("head %q: %w", f[6], err)
	}
	s.Words = append(s.Words, f[1])
	s.Universal = append(s.Universal, f[3])
	s.Penn = append(s.Penn, f[4])
	s.Heads = append(s.Heads, head-1)
	s.Relations = append(s.Relations, f[7])
	s.Entities = append(s.Entities, attribute(f[9], "Entity"))
	s.Names = append(s.Names, known(attribute(f[9], "Name")))
	return nil
}

// attribute is the value of a key in the last column.
func attribute(column, key string) string {
	for pair := range strings.SplitSeq(column, "|") {
		if value, ok := strings.CutPrefix(pair, key+"="); ok {
			return value
		}
	}
	return ""
}

func addNameLine(s *Sentence, line string) error {
	f := strings.Split(line, "\t")
	if len(f) < 3 {
		return fmt.Errorf("%d columns, want 3", len(f))
	}
	s.Words = append(s.Words, f[1])
	s.Names = append(s.Names, known(f[2]))
	return nil
}

func known(tag string) string {
	switch tag {
	case "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG":
		return tag
	}
	return "O"
}

// AddNames gives the sentences of a treebank the names that another file has for the same sentences,
// by their identifiers, and returns how many it gave.
func AddNames(trees, names []*Sentence) int {
	byID := make(map[string]*Sentence, len(names))
	for _, s := range names {
		byID[s.ID] = s
	}
	given := 0
	for _, s := range trees {
		if n := byID[s.ID]; n != nil && len(n.Words) == len(s.Words) {
			s.Names = n.Names
			given++
		}
	}
	return given
}

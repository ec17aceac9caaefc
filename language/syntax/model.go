package syntax

import (
	"fmt"
	"strings"

	"sitrep/language/lemma"
	"sitrep/language/syntax/name"
	"sitrep/language/syntax/perceptron"
	"sitrep/language/syntax/weights"
)

// Model is a trained reading of English sentences. It is read in place and safe for concurrent use.
type Model struct {
	sum       string
	tags      []wordClass
	relations []string
	tagger    perceptron.Table
	parser    perceptron.Table
	names     perceptron.Table
	lemmas    lemma.Table
}

// wordClass is a pair of tags.
type wordClass struct{ universal, penn string }

// Names of the sections of a model file.
const (
	SectionTags      = "tags"      // lines "UPOS|XPOS", one a class of the tagger
	SectionRelations = "relations" // lines, one a relation; root is not among them
	SectionTagger    = "tagger"
	SectionParser    = "parser"
	SectionNames     = "names"
	SectionLemmas    = "lemmas"
)

// Open reads a model file. It refuses damaged files with an error that says so.
func Open(file string) (*Model, error) {
	f, err := weights.Open(file)
	if err != nil {
		return nil, err
	}
	m := &Model{sum: f.Sum()}
	if err := m.readLists(f); err != nil {
		return nil, err
	}
	if m.tagger, err = openTable(f, SectionTagger, len(m.tags)); err != nil {
		return nil, err
	}
	if m.parser, err = openTable(f, SectionParser, m.actions()); err != nil {
		return nil, err
	}
	if m.names, err = openTable(f, SectionNames, len(name.Labels)); err != nil {
		return nil, err
	}
	return m, m.readLemmas(f)
}

// Sum is the checksum of the model's file, the mark of its version.
func (m *Model) Sum() string { return m.sum }

// actions is the number of actions of the parser: shift, and left and right for each relation.
func (m *Model) actions() int { return 1 + 2*len(m.relations) }

func (m *Model) readLists(f weights.File) error {
	tags, err := f.Section(SectionTags)
	if err != nil {
		return err
	}
	for _, line := range lines(tags) {
		universal, penn, _ := strings.Cut(line, "|")
		m.tags = append(m.tags, wordClass{universal, penn})
	}
	relations, err := f.Section(SectionRelations)
	if err != nil {
		return err
	}
	m.relations = lines(relations)
	if len(m.tags) == 0 || len(m.tags) > 254 || len(m.relations) == 0 || len(m.relations) > 120 {
		return fmt.Errorf("syntax model has %d tags and %d relations", len(m.tags), len(m.relations))
	}
	return nil
}

func (m *Model) readLemmas(f weights.File) error {
	section, err := f.Section(SectionLemmas)
	if err != nil {
		return err
	}
	m.lemmas, err = lemma.Open(section)
	return err
}

func openTable(f weights.File, section string, classes int) (perceptron.Table, error) {
	s, err := f.Section(section)
	if err != nil {
		return perceptron.Table{}, err
	}
	t, err := perceptron.Open(s, classes)
	if err != nil {
		return t, fmt.Errorf("section %s of the syntax model: %w", section, err)
	}
	return t, nil
}

func lines(s string) []string { return strings.Split(strings.TrimSpace(s), "\n") }

package number

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

// Class is what a word does in a numeral.
type Class uint8

// The classes of numeral words; a Numeral is a Cardinal, an Ordinal or a Fraction.
const (
	None     Class = iota
	Cardinal       // a number that counts
	Ordinal        // first, second; with a part where the word also divides: third
	Fraction       // half, quarter
	Small          // one … nineteen
	Ten            // twenty … ninety
	Scale          // hundred, million
	Group          // dozen: a scale that needs no more
	Parts          // thirds, quarters: what a fraction counts
	Article        // a, an
	Vague          // several, dozens
	Multiple       // twice, double
	short          // m, bn, k: glued to digits only
)

var classes = map[string]Class{
	"ordinal": Ordinal, "fraction": Fraction, "unit": Small, "ten": Ten, "scale": Scale, "group": Group,
	"parts": Parts, "article": Article, "vague": Vague, "multiple": Multiple, "short": short,
}

type entry struct {
	class Class
	value float64
	part  float64 // an ordinal that also divides: 3 for "third"
}

//go:embed numerals.tsv
var numeralRows string

//go:embed bounds.tsv
var boundRows string

//go:embed nouns.tsv
var nounRows string

//go:embed units.tsv
var unitRows string

var words = readWords()

// Rows are the rows of a lexicon file as columns, without comments and empty lines. A row with
// fewer columns than wanted stops the program: the files are part of it.
func Rows(file, content string, columns int) [][]string {
	var out [][]string
	for n, line := range strings.Split(content, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) < columns {
			panic(fmt.Sprintf("%s line %d: %d columns, want %d", file, n+1, len(row), columns))
		}
		out = append(out, row)
	}
	return out
}

func readWords() map[string]*entry {
	out := map[string]*entry{}
	for _, row := range Rows("numerals.tsv", numeralRows, 4) {
		class, ok := classes[row[1]]
		if !ok {
			panic("numerals.tsv: unknown class " + row[1])
		}
		value, _ := strconv.ParseFloat(row[2], 64)
		e := &entry{class: class, value: value}
		if class == Ordinal && value >= 3 && value <= 10 {
			e.part = value
		}
		out[row[0]] = e
	}
	return out
}

// ClassOf is what a lower-case word does in a numeral: None when it does nothing.
func ClassOf(word string) Class {
	if e := words[word]; e != nil {
		return e.class
	}
	return None
}

// ValueOf is the value of a lower-case numeral word, 0 for a vague or unknown one.
func ValueOf(word string) float64 {
	if e := words[word]; e != nil {
		return e.value
	}
	return 0
}

// Numerals are all words that may start or continue a numeral.
func Numerals() map[string]Class {
	out := make(map[string]Class, len(words))
	for w, e := range words {
		out[w] = e.class
	}
	return out
}

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{"en/number/numerals.tsv": numeralRows, "en/number/bounds.tsv": boundRows, "en/number/nouns.tsv": nounRows, "en/number/units.tsv": unitRows}
}

package input

import (
	_ "embed"
	"strings"
	"unicode"
)

//go:embed function_words.tsv
var englishTable string

//go:embed foreign_words.tsv
var foreignTable string

var (
	englishWords = parseEnglish(englishTable)
	tongues      = parseForeign(foreignTable)
)

// foreignTongue is a language that is not read, with its function words and an example of it.
type foreignTongue struct {
	tongue
	words   map[string]bool
	example string
}

func parseEnglish(table string) map[string]bool {
	words := map[string]bool{}
	for _, row := range rows(table, 2) {
		words[row[0]] = true
	}
	return words
}

func parseForeign(table string) []foreignTongue {
	var out []foreignTongue
	for _, row := range rows(table, 4) {
		t := foreignTongue{tongue: tongue{code: row[0], name: row[1]}, words: map[string]bool{}, example: row[3]}
		for _, w := range strings.Fields(row[2]) {
			t.words[w] = true
		}
		out = append(out, t)
	}
	return out
}

// rows are the lines of a table with the number of columns given; a line that begins with # is a remark.
func rows(table string, columns int) [][]string {
	var out [][]string
	for line := range strings.Lines(table) {
		row := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(row) == columns && !strings.HasPrefix(row[0], "#") {
			out = append(out, row)
		}
	}
	return out
}

// wordsOf are the runs of letters of a text.
func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

func countIn(words []string, known map[string]bool) int {
	n := 0
	for _, w := range words {
		if known[w] {
			n++
		}
	}
	return n
}

// nearest is the language of the table with most of its words among those given, and their number;
// of two as near the first in the table.
func nearest(words []string) (best tongue, hits int) {
	for _, t := range tongues {
		if n := countIn(words, t.words); n > hits {
			best, hits = t.tongue, n
		}
	}
	return best, hits
}

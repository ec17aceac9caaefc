// Package lexicon reads word lists and rule tables: tab-separated files with a header row, one
// entry a row, each with an example. Lines that begin with # are comments; the first of them state
// the file's version, licence and source. The files lie in the folders below, one language each.
package lexicon

import (
	"fmt"
	"strings"
	"sync"
)

// Row is one entry of a table.
type Row struct {
	Line  int // in the file, from 1
	cells []string
	names map[string]int
}

// Get is the cell of a column, trimmed; empty when the column is absent.
func (r Row) Get(column string) string {
	i, ok := r.names[column]
	if !ok || i >= len(r.cells) {
		return ""
	}
	return strings.TrimSpace(r.cells[i])
}

// List is the cell of a column split at "|", without empty parts.
func (r Row) List(column string) []string {
	var out []string
	for _, s := range strings.Split(r.Get(column), "|") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// Table parses a tab-separated table. The name stands in errors, which give the line and what is
// wrong with it: a row with more cells than the header has columns.
func Table(name, content string) ([]Row, error) {
	var rows []Row
	var names map[string]int
	for n, line := range strings.Split(content, "\n") {
		line = strings.TrimRight(line, "\r")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if names == nil {
			names = columns(cells)
			continue
		}
		if len(cells) > len(names) {
			return nil, fmt.Errorf("%s line %d: %d cells, but the header names %d columns", name, n+1, len(cells), len(names))
		}
		rows = append(rows, Row{Line: n + 1, cells: cells, names: names})
	}
	return rows, nil
}

// Must parses a table that is part of the binary; a test reads every one of them. Rows that a reader added to it
// stand behind its own.
func Must(name, content string) []Row {
	rows, err := Table(name, content)
	if err != nil {
		panic(err)
	}
	return append(rows, more(name)...)
}

// Column is what a table of the binary tells of its words: of each cell of one column that of another.
func Column(name, content, word, of string) map[string]string {
	out := map[string]string{}
	for _, r := range Must(name, content) {
		out[r.Get(word)] = r.Get(of)
	}
	return out
}

// Classes tells which words of a table of the binary belong to which class, by the columns of both. The table is read when it is
// first asked.
func Classes(name, content, class, word string) func(class, word string) bool {
	type member struct{ class, word string }
	members := sync.OnceValue(func() map[member]bool {
		out := map[member]bool{}
		for _, r := range Must(name, content) {
			out[member{r.Get(class), r.Get(word)}] = true
		}
		return out
	})
	return func(class, word string) bool { return members()[member{class, word}] }
}

func columns(header []string) map[string]int {
	names := make(map[string]int, len(header))
	for i, h := range header {
		names[strings.TrimSpace(h)] = i
	}
	return names
}

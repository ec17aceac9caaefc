package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Added rows come from a reader's own word lists: they stand behind the shipped rows of the same table, so of
// two rows about one word the reader's holds. They are given once, before anything is read.
var added = struct {
	sync.Mutex
	files map[string]string // by table name: the text of the reader's file
	rows  map[string][]Row
	used  map[string]bool // tables that were read already
}{files: map[string]string{}, rows: map[string][]Row{}, used: map[string]bool{}}

// Add puts the rows of a reader's file behind those of a shipped table. The file has a header line with names of
// that table's columns, at least the first. A column of closed values (a class, a stance …) takes only values that
// the shipped table has. Errors give the file and the line. A table that was read already takes no more rows.
func Add(table, shipped, file, content string) error {
	rows, err := Table(file, content)
	if err != nil {
		return err
	}
	own, err := Table(table, shipped)
	if err != nil {
		return err
	}
	if err := fits(file, own, rows, firstColumn(shipped)); err != nil {
		return err
	}
	added.Lock()
	defer added.Unlock()
	if added.used[table] {
		return fmt.Errorf("%s: the table %s is in use already; add rows before the first report is read", file, table)
	}
	added.files[table] += content
	added.rows[table] = append(added.rows[table], rows...)
	return nil
}

// Added are the reader's files by the name of the table they add to, for versions.
func Added() map[string]string {
	added.Lock()
	defer added.Unlock()
	out := make(map[string]string, len(added.files))
	for table, content := range added.files {
		out[table] = content
	}
	return out
}

// more are the rows added to a table, which is in use from now on.
func more(table string) []Row {
	added.Lock()
	defer added.Unlock()
	added.used[table] = true
	return added.rows[table]
}

// firstColumn is the name of the column that holds the word of a table.
func firstColumn(content string) string {
	for _, line := range strings.Split(content, "\n") {
		if strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "#") {
			name, _, _ := strings.Cut(strings.TrimRight(line, "\r"), "\t")
			return strings.TrimSpace(name)
		}
	}
	return ""
}

// closed are the columns that take only values the shipped table has.
var closed = []string{"class", "stance", "certainty", "frame", "role", "kind"}

// fits checks rows against the columns and the closed values of a shipped table.
func fits(file string, shipped, rows []Row, word string) error {
	if len(shipped) == 0 || len(rows) == 0 {
		return nil
	}
	for name := range rows[0].names {
		if _, ok := shipped[0].names[name]; !ok {
			return fmt.Errorf("%s: the header names a column %q; this table has the columns %s", file, name, strings.Join(shipped[0].columns(), ", "))
		}
	}
	for _, r := range rows {
		if r.Get(word) == "" {
			return fmt.Errorf("%s line %d: the column %q is empty; it holds the word", file, r.Line, word)
		}
		for _, column := range closed {
			if known := values(shipped, column); len(known) > 0 && !slices.Contains(known, r.Get(column)) {
				return fmt.Errorf("%s line %d: %q is no %s; this table knows %s", file, r.Line, r.Get(column), column, strings.Join(quoted(known), ", "))
			}
		}
	}
	return nil
}

// columns are the names of a row's columns, in their order.
func (r Row) columns() []string {
	out := make([]string, len(r.names))
	for name, i := range r.names {
		out[i] = name
	}
	return out
}

// values are the values of a column, sorted; none where the table has no such column.
func values(rows []Row, column string) []string {
	if _, ok := rows[0].names[column]; !ok {
		return nil
	}
	var out []string
	for _, r := range rows {
		out = append(out, r.Get(column))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func quoted(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = fmt.Sprintf("%q", w)
	}
	return out
}

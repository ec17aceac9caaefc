// Package table lays a situation out in tables: one row an incident, an event of one report, a figure, a claim, a
// warning, a source, a report, a removal. An empty cell is not known; 0 means that a report says zero. A table is
// described by its fields: name, kind, a line of the codebook, and the function that fills the cell. Tables of
// records end in the same columns, which say who stands behind the row: evidence, reports, roots, chains,
// tensions, decisions.
//
// Several values of a cell are parted by ";". A piece of evidence is named report:start-end, in bytes of the
// report's text, half-open.
package table

// Kind is what the cells of a column hold.
type Kind string

// Kinds of columns. A cell of any kind may be empty.
const (
	Text    Kind = "text"
	Integer Kind = "integer"
	Number  Kind = "number"
	Day     Kind = "date" // ISO 8601, 2024-05-06
	Moment  Kind = "time" // RFC 3339
	Yes     Kind = "true" // "true", or empty where it does not hold or is not known
)

// Column is one column with what it holds.
type Column struct {
	Name string
	Kind Kind
	Doc  string
}

// Field is a column with the function that gives its cell of a row.
type Field[R any] struct {
	Name string
	Kind Kind
	Doc  string
	Cell func(R) string
}

// Table is one table. Every row has a cell for every column.
type Table struct {
	Name, Doc string
	Columns   []Column
	Rows      [][]string
}

// Of lays rows out by their fields.
func Of[R any](name, doc string, fields []Field[R], rows []R) Table {
	t := Table{Name: name, Doc: doc}
	for _, f := range fields {
		t.Columns = append(t.Columns, Column{f.Name, f.Kind, f.Doc})
	}
	for _, r := range rows {
		cells := make([]string, len(fields))
		for i, f := range fields {
			cells[i] = f.Cell(r)
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// Unknown is the field of a column that our records say nothing of.
func Unknown[R any](name string, kind Kind, doc string) Field[R] {
	return Field[R]{name, kind, doc + " Always empty: the reports do not tell it.", func(R) string { return "" }}
}

// Header is the names of the columns.
func (t Table) Header() []string {
	out := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		out[i] = c.Name
	}
	return out
}

// Filled is a field; forms outside this package list theirs by it.
func Filled[R any](name string, kind Kind, doc string, cell func(R) string) Field[R] {
	return Field[R]{name, kind, doc, cell}
}

package input

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

func init() {
	register(Format{Name: "csv", Endings: []string{".csv"}, take: takeCSV})
}

// errLong is the error of a row over the limit.
var errLong = errors.New("a row larger than the limit")

// allowance hands on bytes up to a number that is set anew for each row.
type allowance struct {
	io.Reader
	left int64
}

func (a *allowance) Read(p []byte) (int, error) {
	if a.left <= 0 {
		return 0, errLong
	}
	n, err := a.Reader.Read(p[:min(int64(len(p)), a.left)])
	a.left -= int64(n)
	return n, err
}

// takeCSV takes a report a row of a table (RFC 4180; also parted by semicolons or tabs), by the names in its first row.
func takeCSV(w *walk, s *source) {
	narrow(s)
	limit := w.opt.maxBytes() + headSize
	in := &allowance{Reader: s.in, left: limit}
	table := csv.NewReader(in)
	table.Comma, table.LazyQuotes, table.FieldsPerRecord, table.ReuseRecord = separator(s.head()), true, -1, true
	names, err := table.Read()
	if err != nil {
		w.refuse(s.path, "no table with a row of names: %v", err)
		return
	}
	names = slices.Clone(names)
	columns := w.opt.columns(names)
	if !slices.Contains(names, columns["text"]) {
		w.refuse(s.path, "%s", noText("column", names))
		return
	}
	at := map[string]int{}
	for name, column := range columns {
		at[name] = slices.Index(names, column)
	}
	for row := 2; !w.stopped; row++ {
		in.left = limit
		cells, err := table.Read()
		path := fmt.Sprintf("%s%srow=%d", s.path, partSign, row)
		switch {
		case err == io.EOF:
			return
		case errors.Is(err, errLong):
			w.refuse(path, "%s; the rest of the table is left out: a quote may not be closed", tooLarge(0, w.opt.maxBytes()))
			return
		case errors.Is(err, csv.ErrFieldCount) || err == nil:
			w.row(path, func(field string) string {
				if i, ok := at[field]; ok && i >= 0 && i < len(cells) {
					return strings.Clone(cells[i])
				}
				return ""
			})
		default:
			w.refuse(path, "a damaged row: %v", err)
			if !errors.Is(err, csv.ErrBareQuote) && !errors.Is(err, csv.ErrQuote) {
				return
			}
		}
	}
}

// separator is what parts the names in the first row.
func separator(head []byte) rune {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	best, most := ',', bytes.Count(line, []byte(","))
	for _, c := range ";\t" {
		if n := bytes.Count(line, []byte(string(c))); n > most {
			best, most = c, n
		}
	}
	return best
}

package export

import (
	"bytes"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"sitrep/export/table"
)

// TestParquetReadsBack: what was written reads back as the cells of csv, null where these are empty.
func TestParquetReadsBack(t *testing.T) {
	fix := newFixture(t)
	files, err := Parquet(fix.s, fix.options())
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range table.All(withheld(fix.s, fix.options())) {
		var b bytes.Buffer
		if err := files[i].Write(&b); err != nil {
			t.Fatal(err)
		}
		got := readParquet(t, b.Bytes())
		if len(got) != len(want.Rows) {
			t.Fatalf("%s: %d rows, want %d", want.Name, len(got), len(want.Rows))
		}
		for r, row := range want.Rows {
			for c, cell := range row {
				if v := got[r][want.Columns[c].Name]; v != cell {
					t.Errorf("%s row %d %s: %q, want %q", want.Name, r, want.Columns[c].Name, v, cell)
				}
			}
		}
	}
}

// readParquet are the rows of a file as cells by column.
func readParquet(t *testing.T, raw []byte) (out []map[string]string) {
	t.Helper()
	file, err := parquet.OpenFile(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	columns := file.Schema().Columns()
	for _, group := range file.RowGroups() {
		rows := group.Rows()
		defer rows.Close()
		buffer := make([]parquet.Row, 8)
		for {
			n, err := rows.ReadRows(buffer)
			for _, row := range buffer[:n] {
				cells := map[string]string{}
				for _, v := range row {
					if !v.IsNull() {
						cells[strings.Join(columns[v.Column()], ".")] = v.String()
					}
				}
				out = append(out, cells)
			}
			if err != nil || n == 0 {
				break
			}
		}
	}
	return out
}

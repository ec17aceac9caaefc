package export

import (
	"fmt"
	"io"
	"strconv"

	"github.com/parquet-go/parquet-go"

	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "parquet", Extension: ".parquet",
		Doc: "the tables of csv as Apache Parquet, with types, in a folder", Folder: Parquet, Describe: ownTables})
}

// Parquet is a folder of the tables of CSV as Apache Parquet files. Integers are INT64, numbers DOUBLE, the rest
// strings; what is not known is null.
func Parquet(s *ledger.Situation, o Options) ([]File, error) {
	return ownFiles(s, o, ".parquet", writeParquet), nil
}

// writeParquet writes one table. The columns of a Parquet group are in the order of their names.
func writeParquet(w io.Writer, t table.Table) error {
	group := parquet.Group{}
	for _, c := range t.Columns {
		group[c.Name] = parquet.Optional(parquet.Compressed(nodeOf(c.Kind), &parquet.Snappy))
	}
	schema := parquet.NewSchema(t.Name, group)
	places := make([]int, len(t.Columns))
	for i, c := range t.Columns {
		leaf, _ := schema.Lookup(c.Name)
		places[i] = leaf.ColumnIndex
	}
	out := parquet.NewWriter(w, schema, parquet.CreatedBy("sitrep", "", ""))
	for _, cells := range t.Rows {
		row := make(parquet.Row, len(cells))
		for i, cell := range cells {
			v, err := valueOf(t.Columns[i].Kind, cell, places[i])
			if err != nil {
				return fmt.Errorf("column %s of %s: %w", t.Columns[i].Name, t.Name, err)
			}
			row[places[i]] = v
		}
		if _, err := out.WriteRows([]parquet.Row{row}); err != nil {
			return err
		}
	}
	return out.Close()
}

func nodeOf(k table.Kind) parquet.Node {
	switch k {
	case table.Integer:
		return parquet.Int(64)
	case table.Number:
		return parquet.Leaf(parquet.DoubleType)
	}
	return parquet.String()
}

// valueOf is a cell as its type; an empty one is null.
func valueOf(k table.Kind, cell string, column int) (v parquet.Value, err error) {
	switch {
	case cell == "":
		return parquet.NullValue().Level(0, 0, column), nil
	case k == table.Integer:
		var n int64
		n, err = strconv.ParseInt(cell, 10, 64)
		v = parquet.Int64Value(n)
	case k == table.Number:
		var x float64
		x, err = strconv.ParseFloat(cell, 64)
		v = parquet.DoubleValue(x)
	default:
		v = parquet.ByteArrayValue([]byte(cell))
	}
	return v.Level(0, 1, column), err
}

package export

import (
	"encoding/csv"
	"io"

	"sitrep/export/mask"
	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "csv", Extension: ".csv",
		Doc: "one table a kind of record, and a codebook, in a folder", Folder: CSV})
}

// CSV is a folder of tables (RFC 4180, UTF-8): empty is not known, 0 is what a report says.
func CSV(s *ledger.Situation, o Options) ([]File, error) {
	s, text := withheld(s, o)
	var files []File
	for _, t := range table.All(s, text) {
		files = append(files, File{t.Name + ".csv", func(w io.Writer) error { return writeCSV(w, t) }})
	}
	return files, nil
}

// withheld is the situation without the names of private persons, unless they are asked for. Positions count
// units of the original text, so the texts stay as they are.
func withheld(s *ledger.Situation, o Options) (*ledger.Situation, table.Text) {
	if !o.IncludeNames {
		s = mask.Rewrite(s, mask.ForSituation(s).Text)
	}
	return s, o.Text
}

func writeCSV(w io.Writer, t table.Table) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(t.Header()); err != nil {
		return err
	}
	for _, row := range t.Rows {
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

package export

import (
	"encoding/csv"
	"io"

	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "csv", Extension: ".csv",
		Doc: "one table a kind of record, and a codebook, in a folder", Folder: CSV, Describe: ownTables})
}

// CSV is a folder of tables (RFC 4180, UTF-8): empty is not known, 0 is what a report says.
func CSV(s *ledger.Situation, o Options) ([]File, error) {
	return ownFiles(s, o, ".csv", writeCSV), nil
}

// ownFiles are our own tables, one file each.
func ownFiles(s *ledger.Situation, o Options, extension string, write func(io.Writer, table.Table) error) []File {
	var files []File
	for _, t := range table.All(withheld(s, o)) {
		files = append(files, File{t.Name + extension, func(w io.Writer) error { return write(w, t) }})
	}
	return files
}

// ownTables describes the forms that write our own tables.
func ownTables(*ledger.Situation, Options) Description { return Description{Tables: table.Codebook()} }

func writeCSV(w io.Writer, t table.Table) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(t.Header()); err != nil {
		return err
	}
	if err := out.WriteAll(t.Rows); err != nil {
		return err
	}
	return out.Error()
}

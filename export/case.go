package export

import (
	"io"

	"sitrep/export/coding"
	"sitrep/export/table"
	"sitrep/ledger"
)

// caseForm is a table of the incidents that an event data set takes, in its columns.
type caseForm struct {
	name, about string
	fields      []table.Field[*coding.Case]
	against     func(*coding.Case) string // the reason against a case, "" for none
}

func (f caseForm) write(w io.Writer, s *ledger.Situation, o Options) error {
	cases, _ := coding.Cases(table.On(withheld(s, o)), f.against)
	return writeCSV(w, table.Of(f.name, "", f.fields, cases))
}

func (f caseForm) describe(s *ledger.Situation, o Options) Description {
	_, left := coding.Cases(table.On(withheld(s, o)), f.against)
	return Description{Tables: []table.Table{table.Of(f.name, f.about, f.fields, nil)}, Left: left.Lines("incidents")}
}

package main

import (
	"fmt"
	"io"
	"strings"

	"sitrep/collation"
	"sitrep/eval/ecbplus"
	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
)

// measureHappenings reads the reports of ECB+ as texts and scores the incidents that collation makes of them:
// ecbplus --incidents DIR. Its predictions are the pairs that were joined or parted wrongly.
func measureHappenings(o options, reports []ecbplus.Report, out io.Writer) error {
	var readings []ledger.Reading
	for i := range reports {
		words, _ := reports[i].Plain()
		readings = append(readings, reading.Read(input.FromBytes(reports[i].File, []byte(words))))
	}
	h := ecbplus.CompareIncidents(reports, readings, collation.Collate(readings))
	if err := o.write(func(w io.Writer) error {
		_, err := io.WriteString(w, strings.Join(append(h.Wrong, h.Missed...), "\n")+"\n")
		return err
	}); err != nil {
		return err
	}
	if o.json {
		return printJSON(out, h)
	}
	_, err := fmt.Fprintf(out, "%d events on gold mentions of %d reports\nB³ %.3f  MUC %.3f  CoNLL %.3f\nbetween reports: %d pairs asked, %d made, %d right\nwithin reports: %d asked, %d made, %d right\n",
		h.Events, h.Reports, h.B3, h.MUC, h.CoNLL, h.Links.Asked, h.Links.Made, h.Links.Right, h.Within.Asked, h.Within.Made, h.Within.Right)
	return err
}

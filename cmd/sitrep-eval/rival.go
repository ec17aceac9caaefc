package main

import (
	"fmt"
	"io"
	"os"
	"slices"

	"sitrep/collation"
	"sitrep/eval/rival"
	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
)

func init() { adapters["rival"] = measureRival }

// measureRival scores the contradictions that are told of invented reports: rival DIR
func measureRival(arguments []string, out io.Writer) error {
	o, err := parse("rival", arguments)
	if err != nil {
		return err
	}
	folder, err := o.single()
	if err != nil {
		return err
	}
	cases, err := rival.Load(os.DirFS(folder))
	if err != nil {
		return err
	}
	var told []rival.Told
	for _, c := range cases {
		told = append(told, tell(c))
	}
	r := rival.Score(cases, told)
	if o.json {
		return printJSON(out, r)
	}
	for _, line := range r.Lines {
		fmt.Fprintln(out, line)
	}
	var kinds []string
	for k := range r.Kinds {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	for _, k := range kinds {
		fmt.Fprintf(out, "%-24s %2d of %2d\n", k, r.Kinds[k].Shown, r.Kinds[k].Asked)
	}
	_, err = fmt.Fprintf(out, "precision %.3f  recall %.3f  F1 %.3f  cases right %d of %d\n", r.Precision, r.Recall, r.F1, r.Right, r.Cases)
	return err
}

// tell reads and collates the reports of a case.
func tell(c rival.Case) rival.Told {
	t := rival.Told{IDs: map[string]string{}}
	var readings []ledger.Reading
	for _, r := range c.Reports {
		x := reading.Read(input.FromBytes(c.Name+"/"+r.Name, []byte(r.Text)))
		t.IDs[r.Name] = x.Report.ID
		readings = append(readings, x)
	}
	t.Situation = collation.Collate(readings)
	return t
}

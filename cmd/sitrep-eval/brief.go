package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"sitrep/eval/brief"
	"sitrep/input"
	"sitrep/reading"
)

func init() { adapters["brief"] = measureBrief }

// measureBrief scores the reading of short invented reports: brief [--errors] [--parts] DIR
func measureBrief(arguments []string, out io.Writer) error {
	var errors, parts bool
	o, err := parse("brief", arguments, func(f *flag.FlagSet) {
		f.BoolVar(&errors, "errors", false, "list what went wrong in each report")
		f.BoolVar(&parts, "parts", false, "tell the types of events and the files apart")
	})
	if err != nil {
		return err
	}
	folder, err := o.single()
	if err != nil {
		return err
	}
	reports, err := brief.Load(os.DirFS(folder))
	if err != nil {
		return err
	}
	score := brief.NewScore()
	for _, r := range reports {
		score.Add(r, reading.Read(input.FromBytes(r.Area+"/"+r.Name+".txt", []byte(r.Text))))
	}
	if o.json {
		return printJSON(out, score.Result())
	}
	if errors {
		for _, line := range score.Errors {
			fmt.Fprintln(out, line)
		}
	}
	return score.Print(out, parts)
}

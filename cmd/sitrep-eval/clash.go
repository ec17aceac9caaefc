package main

import (
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"

	"sitrep/eval/clash"
	"sitrep/eval/pair"
)

func init() { adapters["clash"] = measureClash }

// measureClash scores the contradictions shown between statements of several sources, as one article and as reports: clash FOLDER
func measureClash(arguments []string, out io.Writer) error {
	var faults bool
	o, err := parse("clash", arguments, func(f *flag.FlagSet) {
		f.BoolVar(&faults, "errors", false, "list for each case what is missed and what is shown without cause")
	})
	if err != nil {
		return err
	}
	folder, err := o.single()
	if err != nil {
		return err
	}
	cases, err := clash.Load(os.DirFS(folder))
	if err != nil {
		return err
	}
	var r clash.Result
	r.Article = clashes(cases, clash.Case.Article)
	r.Reports = clashes(cases, clash.Case.Apart)
	if o.json {
		return printJSON(out, r)
	}
	if faults {
		printFaults(out, r.Article.Faults)
		fmt.Fprintln(out, "each statement as a report:")
		printFaults(out, r.Reports.Faults)
	}
	printClashes(out, r.Article)
	_, err = fmt.Fprintf(out, "one article: %s\nstatements as reports: %s\n", clashLine(r.Article), clashLine(r.Reports))
	return err
}

// clashes reads and collates every case in one of its two forms.
func clashes(cases []clash.Case, form func(clash.Case) pair.Set) clash.Shown {
	var sets []pair.Set
	for _, c := range cases {
		sets = append(sets, form(c))
	}
	return clash.Count(sets, pilesOf(sets))
}

func printClashes(out io.Writer, s clash.Shown) {
	for _, cause := range slices.Sorted(maps.Keys(s.Causes)) {
		c := s.Causes[cause]
		fmt.Fprintf(out, "%-16s %4d of %4d\n", cause, c.Right, c.Asked)
	}
}

func clashLine(s clash.Shown) string {
	return fmt.Sprintf("%d of %d found, %d of %d shown with cause (%.2f)", s.Found.Right, s.Found.Asked, s.Shown.Right, s.Shown.Asked, s.Precision)
}

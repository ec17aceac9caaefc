package main

import (
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"

	"sitrep/eval/crossscore"
	"sitrep/eval/pair"
)

func init() { adapters["pair"] = measurePair }

// measurePair scores what is told of small sets of reports, each collated by itself: pair FOLDER
func measurePair(arguments []string, out io.Writer) error {
	var faults bool
	o, err := parse("pair", arguments, func(f *flag.FlagSet) {
		f.BoolVar(&faults, "errors", false, "list for each set what is told wrongly, and whether its sides were read")
	})
	if err != nil {
		return err
	}
	folder, err := o.single()
	if err != nil {
		return err
	}
	sets, err := pair.Load(os.DirFS(folder))
	if err != nil {
		return err
	}
	r := pair.Score(sets, pilesOf(sets))
	if o.json {
		return printJSON(out, r)
	}
	if faults {
		printFaults(out, r.Faults)
	}
	return printPairs(out, r)
}

// pilesOf reads and collates each set by itself.
func pilesOf(sets []pair.Set) []*crossscore.Pile {
	var piles []*crossscore.Pile
	for _, s := range sets {
		piles = append(piles, pileOf(s.Name, s.Texts()))
	}
	return piles
}

func printFaults(out io.Writer, faults []pair.Fault) {
	set := ""
	for _, f := range faults {
		if f.Set != set {
			set = f.Set
			fmt.Fprintln(out, set)
		}
		fmt.Fprintln(out, f)
	}
}

func printPairs(out io.Writer, r pair.Result) error {
	for _, table := range []map[string]*pair.Count{r.Verdicts, r.Causes} {
		for _, name := range slices.Sorted(maps.Keys(table)) {
			c := table[name]
			fmt.Fprintf(out, "%-26s %3d of %3d   where every side was read %3d of %3d\n", name, c.Right, c.Asked, c.RightRead, c.Read)
		}
		fmt.Fprintln(out)
	}
	_, err := fmt.Fprintf(out, "contradictions shown: %d of %d with cause; sets right %d of %d\n", r.Shown.Right, r.Shown.Asked, r.SetsRight, r.Sets)
	return err
}

package main

import (
	"flag"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"sitrep/collation"
	"sitrep/eval/ecbplus"
	"sitrep/eval/synthetic"
)

func init() { adapters["synthetic"] = measureSynthetic }

// grown is what collating a pile of known truth costs and gives.
type grown struct {
	Reports   int     `json:"reports"`
	Incidents int     `json:"incidents"`
	Micros    float64 `json:"microseconds_a_report"` // of processor time, all cores together
	More      float64 `json:"more"`                  // what collating it again with ten more reports costs, as a part of the first time
	Megabytes float64 `json:"megabytes"`             // of memory that collation took from the system, the readings aside
	B3        float64 `json:"B3"`                    // of events in incidents
	Roots     float64 `json:"roots"`                 // part of the incidents whose roots are counted as they are
}

// measureSynthetic collates piles of invented readings: synthetic --reports=10000,100000
func measureSynthetic(arguments []string, out io.Writer) error {
	var seed uint64
	var hard, errors bool
	var sizes string
	o, err := parse("synthetic", arguments, func(f *flag.FlagSet) {
		f.Uint64Var(&seed, "seed", 1, "another pile")
		f.BoolVar(&hard, "hard", false, "many incidents that are alike, names in several spellings, edited copies")
		f.BoolVar(&errors, "errors", false, "also count the kinds of wrong root counts")
		f.StringVar(&sizes, "reports", "10000,100000", "sizes of the piles")
	})
	if err != nil {
		return err
	}
	var all []grown
	for _, size := range strings.Split(sizes, ",") {
		n, err := strconv.Atoi(size)
		if err != nil || n < 1 {
			return fmt.Errorf("%w: %q is no number of reports", errUsage, size)
		}
		g, wrong := grow(n, seed, hard)
		all = append(all, g)
		if errors && !o.json {
			if err := tellWrong(out, n, wrong); err != nil {
				return err
			}
		}
	}
	if o.json {
		return printJSON(out, map[string]any{"piles": all, "last": all[len(all)-1], "growth": all[len(all)-1].Micros / all[0].Micros})
	}
	for _, g := range all {
		if _, err := fmt.Fprintf(out, "%7d reports  %6d incidents  %7.0f µs a report  %4.2f of it again with ten more  %6.0f MB  B³ %.3f  roots %.3f\n", g.Reports, g.Incidents, g.Micros, g.More, g.Megabytes, g.B3, g.Roots); err != nil {
			return err
		}
	}
	return nil
}

// ten is how many reports are added to a pile that was collated.
const ten = 10

func grow(n int, seed uint64, hard bool) (grown, []wrongRoots) {
	of := synthetic.Make
	if hard {
		of = synthetic.MakeHard
	}
	readings, truth := of(n, seed)
	more, _ := of(ten, seed+1)
	for i := range more {
		more[i].Report.ID += "-more"
	}
	var c collation.Collator
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	began := processorTime()
	s := c.Collate(readings)
	took := processorTime() - began
	runtime.ReadMemStats(&after)
	began = processorTime()
	c.Collate(append(slices.Clone(readings), more...))
	again := processorTime() - began
	g := grown{Reports: n, Incidents: len(s.Incidents), Micros: float64(took.Microseconds()) / float64(n), More: float64(again) / float64(took), Megabytes: float64(after.Sys-before.Sys) / (1 << 20)}
	gold, found := ecbplus.Chains{}, ecbplus.Chains{}
	for ref, id := range truth.Incident {
		gold[ref.Report+" "+ref.ID] = id
	}
	for _, in := range s.Incidents {
		for _, m := range in.Members {
			found[m.Report+" "+m.ID] = in.ID
		}
	}
	g.B3 = ecbplus.Compare(gold, found).B3
	right, wrong := rootsRight(s, truth)
	g.Roots = right
	return g, wrong
}

package main

import (
	"flag"
	"fmt"
	"io"

	"sitrep/eval/police"
	"sitrep/reading"
)

func init() { adapters["police"] = measurePolice }

// measurePolice answers what police did in each sentence: police DIR.
func measurePolice(arguments []string, out io.Writer) error {
	var half string
	o, err := parse("police", arguments, func(f *flag.FlagSet) {
		f.StringVar(&half, "half", "", "only the documents of one half: tuning or unseen")
	})
	if err != nil {
		return err
	}
	folder, err := o.single()
	if err != nil {
		return err
	}
	all, err := police.Load(folder)
	if err != nil {
		return err
	}
	documents, err := police.Half(all, half)
	if err != nil {
		return fmt.Errorf("%w: %v", errUsage, err)
	}
	answers := answerPolice(documents)
	if err := o.write(func(w io.Writer) error { return printLines(w, answers) }); err != nil {
		return err
	}
	return printPolice(out, police.Compare(documents, answers), o.json)
}

func answerPolice(documents []police.Document) []police.Answer {
	var out []police.Answer
	for _, d := range documents {
		out = append(out, police.Read(d, reading.Layers(d.Text))...)
	}
	return out
}

func printPolice(out io.Writer, tallies map[string]police.Tally, asJSON bool) error {
	scores := map[string]float64{}
	for _, l := range police.Labels {
		t := tallies[l]
		scores[l] = t.F1()
		if !asJSON {
			fmt.Fprintf(out, "%-7s P %5.1f R %5.1f F1 %5.1f   (%d owed, %d given)\n", l, 100*t.P(), 100*t.R(), 100*t.F1(), t.Owed, t.Given)
		}
	}
	if asJSON {
		return printJSON(out, scores)
	}
	return nil
}

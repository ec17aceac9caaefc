package main

import (
	"flag"
	"fmt"
	"io"

	"sitrep/eval/headline"
	"sitrep/reading"
)

func init() { adapters["headlines"] = measureHeadlines }

// measureHeadlines scores the deeds of headlines: headlines [--part tuning|kept] [--errors] FILE.
func measureHeadlines(arguments []string, out io.Writer) error {
	var part string
	var errors bool
	o, err := parse("headlines", arguments, func(f *flag.FlagSet) {
		f.StringVar(&part, "part", "", "the part to measure: tuning or kept; all where none is given")
		f.BoolVar(&errors, "errors", false, "print what is read wrongly")
	})
	if err != nil {
		return err
	}
	path, err := o.single()
	if err != nil {
		return err
	}
	deeds, err := headline.Load(path)
	if err != nil {
		return err
	}
	var score headline.Score
	for _, deed := range deeds {
		if part != "" && deed.Part != part {
			continue
		}
		if wrong := score.Add(deed, reading.Layers(headline.Reported(deed.Headline))); wrong != "" && errors {
			fmt.Fprintf(out, "%s\n    %s (%s, %s): %s\n", deed.Headline, deed.Verb, deed.Doer, deed.Object, wrong)
		}
	}
	if o.json {
		return printJSON(out, score)
	}
	_, err = fmt.Fprintf(out, "verbs   %d of %d\ndoers   %d\nobjects %d\nwhole   %d\n", score.Verbs, score.Deeds, score.Doers, score.Objects, score.Whole)
	return err
}

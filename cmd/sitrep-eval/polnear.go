package main

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"sitrep/eval/polnear"
	"sitrep/reading"
	"sitrep/reading/attribution"
)

func init() { adapters["polnear"] = measurePolnear }

// measurePolnear scores who says what on a folder of PolNeAR: polnear DIR. Without attributions/ in
// the folder it only writes the predictions.
func measurePolnear(arguments []string, out io.Writer) error {
	part := "all"
	o, err := parse("polnear", arguments, func(f *flag.FlagSet) {
		f.StringVar(&part, "part", part, "articles to read: "+strings.Join(polnear.Parts, ", "))
	})
	if err != nil {
		return err
	}
	dir, err := o.single()
	if err != nil {
		return err
	}
	if !slices.Contains(polnear.Parts, part) {
		return fmt.Errorf("%w: --part takes %s, not %q", errUsage, strings.Join(polnear.Parts, ", "), part)
	}
	articles, err := polnear.Load(dir, part)
	if err != nil {
		return err
	}
	predictions := readArticles(articles)
	if err := o.write(func(w io.Writer) error { return printLines(w, predictions) }); err != nil {
		return err
	}
	if !polnear.Annotated(articles) {
		if o.out == "" {
			return fmt.Errorf("%w: %s has no attributions/ to score by; give --out FILE to write the predictions", errUsage, dir)
		}
		return nil
	}
	score := polnear.Compare(articles, predictions)
	if o.json {
		return printJSON(out, score)
	}
	return score.Print(out)
}

func readArticles(articles []polnear.Article) []polnear.Prediction {
	out := make([]polnear.Prediction, len(articles))
	for i, a := range articles {
		d := reading.Layers(a.Text)
		out[i] = polnear.Prediction{File: a.Name, Attributions: polnear.Convert(d, attribution.Attitudes(d))}
	}
	return out
}

package main

import (
	"flag"
	"fmt"
	"io"
	"path/filepath"

	"sitrep/eval/dates"
	"sitrep/reading"
	"sitrep/reading/timex"
	"sitrep/text"
)

func init() { adapters["timex"] = measureDates }

// measureDates scores the values of dates on a folder of GUM XML files; --part takes those of one part
// of the corpus, --out lists what is wrong.
func measureDates(arguments []string, out io.Writer) error {
	var part string
	o, err := parse("timex", arguments, func(f *flag.FlagSet) { f.StringVar(&part, "part", "", "train, dev or test; all when empty") })
	if err != nil {
		return err
	}
	folder, err := o.single()
	if err != nil {
		return err
	}
	var score dates.Score
	err = o.write(func(w io.Writer) error { score, err = scoreDates(folder, part, w); return err })
	if o.out == "" {
		score, err = scoreDates(folder, part, io.Discard)
	}
	if err != nil {
		return err
	}
	if o.json {
		return printJSON(out, score)
	}
	_, err = fmt.Fprintf(out, "dates     %6d\nfound     %6d\nright     %6d\naccuracy  %6.2f (of those found %.2f)\n",
		score.Dates, score.Found, score.Right, 100*score.Accuracy, 100*score.AccuracyFound)
	return err
}

// scoreDates reads each text as of the day it was written.
func scoreDates(folder, part string, wrong io.Writer) (dates.Score, error) {
	var score dates.Score
	paths, err := filepath.Glob(filepath.Join(folder, "*.xml"))
	if err == nil && len(paths) == 0 {
		err = fmt.Errorf("no XML files in %s", folder)
	}
	for _, path := range paths {
		doc, err := dates.Read(path)
		if err != nil {
			return score, err
		}
		if part != "" && doc.Part != part {
			continue
		}
		d := reading.Layers(doc.Text)
		d.Masthead.Published.Value = doc.Created
		timex.Read(d)
		score.Add(doc, d.Times, timex.Bounds, func(date dates.Date, t *text.Timex) {
			fmt.Fprintln(wrong, wrongDate(filepath.Base(path), doc, date, t))
		})
	}
	return score, err
}

// wrongDate is a line on a date without the right value.
func wrongDate(file string, doc dates.Document, date dates.Date, t *text.Timex) string {
	read := "nothing"
	if t != nil {
		read = fmt.Sprintf("%s %q %s %s..%s %s", t.Kind, t.When.Written, t.When.EDTF, t.When.From, t.When.Until, t.When.Needs)
	}
	return fmt.Sprintf("%s\t%s\t%q\twant %s %s..%s %s..%s\tread %s", file, doc.Created, doc.Text[date.Start:date.End],
		date.When, date.From, date.To, date.NotBefore, date.NotAfter, read)
}

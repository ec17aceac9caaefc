package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"sitrep/eval/reportscore"
	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
)

func init() { adapters["reports"] = measureReports }

// measureReports scores whole readings against an annotation: reports GOLD DIR.
func measureReports(arguments []string, out io.Writer) error {
	var errors bool
	o, err := parse("reports", arguments, func(f *flag.FlagSet) {
		f.BoolVar(&errors, "errors", false, "list what was missed and what was invented")
	})
	if err != nil {
		return err
	}
	if len(o.paths) != 2 {
		return fmt.Errorf("%w: the annotation and the folder of its reports are needed, %d paths given", errUsage, len(o.paths))
	}
	score, readings, err := readAnnotated(o.paths[0], o.paths[1])
	if err != nil {
		return err
	}
	if err := o.write(func(w io.Writer) error { return printLines(w, readings) }); err != nil {
		return err
	}
	return tellScore(out, score, o.json, errors)
}

// tellScore prints a score of whole readings, and before it, if asked, what was missed and what was invented.
func tellScore(out io.Writer, score *reportscore.Score, asJSON, errors bool) error {
	if asJSON {
		return printJSON(out, score.Result())
	}
	if errors {
		for _, line := range score.Errors {
			fmt.Fprintln(out, line)
		}
	}
	return score.Print(out)
}

// readAnnotated reads and scores each annotated report of a folder.
func readAnnotated(gold, folder string) (*reportscore.Score, []ledger.Reading, error) {
	documents, err := reportscore.Load(gold)
	if err != nil {
		return nil, nil, err
	}
	score := &reportscore.Score{}
	var readings []ledger.Reading
	for _, file := range reportscore.Files(documents) {
		path := filepath.Join(folder, file)
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, nil, err
		}
		r := reading.Read(input.FromBytes(path, raw))
		score.Add(file, string(raw), documents[file], r)
		readings = append(readings, r)
	}
	return score, readings, nil
}

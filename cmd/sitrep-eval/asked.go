package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sitrep/collation"
	"sitrep/collation/question"
	"sitrep/eval/asked"
	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
)

func init() { adapters["asked"] = measureAsked }

// measureAsked scores the answers to questions over a folder of reports: asked QUESTIONS DIR
func measureAsked(arguments []string, out io.Writer) error {
	o, err := parse("asked", arguments)
	if err != nil {
		return err
	}
	if len(o.paths) != 2 {
		return fmt.Errorf("%w: the questions and the folder of reports are needed, %d paths given", errUsage, len(o.paths))
	}
	raw, err := os.ReadFile(o.paths[0])
	if err != nil {
		return err
	}
	questions, err := asked.Read(string(raw))
	if err != nil {
		return err
	}
	readings, files, err := readFolder(o.paths[1])
	if err != nil {
		return err
	}
	s := collation.Collate(readings)
	desk := question.New(readings, &s, reading.Sentences)
	var shown [][]ledger.Evidence
	for _, q := range questions {
		shown = append(shown, desk.Ask(q.Words).Shown())
	}
	r := asked.Score(questions, shown, func(report string) string { return files[report] })
	if o.json {
		return printJSON(out, r)
	}
	_, err = fmt.Fprintf(out, "%s\n%d questions: answered %.3f  parts shown %.3f  in the first three %.3f\n", strings.Join(r.Lines, "\n"), r.Questions, r.Answered, r.Parts, r.First)
	return err
}

// readFolder reads the text files of a folder, and gives the file of each report.
func readFolder(folder string) ([]ledger.Reading, map[string]string, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return nil, nil, err
	}
	var readings []ledger.Reading
	files := map[string]string{}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, nil, err
		}
		r := reading.Read(input.FromBytes(path, raw))
		files[r.Report.ID] = filepath.Base(path)
		readings = append(readings, r)
	}
	return readings, files, nil
}

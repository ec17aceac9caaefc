package main

import (
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"sitrep/collation"
	"sitrep/collation/question"
	"sitrep/eval/crossscore"
	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
)

func init() { adapters["cross"] = measureCross }

// measureCross scores what several reports say together against an annotation: cross GOLD DIR.
func measureCross(arguments []string, out io.Writer) error {
	var links bool
	o, err := parse("cross", arguments, func(f *flag.FlagSet) {
		f.BoolVar(&links, "links", false, "list each link with how it was met")
	})
	if err != nil {
		return err
	}
	if len(o.paths) != 2 {
		return fmt.Errorf("%w: the annotation and the folder of its reports are needed, %d paths given", errUsage, len(o.paths))
	}
	pile, err := readPile(o.paths[0], o.paths[1])
	if err != nil {
		return err
	}
	result := pile.Score()
	if o.json {
		return printJSON(out, result)
	}
	if links {
		for _, line := range result.Verdicts {
			fmt.Fprintln(out, line)
		}
	}
	return result.Print(out)
}

// readPile reads and collates the annotated reports of a folder.
func readPile(gold, folder string) (*crossscore.Pile, error) {
	annotation, err := crossscore.Load(gold)
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for _, file := range annotation.Files() {
		raw, err := os.ReadFile(filepath.Join(folder, file))
		if err != nil {
			return nil, err
		}
		texts[file] = string(raw)
	}
	p := pileOf(folder, texts)
	p.Gold = annotation
	return p, nil
}

// pileOf reads and collates the texts of a folder, given by their files' names.
func pileOf(folder string, texts map[string]string) *crossscore.Pile {
	p := &crossscore.Pile{Raw: texts, Reports: map[string]string{}}
	for _, file := range slices.Sorted(maps.Keys(texts)) {
		r := reading.Read(input.FromBytes(filepath.Join(folder, file), []byte(texts[file])))
		p.Reports[file] = r.Report.ID
		p.Readings = append(p.Readings, r)
	}
	p.Situation = collation.Collate(p.Readings)
	p.Roots = func(refs []ledger.Ref) ledger.Roots { return collation.Roots(p.Readings, refs) }
	p.Answers = func(questions []string) [][]ledger.Evidence {
		asked := question.New(p.Readings, &p.Situation, reading.Sentences)
		var out [][]ledger.Evidence
		for _, a := range asked.AskAll(questions) {
			out = append(out, a.Shown())
		}
		return out
	}
	return p
}

package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sitrep/eval/annotated"
	"sitrep/eval/reportscore"
	"sitrep/input"
	"sitrep/reading"
)

func init() { adapters["annotated"] = measureAnnotated }

// measureAnnotated scores whole readings of public news texts against the annotations kept here without words:
// annotated [--part NAME] [--errors] DIR. With --pack FILE it makes such annotations of one with words instead, into
// the folder of --out.
func measureAnnotated(arguments []string, out io.Writer) error {
	var part, pack string
	var errors bool
	o, err := parse("annotated", arguments, func(f *flag.FlagSet) {
		f.StringVar(&part, "part", "tuning", "which annotations: "+strings.Join(annotated.Parts, ", "))
		f.BoolVar(&errors, "errors", false, "list what was missed and what was invented")
		f.StringVar(&pack, "pack", "", "take the words out of this annotation")
	})
	if err != nil {
		return err
	}
	folder, err := o.single()
	if err != nil {
		return err
	}
	if pack != "" {
		return packAnnotation(pack, folder, o.out)
	}
	score, err := readPart(part, folder)
	if err != nil {
		return err
	}
	return tellScore(out, score, o.json, errors)
}

// readPart reads and scores each annotated report of a part.
func readPart(part, folder string) (*reportscore.Score, error) {
	reports, err := annotated.Load(part)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", errUsage, err)
	}
	if _, err := os.Stat(folder); os.IsNotExist(err) {
		return nil, fmt.Errorf("skipped: no data: %s, the folder of the annotated texts, is not there", folder)
	}
	score := &reportscore.Score{}
	for _, r := range reports {
		if err := scoreAnnotated(score, r, folder); err != nil {
			return nil, err
		}
	}
	return score, nil
}

func scoreAnnotated(score *reportscore.Score, r annotated.Report, folder string) error {
	path := filepath.Join(folder, filepath.FromSlash(r.File))
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	gold, err := r.Fill(string(raw))
	if err != nil {
		return err
	}
	score.Add(r.File, string(raw), gold, reading.Read(input.FromBytes(path, raw)))
	return nil
}

// packAnnotation writes one file for each report of an annotation with words, {"FOLDER/NAME.txt": {…}}.
func packAnnotation(file, folder, out string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var documents map[string]map[string]any
	if err := json.Unmarshal(raw, &documents); err != nil {
		return fmt.Errorf("%s is no annotation of reports by their paths: %w", file, err)
	}
	for _, name := range slices.Sorted(maps.Keys(documents)) {
		words, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		packed, err := annotated.Pack(name, string(words), documents[name])
		if err != nil {
			return err
		}
		base := strings.TrimSuffix(filepath.Base(name), ".txt") + ".json"
		if err := os.WriteFile(filepath.Join(out, base), packed, fs.FileMode(0o644)); err != nil {
			return err
		}
	}
	return nil
}

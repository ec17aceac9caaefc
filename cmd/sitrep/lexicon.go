package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/spf13/cobra"

	"sitrep/lexicon"
	"sitrep/reading"
)

// lexiconFlag gives every command the flag --lexicon, whose word lists are added before the command begins.
func lexiconFlag(root *cobra.Command) {
	var dir string
	root.PersistentFlags().StringVar(&dir, "lexicon", "", "a folder of word lists of your own, added to the shipped ones (docs/lexicon.md)")
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if dir == "" {
			return nil
		}
		return addLexicon(dir)
	}
}

// addLexicon puts the rows of a folder of word lists behind the shipped ones: DIR/speech/cue.tsv adds to
// en/speech/cue.tsv. It is called before anything is read.
func addLexicon(dir string) error {
	files, err := tablesIn(dir)
	if err != nil {
		return failure{exitUse, cantRead("the word lists of --lexicon "+dir, err)}
	}
	if len(files) == 0 {
		return failure{exitUse, fmt.Errorf("no .tsv file in %s; a word list stands where the shipped one does, such as %s", dir, filepath.Join(dir, "speech", "cue.tsv"))}
	}
	shipped := reading.Tables()
	for _, path := range files {
		if err := addTable(dir, path, shipped); err != nil {
			return failure{exitUse, err}
		}
	}
	return nil
}

// tablesIn are the .tsv files of a folder and those below it, sorted.
func tablesIn(dir string) ([]string, error) {
	var out []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(path, ".tsv") {
			out = append(out, path)
		}
		return err
	})
	return out, err
}

func addTable(dir, path string, shipped map[string]string) error {
	relative, err := filepath.Rel(dir, path)
	if err != nil {
		return err
	}
	table := "en/" + strings.TrimPrefix(filepath.ToSlash(relative), "en/")
	content, known := shipped[table]
	if !known || !extensible(table) {
		return fmt.Errorf("%s adds to no word list of sitrep; there are: %s", path, strings.Join(extensibleTables(shipped), ", "))
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return lexicon.Add(table, content, path, string(raw))
}

// extensible reports a table that readers can add to: those of who speaks, who acts and what happens. The others
// hold grammar, or are read by the trainers too.
func extensible(table string) bool {
	for _, folder := range []string{"en/speech/", "en/actor/", "en/event/", "en/page/", "en/warning/", "en/figure/"} {
		if strings.HasPrefix(table, folder) {
			return true
		}
	}
	return false
}

// extensibleTables are the names of these tables below the folder of the language, sorted.
func extensibleTables(shipped map[string]string) []string {
	var out []string
	for table := range shipped {
		if extensible(table) {
			out = append(out, strings.TrimPrefix(table, "en/"))
		}
	}
	sort.Strings(out)
	return out
}

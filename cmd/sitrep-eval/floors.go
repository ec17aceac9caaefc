package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sitrep/eval/floors"
)

// The adapter below runs the others, so it joins them when they are all there.
func init() { adapters["floors"] = measureFloors }

const (
	floorsFile  = "eval/floors.tsv"
	resultsFile = "eval/RESULTS.md"
	runCommand  = "go run ./cmd/sitrep-eval "
)

// measureFloors runs every command of the table of floors and fails where a floor is broken. With
// --write it sets the floors a margin under the values and writes the page of results instead. It
// runs at the repository's root, where the commands do.
func measureFloors(arguments []string, out io.Writer) error {
	var write bool
	var margin float64
	o, err := parse("floors", arguments, func(f *flag.FlagSet) {
		f.BoolVar(&write, "write", false, "set the floors by what is measured, and write the results")
		f.Float64Var(&margin, "margin", 0.01, "how far under the values --write sets the floors")
	})
	if err != nil {
		return err
	}
	if len(o.paths) > 0 {
		return fmt.Errorf("%w: floors takes no PATH", errUsage)
	}
	table, measured, err := measureTable(".")
	if err != nil {
		return err
	}
	if write {
		return writeFloors(table.Set(measured, margin), measured)
	}
	return checkFloors(table, measured, out)
}

// measureTable reads the table of floors of the repository at root and runs its commands.
func measureTable(root string) (floors.Table, map[string]floors.Values, error) {
	raw, err := os.ReadFile(filepath.Join(root, floorsFile))
	if err != nil {
		return floors.Table{}, nil, err
	}
	table, err := floors.Parse(floorsFile, string(raw))
	if err != nil {
		return floors.Table{}, nil, err
	}
	measured, err := measureAll(root, table.Commands())
	return table, measured, err
}

func checkFloors(table floors.Table, measured map[string]floors.Values, out io.Writer) error {
	if broken := table.Broken(measured); len(broken) > 0 {
		return fmt.Errorf("%d of %d floors broken:\n%s", len(broken), len(table.Floors), strings.Join(broken, "\n"))
	}
	_, err := fmt.Fprintf(out, "%d floors hold\n", len(table.Floors))
	return err
}

func writeFloors(table floors.Table, measured map[string]floors.Values) error {
	page, err := os.ReadFile(resultsFile)
	if err != nil {
		return err
	}
	results, err := table.Results(string(page), measured)
	if err != nil {
		return fmt.Errorf("%s: %w", resultsFile, err)
	}
	if err := os.WriteFile(floorsFile, []byte(table.String()), 0o644); err != nil {
		return err
	}
	return os.WriteFile(resultsFile, []byte(results), 0o644)
}

// measureAll runs commands as if each was typed at the root.
func measureAll(root string, commands []string) (map[string]floors.Values, error) {
	measured := map[string]floors.Values{}
	for _, command := range commands {
		values, err := measureOne(root, command)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", command, err)
		}
		measured[command] = values
	}
	return measured, nil
}

func measureOne(root, command string) (floors.Values, error) {
	line, ok := strings.CutPrefix(command, runCommand)
	words := strings.Fields(line)
	if !ok || len(words) == 0 || adapters[words[0]] == nil || words[0] == "floors" {
		return nil, fmt.Errorf("must be %qand one of %s", runCommand, strings.Join(sets(), " "))
	}
	var scores bytes.Buffer
	if err := adapters[words[0]](fromRoot(root, words[1:]), &scores); err != nil {
		return nil, err
	}
	return floors.Flatten(scores.Bytes())
}

// fromRoot makes the paths among arguments hold from the working directory.
func fromRoot(root string, arguments []string) []string {
	var out []string
	for _, a := range arguments {
		if !strings.HasPrefix(a, "-") {
			a = filepath.Join(root, a)
		}
		out = append(out, a)
	}
	return out
}

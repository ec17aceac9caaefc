package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// words checks how many words follow a command: so many at least and, unless most is negative, at most.
func words(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		_, wanted, _ := strings.Cut(cmd.Use, " ")
		switch {
		case len(args) < least:
			return failure{exitUse, fmt.Errorf("%s needs %s; for example: %s", cmd.CommandPath(), wanted, firstLine(cmd.Example))}
		case most == 0 && len(args) > 0:
			return failure{exitUse, fmt.Errorf("%s takes no further words: %q is too much", cmd.CommandPath(), args[0])}
		case most > 0 && len(args) > most:
			return failure{exitUse, fmt.Errorf("%s takes %s and no more: %q is too much", cmd.CommandPath(), wanted, args[most])}
		}
		return nil
	}
}

// subcommand refuses a word that names no command below this one, and names what was perhaps meant.
func subcommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	cmd.SuggestionsMinimumDistance = 2
	var known []string
	for _, c := range cmd.Commands() {
		known = append(known, c.Name())
	}
	advice := "; there are: " + strings.Join(known, " ")
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		advice = "; did you mean " + strings.Join(near, " or ") + "?"
	}
	return failure{exitUse, fmt.Errorf("%q is no command of %s%s", args[0], cmd.CommandPath(), advice)}
}

// nearFlag adds to the error of an unknown flag the one that was perhaps meant.
func nearFlag(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	given, best, least := unknown.GetSpecifiedName(), "", 3
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if d := edits(given, f.Name); d < least && d < len(given)-1 {
			best, least = f.Name, d
		}
	})
	if best == "" {
		return err
	}
	return fmt.Errorf("%w; did you mean --%s?", err, best)
}

// edits is how many letters have to be put in, left out or changed to make one word of the other (Levenshtein).
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, corner+1, row[j]+1)
		}
	}
	return row[len(b)]
}

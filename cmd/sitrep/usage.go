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

// written is how the values of flags are written, by the type of the flag.
var written = map[string]string{"duration": "30s, 15m or 2h", "int": "a whole number", "int64": "a whole number", "bool": "true or false",
	"stringToString": "text=body,title=headline"}

// flagError says how the value of a flag is written, and which flag was perhaps meant by an unknown one.
func flagError(cmd *cobra.Command, err error) error {
	var wrong *pflag.InvalidValueError
	if errors.As(err, &wrong) {
		if form := written[wrong.GetFlag().Value.Type()]; form != "" {
			return fmt.Errorf("invalid argument %q for --%s; write it as %s", wrong.GetValue(), wrong.GetFlag().Name, form)
		}
		return err
	}
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	var flags []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, f.Name) })
	if near := nearest(unknown.GetSpecifiedName(), flags); near != "" {
		return fmt.Errorf("%w; did you mean --%s?", err, near)
	}
	return err
}

// nearest is the word that two edits at most make of the given one, or ""; of equals the first.
func nearest(given string, words []string) (best string) {
	least := 3
	for _, w := range words {
		if d := edits(strings.ToLower(given), strings.ToLower(w)); d < least && d < len(given)-1 {
			best, least = w, d
		}
	}
	return best
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

package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

// options are the flags that the adapters share.
type options struct {
	json, raw bool
	out       string
	paths     []string
}

// parse reads flags and paths in any order; more adds the flags of one adapter.
func parse(set string, arguments []string, more ...func(*flag.FlagSet)) (options, error) {
	var o options
	flags := flag.NewFlagSet(set, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&o.json, "json", false, "print the scores as one JSON object")
	flags.BoolVar(&o.raw, "raw", false, "read from the plain text")
	flags.StringVar(&o.out, "out", "", "file to write the predictions to")
	for _, add := range more {
		add(flags)
	}
	for len(arguments) > 0 {
		if !strings.HasPrefix(arguments[0], "-") {
			o.paths, arguments = append(o.paths, arguments[0]), arguments[1:]
			continue
		}
		if err := flags.Parse(arguments); err != nil {
			return o, fmt.Errorf("%w: %v", errUsage, err)
		}
		arguments = flags.Args()
	}
	return o, nil
}

// single is the only path of an adapter that takes one.
func (o options) single() (string, error) {
	if len(o.paths) != 1 {
		return "", fmt.Errorf("%w: one PATH is needed, %d given", errUsage, len(o.paths))
	}
	return o.paths[0], nil
}

// write makes the file of --out, when one is asked for.
func (o options) write(predictions func(io.Writer) error) error {
	if o.out == "" {
		return nil
	}
	f, err := os.Create(o.out)
	if err != nil {
		return err
	}
	if err := predictions(f); err != nil {
		f.Close()
		return fmt.Errorf("write %s: %w", o.out, err)
	}
	return f.Close()
}

// printLines prints values as JSON, one a line.
func printLines[T any](w io.Writer, values []T) error {
	lines := json.NewEncoder(w)
	for _, v := range values {
		if err := lines.Encode(v); err != nil {
			return err
		}
	}
	return nil
}

// printJSON prints scores as one object.
func printJSON(w io.Writer, scores any) error {
	return json.NewEncoder(w).Encode(scores)
}

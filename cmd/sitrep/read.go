package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"sitrep/export"
	"sitrep/ledger"
	"sitrep/reading"
)

func readCommand(s streams) *cobra.Command {
	var format string
	var names bool
	var second secondReader
	cmd := &cobra.Command{
		Use:   "read PATH…",
		Short: "Print what each report says",
		Long: `Reads reports (files, folders, or - for the standard input; text, web pages, PDF, mail and other
formats) and prints what each says: events, figures, claims, warnings and entities with their evidence. Nothing is kept.

--format jsonl prints one JSON object a report; its fields are described in docs/reading.md.`,
		Example: `  sitrep read report.txt
  sitrep read --format jsonl reports/ > readings.jsonl
  cat report.txt | sitrep read -`,
		Args: needPaths,
		RunE: func(cmd *cobra.Command, args []string) error {
			write, err := readingWriter(format, names)
			if err != nil {
				return err
			}
			if write, err = second.beside(cmd.Context(), s, format, names, write); err != nil {
				return err
			}
			sayNames(s, names)
			return buffered(s.out, func(out io.Writer) error {
				return readAll(cmd.Context(), s, args, func(r ledger.Reading) error { return write(out, r) })
			})
		},
	}
	second.flags(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "text or jsonl")
	cmd.Flags().BoolVar(&names, "include-names", false, "print the names of private persons in text")
	return cmd
}

// buffered has a function write to a buffer before a stream. What can't be written at the end is an error like any other.
func buffered(to io.Writer, write func(io.Writer) error) error {
	out := bufio.NewWriter(to)
	err := write(out)
	if left := out.Flush(); err == nil {
		err = left
	}
	return err
}

// readingWriter is the writer of a form of a single reading.
func readingWriter(format string, names bool) (func(io.Writer, ledger.Reading) error, error) {
	switch format {
	case "jsonl":
		return func(w io.Writer, r ledger.Reading) error { return jsonLines(w).Encode(r) }, nil
	case "text":
		return func(w io.Writer, r ledger.Reading) error { return export.ReadText(w, r, options(w, names)) }, nil
	}
	return nil, failure{exitUse, fmt.Errorf("unknown format %q; sitrep read knows text and jsonl", format)}
}

// jsonLines writes values as JSON, one a line.
func jsonLines(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

func explainCommand(s streams) *cobra.Command {
	var names bool
	cmd := &cobra.Command{
		Use:     "explain PATH…",
		Short:   "Show a report's text with each record under its words and the rule that read it",
		Example: "  sitrep explain report.txt | less -R",
		Args:    needPaths,
		RunE: func(cmd *cobra.Command, args []string) error {
			sayNames(s, names)
			return buffered(s.out, func(out io.Writer) error {
				return readAll(cmd.Context(), s, args, func(r ledger.Reading) error { return export.Explain(out, r, options(s.out, names)) })
			})
		},
	}
	cmd.Flags().BoolVar(&names, "include-names", false, "print the names of private persons")
	return cmd
}

func versionCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of the program and of its data",
		Args:  words(0, 0),
		RunE: func(*cobra.Command, []string) error {
			v := reading.Version()
			_, err := fmt.Fprintf(s.out, "sitrep %s %s\ndata   %s\n", v.Program, reading.Revision(), v.Data)
			return err
		},
	}
}

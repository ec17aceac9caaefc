package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"sitrep/collation"
	"sitrep/export"
	"sitrep/ledger"
)

func reportCommand(s streams) *cobra.Command {
	var format, html, path string
	var names bool
	var when past
	cmd := &cobra.Command{
		Use:   "report [PATH…]",
		Short: "Print the situation report of a pile of reports, or of the ledger",
		Long: `Reads the reports under the paths, puts together what they say of the same incidents, figures
and warnings, and prints the situation report: what happened according to whom, figures and how
they moved, warnings, who relays whom, contradictions, and a timeline. Nothing is kept.

Without a path it reports on the ledger that 'sitrep add' fills.`,
		Example: `  sitrep report examples/reports
  sitrep report --html situation.html reports/
  sitrep report --format markdown reports/ > situation.md
  sitrep report --ledger team.db --format json`,
		RunE: func(cmd *cobra.Command, args []string) error {
			form, err := export.Lookup(format)
			if err != nil {
				return failure{exitUse, err}
			}
			if form.Write == nil {
				return failure{exitUse, fmt.Errorf("%s is a folder of files; write it with: sitrep export --format %s --out FOLDER", format, format)}
			}
			sayUnused(cmd, s, args)
			return onPile(cmd.Context(), s, path, when, args, byPaths, func(readings []ledger.Reading, decisions []ledger.Decision) error {
				return writeReport(s, form, html, names, readings, decisions)
			})
		},
	}
	cmd.Flags().StringVar(&format, "format", "terminal", "terminal, markdown, html or json")
	cmd.Flags().StringVar(&html, "html", "", "also write one self-contained page to this file")
	cmd.Flags().BoolVar(&names, "include-names", false, "keep the names of private persons")
	ledgerFlag(cmd, &path)
	when.flags(cmd)
	return cmd
}

// byPaths tells who has no ledger what else a command reads.
const byPaths = "name the paths to report on"

// sayUnused tells that a ledger is not looked at, since paths are named beside it.
func sayUnused(cmd *cobra.Command, s streams, paths []string) {
	if len(paths) > 0 && cmd.Flags().Changed("ledger") {
		fmt.Fprintln(s.err, "sitrep: only what is under the paths is read, not the ledger of --ledger; to have both, add the paths to it with sitrep add")
	}
}

// onPile hands over the readings of the paths, or of the ledger, and what people decided. Paths that could not
// be opened give their error after the rest was used; elsewhere is what may be named instead of a ledger that is not there.
func onPile(ctx context.Context, s streams, path string, when past, args []string, elsewhere string, use func([]ledger.Reading, []ledger.Decision) error) error {
	if err := when.check(); err != nil {
		return err
	}
	if when.knownAt != "" && len(args) > 0 {
		return failure{exitUse, errors.New("--known-at asks what a ledger held; leave the paths out")}
	}
	readings, decisions, walkErr := gather(ctx, s, path, when, args)
	if errors.Is(walkErr, errNone) {
		return failure{exitFailed, fmt.Errorf("%w, or %s", walkErr, elsewhere)}
	}
	if walkErr != nil && len(readings) == 0 {
		return walkErr
	}
	if err := use(readings, decisions); err != nil {
		return err
	}
	return walkErr
}

// gather reads the paths into a throw-away pile, or takes what the ledger holds and people decided.
// Paths that could not be opened give an error beside the readings of the rest.
func gather(ctx context.Context, s streams, path string, when past, args []string) (readings []ledger.Reading, decisions []ledger.Decision, err error) {
	if len(args) > 0 {
		err := readAll(ctx, s, args, func(r ledger.Reading) error {
			readings = append(readings, r)
			return nil
		})
		return when.published(s, readings), nil, err
	}
	store, err := openLedger(path, false)
	if err != nil {
		return nil, nil, err
	}
	defer store.Close()
	readings, decisions, err = held(ctx, store, when.knownAt)
	if err == nil && len(readings) == 0 {
		err = tellEmpty(ctx, s, store, path, when.knownAt)
	}
	if err != nil {
		return nil, nil, err
	}
	return when.published(s, readings), decisions, nil
}

// tellEmpty says why a ledger has nothing to tell: it holds no reports, or held none at that time ("" is now).
func tellEmpty(ctx context.Context, s streams, store ledger.Store, path, at string) error {
	for c, err := range store.Changes(ctx, "") {
		if err != nil {
			return err
		}
		if at == "" {
			break // what was there was removed
		}
		fmt.Fprintf(s.err, "sitrep: the ledger %s held no report on %.10s; the first came on %.10s\n", path, at, c.At)
		return nil
	}
	fmt.Fprintf(s.err, "sitrep: the ledger %s holds no reports; add some with: sitrep add PATH\n", path)
	return nil
}

// writeReport collates and writes the situation, and the page where one is asked for.
func writeReport(s streams, form export.Format, html string, names bool, readings []ledger.Reading, decisions []ledger.Decision) error {
	situation, readings := weighed(readings, decisions, new(collation.Collator))
	o, err := formOptions(s, names, readings)
	if err != nil {
		return err
	}
	if html != "" {
		if err := writeFile(html, func(w io.Writer) error { return export.HTML(w, &situation, o) }); err != nil {
			return err
		}
		fmt.Fprintf(s.err, "sitrep: wrote %s\n", html)
	}
	return form.Write(s.out, &situation, o)
}

// writeFile writes a whole file or none: to a temporary file beside it first, then renamed.
func writeFile(path string, write func(io.Writer) error) error {
	if at, err := os.Stat(path); err == nil && at.IsDir() {
		return fmt.Errorf("can't write %s: it is a folder; name a file in it", path)
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".sitrep-*")
	if err != nil {
		return cantWrite(path, err)
	}
	defer os.Remove(tmp.Name())
	err = errors.Join(write(tmp), tmp.Chmod(0o644), tmp.Close())
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return cantWrite(path, err)
	}
	return nil
}

// ledgerFlag adds --ledger with its default from SITREP_LEDGER.
func ledgerFlag(cmd *cobra.Command, path *string) {
	fallback := os.Getenv("SITREP_LEDGER")
	if fallback == "" {
		fallback = "sitrep.db"
	}
	cmd.Flags().StringVar(path, "ledger", fallback, "the ledger: a file, or postgres://user@host/database; SITREP_LEDGER sets the default")
}

// sayNames tells that names are kept: asking for them is explicit and leaves a trace.
func sayNames(s streams, names bool) {
	if names {
		fmt.Fprintln(s.err, "sitrep: the names of private persons are included, as asked for")
	}
}

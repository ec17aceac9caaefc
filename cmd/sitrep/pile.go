package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"sitrep/export"
	"sitrep/export/brief"
	"sitrep/input"
	"sitrep/ledger"
	"sitrep/worker"
)

// longPile is from how many reports on a progress bar is shown on a terminal.
const longPile = 20

func needPaths(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return failure{exitUse, fmt.Errorf("%s needs a file, a folder or - for the standard input; for example: %s", cmd.CommandPath(), firstLine(cmd.Example))}
	}
	return nil
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return strings.TrimSpace(line)
}

// walk yields the reports of paths, with a progress bar on a terminal when there are many. What
// can't be opened is told on the message stream and counted; the rest goes on.
func walk(ctx context.Context, s streams, paths []string, failed *int) iter.Seq2[ledger.Report, error] {
	return func(yield func(ledger.Report, error) bool) {
		opt, err := s.inputOptions()
		if err != nil {
			yield(ledger.Report{}, err)
			return
		}
		if err := checkPaths(paths); err != nil {
			yield(ledger.Report{}, err)
			return
		}
		opt.Stdin = newStoppable(ctx, s.in)
		tellWaiting(s, paths)
		bar := progress(s.err, paths)
		defer bar.close()
		for r, err := range input.Walk(ctx, paths, opt) {
			bar.step()
			if err != nil && ctx.Err() == nil {
				*failed++
				fmt.Fprintln(s.err, "sitrep:", brief.VisibleLine(err.Error()))
				continue
			}
			tellReport(s, r)
			if !yield(r, err) {
				return
			}
		}
	}
}

// inputOptions are the options of the flags.
func (s streams) inputOptions() (input.Options, error) {
	if f := s.intake.format; f != "" && !slices.Contains(input.FormatNames(), f) {
		return input.Options{}, failure{exitUse, fmt.Errorf("--input-format %q is none; the formats are %s", f, strings.Join(input.FormatNames(), " "))}
	}
	if n := s.intake.maxBytes; n < 0 {
		return input.Options{}, failure{exitUse, fmt.Errorf("--max-bytes %d is no size; write a number of bytes above 0", n)}
	}
	if err := input.CheckFields(s.intake.fields); err != nil {
		return input.Options{}, failure{exitUse, fmt.Errorf("--field: %w", err)}
	}
	return input.Options{Stdin: s.in, MaxBytes: s.intake.maxBytes, Format: s.intake.format, Fields: s.intake.fields, After: s.intake.after}, nil
}

// readAll reads every report of paths in order. Files that could not be opened make it fail at the
// end, when everything else is done.
func readAll(ctx context.Context, s streams, paths []string, each func(ledger.Reading) error) error {
	n := outcome{}
	for r, err := range worker.Read(ctx, walk(ctx, s, paths, &n.failed), processors()) {
		if err != nil {
			return err
		}
		n.count(r.Report)
		if err := each(r); err != nil {
			return err
		}
	}
	return n.tell(s, paths)
}

// outcome is what became of the reports and paths of a pile; failed are the paths that could not be opened.
type outcome struct{ read, skipped, failed int }

func (n *outcome) count(r ledger.Report) {
	if r.Status == ledger.StatusSkipped {
		n.skipped++
	} else {
		n.read++
	}
}

// tell says where nothing was read, and gives the error the program ends with where paths failed or held nothing.
func (n outcome) tell(s streams, paths []string) error {
	switch {
	case n == outcome{}:
		return nothingFound(paths)
	case n.failed > 0:
		return n.unopened()
	case n.read == 0 && n.skipped == 1:
		fmt.Fprintln(s.err, "sitrep: nothing was read: the only report was skipped, for the reason above")
	case n.read == 0:
		fmt.Fprintf(s.err, "sitrep: nothing was read: all %d reports were skipped, for the reasons above\n", n.skipped)
	}
	return nil
}

// nothingFound is the error of paths without a single report.
func nothingFound(paths []string) error {
	return failure{exitFailed, fmt.Errorf("no reports under %s; in a folder sitrep reads files whose ending it knows (.txt, .html, .warc …), and any file named on the command line", strings.Join(paths, ", "))}
}

// unopened is the error of paths that could not be opened.
func (n outcome) unopened() error {
	paths := "one path"
	if n.failed > 1 {
		paths = fmt.Sprintf("%d paths", n.failed)
	}
	if n.read+n.skipped == 0 {
		return failure{exitFailed, fmt.Errorf("nothing was read: %s could not be opened, see above", paths)}
	}
	return failure{exitFailed, fmt.Errorf("%s could not be read, see above; everything else was", paths)}
}

// bar is a progress bar that may be absent.
type bar struct{ *progressbar.ProgressBar }

func progress(w io.Writer, paths []string) bar {
	n := 0
	if isTerminal(w) {
		n = input.Count(paths)
	}
	if n < longPile {
		return bar{}
	}
	return bar{progressbar.NewOptions(n, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowCount(), progressbar.OptionClearOnFinish(), progressbar.OptionSetPredictTime(true))}
}

func (b bar) step() {
	if b.ProgressBar != nil {
		b.Add(1)
	}
}

func (b bar) close() {
	if b.ProgressBar != nil {
		b.Finish()
	}
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// options are the writing options for a stream: its width and colours when it is a terminal.
func options(w any, names bool) export.Options {
	o := export.Options{IncludeNames: names}
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return o
	}
	o.Color = os.Getenv("NO_COLOR") == ""
	if width, _, err := term.GetSize(int(f.Fd())); err == nil {
		o.Width = width
	}
	return o
}

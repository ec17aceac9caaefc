package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"sitrep/ledger"
	"sitrep/reading"
	"sitrep/worker"
)

// past selects what a report on the ledger tells of: reports published by a day, as the ledger knew
// them at a time.
type past struct{ asOf, knownAt string }

func (p *past) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.asOf, "as-of", "", "only reports published up to this day (2024-05-06)")
	cmd.Flags().StringVar(&p.knownAt, "known-at", "", "only what the ledger held at this day or time, as it had been read by then")
}

// check makes the times of the flags those that records are compared with.
func (p *past) check() (err error) {
	if p.asOf != "" {
		if _, err := time.Parse(time.DateOnly, p.asOf); err != nil {
			return failure{exitUse, fmt.Errorf("--as-of %q is no day; write it as 2024-05-06", p.asOf)}
		}
	}
	p.knownAt, err = moment(p.knownAt, ledger.MomentOf)
	return err
}

// published keeps the readings of reports published up to the day of --as-of, and tells how many are
// left out because nobody knows when they came out.
func (p *past) published(s streams, readings []ledger.Reading) []ledger.Reading {
	if p.asOf == "" {
		return readings
	}
	var kept []ledger.Reading
	undated := 0
	for _, r := range readings {
		by, known := r.Report.PublishedBy(p.asOf)
		switch {
		case by:
			kept = append(kept, r)
		case !known:
			undated++
		}
	}
	if undated > 0 {
		fmt.Fprintf(s.err, "sitrep: %d reports without a publication date are left out: they may be of a later day than %s\n", undated, p.asOf)
	}
	return kept
}

func rereadCommand(s streams) *cobra.Command {
	var path, older string
	cmd := &cobra.Command{
		Use:   "reread",
		Short: "Read the reports of the ledger again with this version",
		Long: `Reads the reports of the ledger again that another version of the program or of its data read
last. The new records supersede the old ones, which stay in the ledger; what people decided is kept
and finds its records by their place in the text.

With --older-than only reports read by a program before that version are read again.`,
		Example: `  sitrep reread --ledger team.db
  sitrep reread --ledger team.db --older-than 0.2.0`,
		Args: words(0, 0),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := openLedger(path, false)
			if err != nil {
				return err
			}
			defer store.Close()
			return reread(cmd.Context(), s, store, older)
		},
	}
	ledgerFlag(cmd, &path)
	cmd.Flags().StringVar(&older, "older-than", "", "only what a program before this version read (0.2.0)")
	return cmd
}

func reread(ctx context.Context, s streams, store ledger.Store, older string) error {
	outdated, err := outdatedBy(older)
	if err != nil {
		return err
	}
	at, err := now()
	if err != nil {
		return err
	}
	again := func(yield func(ledger.Report, error) bool) {
		for r, err := range store.Readings(ctx, ledger.Query{}) {
			if (err != nil || outdated(r.Report)) && !yield(unread(r.Report), err) {
				return
			}
		}
	}
	n := 0
	written := func(readings, _ []ledger.Reading) { n += len(readings) }
	if err := commit(ctx, store, at, worker.Read(ctx, again, processors()), written); err != nil {
		return err
	}
	fmt.Fprintf(s.err, "sitrep: %d reports read again\n", n)
	return nil
}

// unread is a report as it was before it was read.
func unread(r ledger.Report) ledger.Report {
	r.Title, r.Publisher, r.Agency, r.ReadAt = "", "", "", ""
	r.Published, r.Furniture = ledger.Unpublished(), nil
	return r
}

// outdatedBy tells the reports that were last read by a program before a version; without one, by any
// other version of program or data than this one.
func outdatedBy(version string) (func(ledger.Report) bool, error) {
	if version == "" {
		return func(r ledger.Report) bool { return r.ReadBy != reading.Version() }, nil
	}
	limit, ok := numbers(version)
	if !ok {
		return nil, failure{exitUse, fmt.Errorf("--older-than %q is no version; write it as 0.2.0", version)}
	}
	return func(r ledger.Report) bool {
		v, ok := numbers(r.ReadBy.Program)
		return !ok || before(v, limit)
	}, nil
}

// numbers are the three numbers of a version.
func numbers(version string) (out [3]int, ok bool) {
	parts := strings.SplitN(version, ".", 3)
	for i, p := range parts {
		n, err := strconv.Atoi(p)
		if err != nil || n < 0 {
			return out, false
		}
		out[i] = n
	}
	return out, true
}

func before(a, b [3]int) bool {
	for i := range a {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return false
}

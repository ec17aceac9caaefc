package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"sitrep/ledger"
	"sitrep/store/sqlite"
	"sitrep/worker"
)

// openLedger opens the ledger at a path; unless it may be made, one that is not there is an error
// that says how to make it.
func openLedger(path string, create bool) (ledger.Store, error) {
	if err := noLedgerURL(path); err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) && !create {
		return nil, failure{exitFailed, fmt.Errorf("no ledger at %s; make one with: sitrep add --ledger %s PATH, or name the paths to report on", path, path)}
	}
	store, err := sqlite.Open(path)
	if err != nil {
		return nil, failure{exitFailed, err}
	}
	return store, nil
}

func addCommand(s streams) *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "add PATH…",
		Short: "Read reports into the ledger",
		Long: `Reads reports (files, folders, - for the standard input) and keeps them with what they say in
the ledger. A text that is known is not read again. Stopped in the middle, the same command goes
on where it was: each report is written whole or not at all.`,
		Example: `  sitrep add reports/
  sitrep add --ledger team.db reports/ && sitrep report --ledger team.db`,
		Args: needPaths,
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := openLedger(path, true)
			if err != nil {
				return err
			}
			defer store.Close()
			return add(cmd.Context(), s, store, args)
		},
	}
	ledgerFlag(cmd, &path)
	return cmd
}

// processors is how many reports are read at a time.
func processors() int { return runtime.GOMAXPROCS(0) }

// tally counts what an add did. Met are the ids counted as known: one that turns out to be unread yet
// is taken up and counted as added instead.
type tally struct {
	at                             string // the time of the run
	added, known, skipped, removed int
	met                            map[string]bool
}

// add saves the reports of the paths and commits what they say, then takes up what an earlier run
// left unread.
func add(ctx context.Context, s streams, store ledger.Store, args []string) error {
	at, err := now()
	if err != nil {
		return err
	}
	n := tally{at: at, met: map[string]bool{}}
	failed := 0
	for r, err := range worker.Read(ctx, fresh(ctx, store, walk(ctx, s, args, &failed), &n), processors()) {
		if err == nil {
			err = commit(ctx, store, r, &n)
		}
		if err != nil {
			return err
		}
	}
	if err := takeUp(ctx, store, &n); err != nil {
		return err
	}
	fmt.Fprintf(s.err, "sitrep: %d added, %d known already, %d skipped\n", n.added, n.known, n.skipped)
	if n.removed > 0 {
		fmt.Fprintf(s.err, "sitrep: %d not taken: they were removed from this ledger\n", n.removed)
	}
	if n.added+n.known+n.skipped+n.removed+failed == 0 {
		return nothingFound(args)
	}
	return opened(failed)
}

// takeUp reads the reports that were saved but never committed.
func takeUp(ctx context.Context, store ledger.Store, n *tally) error {
	var left []ledger.Report
	for r, err := range store.Pending(ctx) {
		if err != nil {
			return err
		}
		left = append(left, r)
	}
	for _, r := range left {
		if n.met[r.ID] {
			*n.of(r)--
		}
		if err := commit(ctx, store, worker.One(r), n); err != nil {
			return err
		}
	}
	return nil
}

func commit(ctx context.Context, store ledger.Store, r ledger.Reading, n *tally) error {
	r.Report.ReadAt = n.at
	if err := store.Commit(ctx, r); err != nil {
		return fmt.Errorf("commit %s: %w", r.Report.Path, err)
	}
	if r.Report.Status == ledger.StatusSkipped {
		n.skipped++
	} else {
		n.added++
	}
	return nil
}

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"sitrep/fetch"
	"sitrep/ledger"
	"sitrep/queue"
	"sitrep/store/postgres"
	"sitrep/store/sqlite"
	"sitrep/worker"
)

// openLedger opens the ledger at a path or at the address of a database; unless it may be made, one that
// is not there is an error that says how to make it.
func openLedger(path string, create bool) (ledger.Store, error) {
	if path == "" {
		return nil, failure{exitUse, errors.New("--ledger is empty; give the path of a file, or postgres://user@host/database")}
	}
	if strings.Contains(path, "://") && !isAddress(path) {
		return nil, failure{exitUse, fmt.Errorf("%s: a ledger is the path of a file, or postgres://user@host/database", path)}
	}
	store, err := open(path, create)
	if err != nil {
		return nil, failure{exitFailed, err}
	}
	return store, nil
}

// errNone is a ledger that is not there.
var errNone = errors.New("no ledger")

func open(path string, create bool) (ledger.Store, error) {
	if isAddress(path) {
		return openDatabase(path, create)
	}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) && !create {
		return nil, fmt.Errorf("%w at %s; make one with: sitrep add --ledger %s PATH, or name another with --ledger", errNone, path, path)
	}
	return sqlite.Open(path)
}

// isAddress reports the address of a ledger on PostgreSQL.
func isAddress(path string) bool {
	return strings.HasPrefix(path, "postgres://") || strings.HasPrefix(path, "postgresql://")
}

// openDatabase opens a ledger on PostgreSQL. One may be made where there is none; that of an older sitrep
// is left to "sitrep migrate", since others may be using it.
func openDatabase(address string, create bool) (ledger.Store, error) {
	ctx := context.Background()
	store, err := postgres.Open(ctx, address)
	if create && errors.Is(err, postgres.ErrNone) {
		if _, err := postgres.Migrate(ctx, address); err != nil {
			return nil, err
		}
		store, err = postgres.Open(ctx, address)
	}
	if err != nil {
		return nil, err
	}
	return store, nil
}

func migrateCommand(s streams) *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "migrate",
		Short: "Make or update the tables of a ledger on PostgreSQL",
		Long: `Makes the tables of a ledger in a PostgreSQL database, or brings those of an older sitrep up to date.
Several may do so at a time: they wait for each other. A ledger in a file is updated when it is
opened.`,
		Example: "  sitrep migrate --ledger postgres://team@db.example/sitrep",
		Args:    words(0, 0),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !isAddress(path) {
				store, err := openLedger(path, false)
				if err != nil {
					return err
				}
				return store.Close()
			}
			ran, err := postgres.Migrate(cmd.Context(), path)
			if err == nil {
				fmt.Fprintf(s.err, "sitrep: %d migrations run\n", ran)
			}
			return err
		},
	}
	ledgerFlag(cmd, &path)
	return cmd
}

func addCommand(s streams) *cobra.Command {
	var path string
	var later bool
	var most int
	var net fetching
	cmd := &cobra.Command{
		Use:   "add PATH|URL…",
		Short: "Read reports into the ledger",
		Long: `Reads reports (files, folders, - for the standard input, addresses of pages and feeds) and keeps them
with what they say in the ledger. A text that is known is not read again. Stopped in the middle, the
same command goes on where it was: each report is written whole or not at all. Addresses are fetched as
'sitrep watch' does, and a raw copy is kept.

With --queue the reports are kept and left to be read by 'sitrep work', here or on other hosts.`,
		Example: `  sitrep add reports/
  sitrep add --ledger team.db reports/ && sitrep report --ledger team.db`,
		Args: needPaths,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := noneThere(args); err != nil {
				return err
			}
			store, err := openLedger(path, true)
			if err != nil {
				return err
			}
			defer store.Close()
			s.intake.after = lastTaken(cmd.Context(), store)
			client, err := net.client(s, path)
			if err != nil {
				return err
			}
			if later {
				return enqueue(cmd.Context(), s, store, client, args, most)
			}
			return add(cmd.Context(), s, store, client, args)
		},
	}
	ledgerFlag(cmd, &path)
	net.flags(cmd)
	cmd.Flags().BoolVar(&later, "queue", false, "keep the reports and leave them to be read by sitrep work")
	cmd.Flags().IntVar(&most, "most-waiting", 10000, "with --queue: wait while more reports than this wait to be read")
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

// add saves the reports of the paths and addresses and commits what they say, then takes up what an earlier run
// left unread.
func add(ctx context.Context, s streams, store ledger.Store, client *fetch.Client, args []string) error {
	at, err := now()
	if err != nil {
		return err
	}
	n := tally{at: at, met: map[string]bool{}}
	failed := 0
	read := worker.Read(ctx, fresh(ctx, store, arriving(ctx, s, args, client, &failed), &n), processors())
	if err := commit(ctx, store, at, read, n.written); err != nil {
		return err
	}
	if err := takeUp(ctx, s, store, &n); err != nil {
		return err
	}
	fmt.Fprintf(s.err, "sitrep: %d added, %d known already, %d skipped\n", n.added, n.known, n.skipped)
	if n.removed > 0 {
		fmt.Fprintf(s.err, "sitrep: %d not taken: they were removed from this ledger\n", n.removed)
	}
	return outcome{read: n.added + n.known + n.removed, skipped: n.skipped, failed: failed}.tell(s, args)
}

// takeUp reads what was saved and not read: what an earlier run was stopped in, or what was in hand when it
// was killed.
func takeUp(ctx context.Context, s streams, store ledger.Store, n *tally) error {
	waiting := store.(queue.Queue)
	job := worker.Job{Batch: batchSize, Readers: processors(), Now: now, Idle: wait(true), Read: n.takenUp}
	if err := worker.Work(ctx, waiting, job); err != nil {
		return err
	}
	status, err := waiting.Status(ctx)
	if err == nil && status.Aside > 0 {
		fmt.Fprintf(s.err, "sitrep: %d reports are set aside, since they could not be read: see sitrep queue\n", status.Aside)
	}
	return err
}

// takenUp counts reports that were known and are read now.
func (n *tally) takenUp(readings []ledger.Reading) {
	for _, r := range readings {
		if n.met[r.Report.ID] {
			*n.of(r.Report)--
		}
		n.count(r)
	}
}

// written counts a batch: what was written is added, and what another run wrote sooner is known.
func (n *tally) written(readings, batch []ledger.Reading) {
	isNew := map[string]bool{}
	for _, r := range readings {
		isNew[r.Report.ID] = true
		n.count(r)
	}
	for _, r := range batch {
		if !isNew[r.Report.ID] {
			n.meet(r.Report)
		}
	}
}

func (n *tally) count(r ledger.Reading) {
	if r.Report.Status == ledger.StatusSkipped {
		n.skipped++
	} else {
		n.added++
	}
}

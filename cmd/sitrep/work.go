package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"sitrep/export/brief"
	"sitrep/ledger"
	"sitrep/queue"
	"sitrep/worker"
)

// batchSize is how many reports a worker takes at a time: enough that a transaction costs little beside
// the reading, few enough that little is read again when a worker dies.
const batchSize = 50

func workCommand(s streams) *cobra.Command {
	var path string
	var batch int
	var empty bool
	cmd := &cobra.Command{
		Use:   "work",
		Short: "Read the reports that wait in the ledger, here and on any number of hosts",
		Long: `Reads what was put into the ledger with 'sitrep add --queue' and waits to be read. Any number of
workers share the reports of a ledger on PostgreSQL; of a worker that dies the others take up what it
had in hand. Each batch is written in one transaction, whole or not at all.

It goes on until it is stopped (Ctrl-C, SIGTERM) and then finishes its batch. A report that ends its
worker, or whose records don't stand in its text, is tried alone and after three tries set aside:
see 'sitrep queue'.`,
		Example: "  sitrep work --ledger postgres://team@db.example/sitrep",
		Args:    words(0, 0),
		RunE: func(cmd *cobra.Command, args []string) error {
			if batch < 1 {
				return failure{exitUse, errors.New("--batch: at least one report")}
			}
			store, err := openLedger(path, false)
			if err != nil {
				return err
			}
			defer store.Close()
			n := 0
			told := func() { fmt.Fprintf(s.err, "sitrep: nothing waits in %s; reading what comes (Ctrl-C ends it)\n", path) }
			job := worker.Job{Batch: batch, Readers: processors(), Now: now, Idle: idle(empty, told), Read: func(r []ledger.Reading) { n += len(r) }}
			err = worker.Work(cmd.Context(), store.(queue.Queue), job)
			fmt.Fprintf(s.err, "sitrep: %d reports read\n", n)
			if errors.Is(err, context.Canceled) {
				return nil // asked to stop
			}
			return err
		},
	}
	ledgerFlag(cmd, &path)
	cmd.Flags().IntVar(&batch, "batch", batchSize, "reports taken and written at a time")
	cmd.Flags().BoolVar(&empty, "until-empty", false, "end when nothing waits")
	return cmd
}

// idle waits as wait does, and says so the first time.
func idle(end bool, tell func()) func(context.Context) error {
	once, rest := sync.OnceFunc(tell), wait(end)
	return func(ctx context.Context) error {
		if !end {
			once()
		}
		return rest(ctx)
	}
}

// wait is what a worker does when nothing waits: it asks again each second, or ends.
func wait(end bool) func(context.Context) error {
	return func(ctx context.Context) error {
		if end {
			return worker.ErrDone
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
			return nil
		}
	}
}

func queueCommand(s streams) *cobra.Command {
	var path string
	var retry bool
	cmd := &cobra.Command{
		Use:   "queue [REPORT…]",
		Short: "Tell what waits to be read and what was set aside",
		Long: `Tells how many reports wait to be read, and lists those set aside after three tries, with the
error of the last. --retry lets those named wait again, or all of them.`,
		Example: `  sitrep queue --ledger team.db
  sitrep queue --ledger team.db --retry`,
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := openLedger(path, false)
			if err != nil {
				return err
			}
			defer store.Close()
			return showQueue(cmd.Context(), s, store.(queue.Queue), retry, args)
		},
	}
	ledgerFlag(cmd, &path)
	cmd.Flags().BoolVar(&retry, "retry", false, "let what was set aside wait again")
	return cmd
}

func showQueue(ctx context.Context, s streams, q queue.Queue, retry bool, reports []string) error {
	if retry {
		n, err := q.Retry(ctx, reports...)
		if err != nil {
			return err
		}
		fmt.Fprintf(s.err, "sitrep: %d reports wait again\n", n)
	}
	status, err := q.Status(ctx)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(s.out, "%d wait, %d set aside\n", status.Waiting, status.Aside); err != nil {
		return err
	}
	for p, err := range q.Aside(ctx) {
		if err != nil {
			return err
		}
		fmt.Fprintf(s.out, "%s  %s: %s (%d tries)\n", p.Report, brief.VisibleLine(p.Path), brief.VisibleLine(p.Error), p.Tries)
	}
	return nil
}

package main

import (
	"context"
	"io/fs"
	"iter"

	"github.com/spf13/cobra"

	"sitrep/examples"
	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
	"sitrep/store/sqlite"
	"sitrep/web"
	"sitrep/web/snapshot"
	"sitrep/worker"
)

func demoCommand(s streams) *cobra.Command {
	o := web.Options{Title: "example reports", ReadOnly: true}
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Open the situation room on example reports",
		Long: `Reads the example reports that are part of the program, invented ones, and opens the situation room on
them. Nothing can be changed in it and nothing is left behind.`,
		Example: "  sitrep demo",
		Args:    words(0, 0),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := sqlite.Open(sqlite.Memory)
			if err != nil {
				return err
			}
			defer store.Close()
			o.Version = reading.Version()
			return serve(cmd.Context(), s, exampleRoom(store), o)
		},
	}
	cmd.Flags().StringVar(&o.Listen, "listen", "127.0.0.1:8080", "the address to listen on; 127.0.0.1:0 takes a free port")
	return cmd
}

// exampleRoom is what a room asks of the example reports. They are read when it first asks, so that it opens at once.
func exampleRoom(store ledger.Store) web.Ledger {
	l := roomLedger(store, input.Options{})
	gather, filled := l.Gather, false
	l.Gather = func(ctx context.Context, past snapshot.Past, tell func(snapshot.Progress)) (*snapshot.Pile, error) {
		if past == (snapshot.Past{}) && !filled {
			tell(snapshot.Progress{Step: "reading the example reports"})
			if err := fillExamples(ctx, store); err != nil {
				return nil, err
			}
			filled = true
		}
		return gather(ctx, past, tell)
	}
	l.State = func(context.Context) (string, error) { return "examples", nil }
	return l
}

// fillExamples reads the example reports into a ledger.
func fillExamples(ctx context.Context, store ledger.Store) error {
	at, err := now()
	if err != nil {
		return err
	}
	for r, err := range worker.Read(ctx, exampleReports(), processors()) {
		if err == nil {
			r.Report.Received, r.Report.ReadAt = at, at
			_, err = store.Save(ctx, r.Report)
		}
		if err == nil {
			err = store.Commit(ctx, r)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func exampleReports() iter.Seq2[ledger.Report, error] {
	return func(yield func(ledger.Report, error) bool) {
		paths, err := fs.Glob(examples.Reports, "reports/*.txt")
		if err != nil {
			yield(ledger.Report{}, err)
			return
		}
		for _, path := range paths {
			content, err := examples.Reports.ReadFile(path)
			if !yield(input.FromBytes("examples/"+path, content), err) {
				return
			}
		}
	}
}

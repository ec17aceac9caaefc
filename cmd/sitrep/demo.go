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
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := exampleLedger(cmd.Context())
			if err != nil {
				return err
			}
			defer store.Close()
			o.Version = reading.Version()
			return serve(cmd.Context(), s, roomLedger(store, input.Options{}), o)
		},
	}
	cmd.Flags().StringVar(&o.Listen, "listen", "127.0.0.1:8080", "the address to listen on; 127.0.0.1:0 takes a free port")
	return cmd
}

// exampleLedger is a ledger in memory that holds the example reports.
func exampleLedger(ctx context.Context) (ledger.Store, error) {
	store, err := sqlite.Open(sqlite.Memory)
	if err != nil {
		return nil, err
	}
	at, err := now()
	for r, fault := range worker.Read(ctx, exampleReports(), processors()) {
		if err == nil {
			err = fault
		}
		if err == nil {
			r.Report.Received, r.Report.ReadAt = at, at
			_, err = store.Save(ctx, r.Report)
		}
		if err == nil {
			err = store.Commit(ctx, r)
		}
		if err != nil {
			store.Close()
			return nil, err
		}
	}
	return store, err
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

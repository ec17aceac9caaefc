package main

import (
	"context"
	"errors"

	"sitrep/input"
	"sitrep/ledger"
	"sitrep/web"
	"sitrep/worker"
)

// taker reads an uploaded file into a ledger, as sitrep add does: a file may hold several reports.
func taker(store ledger.Store, intake input.Options) func(context.Context, string, []byte) ([]web.Taken, error) {
	return func(ctx context.Context, name string, content []byte) (out []web.Taken, err error) {
		at, err := now()
		if err != nil {
			return nil, err
		}
		watch, err := nameWatch(ctx, store)
		if err != nil {
			return nil, err
		}
		for r, err := range input.Read(ctx, input.Document{Path: name, Bytes: content}, intake) {
			if err != nil {
				return out, err
			}
			r = watch.Report(r)
			r.Received = at
			taken, err := takeIn(ctx, store, r, at)
			if err != nil {
				return out, err
			}
			out = append(out, taken)
		}
		return out, nil
	}
}

// takeIn keeps a report and what it says.
func takeIn(ctx context.Context, store ledger.Store, r ledger.Report, at string) (web.Taken, error) {
	out := web.Taken{Name: r.Path, Report: r.ID, Status: "read", Notes: r.Notes}
	isNew, err := store.Save(ctx, r)
	switch {
	case errors.Is(err, ledger.ErrRemoved):
		return web.Taken{Name: r.Path, Status: ledger.StatusSkipped, Reason: "it was removed from this ledger"}, nil
	case err != nil:
		return out, err
	case !isNew:
		out.Status = "known"
		return out, nil
	}
	read := worker.One(r)
	read.Report.ReadAt = at
	if read.Report.Status == ledger.StatusSkipped {
		out.Status, out.Reason = ledger.StatusSkipped, read.Report.Reason
	}
	return out, store.Commit(ctx, read)
}

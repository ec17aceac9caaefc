package main

import (
	"context"
	"errors"
	"iter"

	"sitrep/ledger"
)

// commit writes readings at a time, in batches, and tells of each batch what was written, and what another had
// written sooner. Where the readings end with an error, what was read before it is written all the same.
func commit(ctx context.Context, store ledger.Store, at string, readings iter.Seq2[ledger.Reading, error], done func(written, batch []ledger.Reading)) error {
	var batch []ledger.Reading
	flush := func() error {
		written, err := store.CommitAll(context.WithoutCancel(ctx), batch)
		if err == nil {
			done(written, batch)
		}
		batch = nil
		return err
	}
	for r, err := range readings {
		if err != nil {
			return errors.Join(err, flush())
		}
		r.Report.ReadAt = at
		if batch = append(batch, r); len(batch) == batchSize {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}

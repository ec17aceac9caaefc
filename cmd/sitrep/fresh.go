package main

import (
	"context"
	"iter"

	"sitrep/ledger"
)

// fresh saves each report as it comes and passes on those whose text was not known. A skipped report is
// always passed on: an earlier run may have been stopped before it was committed, and no store takes it
// for pending.
func fresh(ctx context.Context, store ledger.Store, reports iter.Seq2[ledger.Report, error], n *tally) iter.Seq2[ledger.Report, error] {
	return func(yield func(ledger.Report, error) bool) {
		for r, err := range reports {
			if err == nil {
				var isNew bool
				isNew, err = store.Save(ctx, r)
				if err == nil && !isNew && r.Status != ledger.StatusSkipped {
					n.known++
					n.met[r.ID] = true
					continue
				}
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

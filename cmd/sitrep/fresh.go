package main

import (
	"context"
	"errors"
	"iter"

	"sitrep/ledger"
)

// fresh saves each report as it comes and passes on those whose text was not known. What an earlier run
// saved and did not read is taken up when the paths are done.
func fresh(ctx context.Context, store ledger.Store, reports iter.Seq2[ledger.Report, error], n *tally) iter.Seq2[ledger.Report, error] {
	return func(yield func(ledger.Report, error) bool) {
		for r, err := range reports {
			isNew := true
			if err == nil {
				r.Received = n.at
				isNew, err = store.Save(ctx, r)
			}
			if err == nil && !isNew {
				n.meet(r)
				continue
			}
			if errors.Is(err, ledger.ErrRemoved) {
				n.removed++
				continue
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

// meet counts a report that the ledger holds.
func (n *tally) meet(r ledger.Report) {
	n.met[r.ID] = true
	*n.of(r)++
}

// of is the count that a report belongs to when its text was known.
func (n *tally) of(r ledger.Report) *int {
	if r.Status == ledger.StatusSkipped {
		return &n.skipped
	}
	return &n.known
}

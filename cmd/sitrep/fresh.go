package main

import (
	"context"
	"iter"

	"sitrep/ledger"
)

// savedBytes is how much text is kept in one transaction, with batchSize reports at most: what waits for it is
// in memory.
const savedBytes = 4 << 20

// saved keeps the reports of a sequence in batches, without the names that were removed from the ledger, and yields
// each with what came of it.
func saved(ctx context.Context, store ledger.Store, at string, reports iter.Seq2[ledger.Report, error]) iter.Seq2[keeping, error] {
	return func(yield func(keeping, error) bool) {
		watch, err := nameWatch(ctx, store)
		if err != nil {
			yield(keeping{}, err)
			return
		}
		var batch []ledger.Report
		size := 0
		flush := func() bool {
			outcomes, err := store.SaveAll(ctx, batch)
			if err != nil {
				return yield(keeping{}, err)
			}
			for i, r := range batch {
				if !yield(keeping{r, outcomes[i]}, nil) {
					return false
				}
			}
			batch, size = nil, 0
			return true
		}
		for r, err := range reports {
			if err != nil {
				if !flush() || !yield(keeping{}, err) {
					return
				}
				continue
			}
			r = watch.Report(r)
			r.Received = at
			batch, size = append(batch, r), size+len(r.Text)
			if (len(batch) == batchSize || size > savedBytes) && !flush() {
				return
			}
		}
		flush()
	}
}

// keeping is a report and what came of it.
type keeping struct {
	ledger.Report
	outcome ledger.Saved
}

// fresh saves the reports that come and passes on those whose text was not known. What an earlier run
// saved and did not read is taken up when the paths are done.
func fresh(ctx context.Context, store ledger.Store, reports iter.Seq2[ledger.Report, error], n *tally) iter.Seq2[ledger.Report, error] {
	return func(yield func(ledger.Report, error) bool) {
		for k, err := range saved(ctx, store, n.at, reports) {
			switch {
			case err == nil && k.outcome == ledger.SavedKnown:
				n.meet(k.Report)
			case err == nil && k.outcome == ledger.SavedRemoved:
				n.removed++
			case !yield(k.Report, err):
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

// Package worker runs readings: several at a time, in the order of the reports, and none that
// fails stops the pile.
package worker

import (
	"context"
	"fmt"
	"iter"

	"sitrep/ledger"
	"sitrep/reading"
)

// Read reads reports on n goroutines and yields their readings in the order of the reports. An
// error of the sequence is passed on in its place; at most 2n reports are held at a time.
func Read(ctx context.Context, reports iter.Seq2[ledger.Report, error], n int) iter.Seq2[ledger.Reading, error] {
	return func(yield func(ledger.Reading, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		for slot := range dispatch(ctx, reports, max(n, 1)) {
			select {
			case r := <-slot:
				if !yield(r.reading, r.err) {
					return
				}
			case <-ctx.Done():
				yield(ledger.Reading{}, ctx.Err())
				return
			}
		}
		if ctx.Err() != nil {
			yield(ledger.Reading{}, ctx.Err())
		}
	}
}

type result struct {
	reading ledger.Reading
	err     error
}

// dispatch starts a reading for each report and hands out, in order, where its result will come.
func dispatch(ctx context.Context, reports iter.Seq2[ledger.Report, error], n int) <-chan chan result {
	order := make(chan chan result, n)
	running := make(chan struct{}, n)
	go func() {
		defer close(order)
		for r, err := range reports {
			slot := make(chan result, 1)
			select {
			case order <- slot:
			case <-ctx.Done():
				return
			}
			if err != nil {
				slot <- result{err: err}
				continue
			}
			running <- struct{}{}
			go func() {
				defer func() { <-running }()
				slot <- result{reading: One(r)}
			}()
		}
	}()
	return order
}

// One reads a report. A fault of the program becomes a skipped report that says so: one bad text
// never stops the pile.
func One(r ledger.Report) (out ledger.Reading) {
	defer func() {
		if fault := recover(); fault != nil {
			r.Status, r.Reason = ledger.StatusSkipped, fmt.Sprintf("a fault of sitrep stopped its reading (%v); please report it with the file", fault)
			out = reading.Read(r)
		}
	}()
	return reading.Read(r)
}

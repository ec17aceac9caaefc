package main

import (
	"cmp"
	"context"
	"fmt"

	"sitrep/ledger"
	"sitrep/review"
	"sitrep/worker"
)

// held is what a ledger held at a time ("" is now): the latest reading of each report, under what people set of the
// reports themselves, and the decisions of people.
func held(ctx context.Context, store ledger.Store, at string) (readings []ledger.Reading, decisions []ledger.Decision, err error) {
	for r, err := range store.Readings(ctx, ledger.Query{KnownAt: at}) {
		if err != nil {
			return nil, nil, err
		}
		readings = append(readings, r)
	}
	decisions, err = decided(ctx, store, at)
	if err == nil {
		err = readUnder(ctx, readings, decisions)
	}
	return readings, decisions, err
}

// readUnder reads again the reports of which people set a date or a publisher: all that depends on it follows.
// Nothing of it is kept, so that undoing the decision is enough to have the machine's reading back.
func readUnder(ctx context.Context, readings []ledger.Reading, decisions []ledger.Decision) error {
	set := review.Given(decisions)
	var at []int
	for i, r := range readings {
		if _, ok := set[r.Report.ID]; ok && r.Report.Status == ledger.StatusRead {
			at = append(at, i)
		}
	}
	given := func(yield func(ledger.Report, error) bool) {
		for _, i := range at {
			r := unread(readings[i].Report)
			r.Given = overlaid(r.Given, set[r.ID])
			if !yield(r, nil) {
				return
			}
		}
	}
	n := 0
	for r, err := range worker.Read(ctx, given, processors()) {
		if err != nil {
			return fmt.Errorf("read again with a corrected date or publisher: %w", err)
		}
		was := readings[at[n]].Report
		if set[was.ID].Published != "" {
			r.Report.Published.Basis = "person"
		}
		r.Report.Given, r.Report.ReadAt = was.Given, was.ReadAt
		readings[at[n]] = r
		n++
	}
	return nil
}

// overlaid is what came with a report, under what a person set.
func overlaid(came *ledger.Given, set ledger.Given) *ledger.Given {
	out := ledger.Given{}
	if came != nil {
		out = *came
	}
	out.Title, out.Publisher = cmp.Or(set.Title, out.Title), cmp.Or(set.Publisher, out.Publisher)
	out.Agency, out.Published = cmp.Or(set.Agency, out.Agency), cmp.Or(set.Published, out.Published)
	return &out
}

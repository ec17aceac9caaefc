package main

import (
	"context"
	"iter"

	"sitrep/input"
	"sitrep/ledger"
)

// places finds places by the start of their path; the stores do.
type places interface {
	PlacesUnder(ctx context.Context, prefix string) iter.Seq2[ledger.Place, error]
}

// lastTaken tells the last part of an archive that a ledger holds, from which an add goes on. A ledger that cannot tell has
// the archive read from its start, where what is known is passed over.
func lastTaken(ctx context.Context, store ledger.Store) func(string) (part, report string) {
	kept, ok := store.(places)
	if !ok {
		return nil
	}
	return func(archive string) (string, string) {
		var last ledger.Place
		for p, err := range kept.PlacesUnder(ctx, archive+"#") {
			if err != nil {
				return "", ""
			}
			if input.Behind(archive, p.Path, last.Path) {
				last = p
			}
		}
		return last.Path, last.Report
	}
}

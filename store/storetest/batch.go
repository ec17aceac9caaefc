package storetest

import (
	"context"
	"errors"
	"slices"
	"testing"

	"sitrep/ledger"
)

func savedAtOnce(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	var batch []ledger.Report
	want := []ledger.Saved{ledger.SavedKnown, ledger.SavedRemoved}
	save(t, s, Story(0))
	_, err := s.Remove(ctx, ledger.Removal{ID: "t-1", What: ledger.RemovedReport, Reports: []string{Story(1).ID}, Reason: "order", By: "ada"})
	must(t, err)
	for n := range 102 {
		batch = append(batch, Story(n))
		if n > 1 {
			want = append(want, ledger.SavedNew)
		}
	}
	again := Story(101)
	again.Path = "elsewhere.txt"
	batch, want = append(batch, again), append(want, ledger.SavedKnown)
	got, err := s.SaveAll(ctx, batch)
	must(t, err)
	if !slices.Equal(got, want) {
		t.Errorf("came of them %v", got)
	}
	if n := len(all(t, s.Pending(ctx))); n != 101 {
		t.Errorf("%d reports", n)
	}
	kept, err := s.Report(ctx, again.ID)
	must(t, err)
	equal(t, "the first of two places", kept.Path, Story(101).Path)
	if hits, err := s.Search(ctx, "market 103", 5); err != nil || len(hits) != 1 {
		t.Errorf("%d hits, %v", len(hits), err)
	}
	none, err := s.SaveAll(ctx, nil)
	if err != nil || len(none) != 0 {
		t.Errorf("of none came %v, %v", none, err)
	}
	if _, err := s.SaveAll(ctx, []ledger.Report{Story(200), {}}); err == nil {
		t.Error("a report without an id was saved")
	}
	if _, err := s.Report(ctx, Story(200).ID); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("half a batch was saved: %v", err)
	}
}

func committedTogether(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	var batch []ledger.Reading
	for n := range 70 {
		save(t, s, Story(n))
		batch = append(batch, Reading(Story(n)))
	}
	spoilt := slices.Clone(batch)
	claims := slices.Clone(spoilt[66].Claims)
	claims[0].Evidence.Quote = "denied"
	spoilt[66].Claims = claims
	if written, err := s.CommitAll(ctx, spoilt); !errors.Is(err, ledger.ErrQuote) || len(written) != 0 {
		t.Errorf("%d written, error %v", len(written), err)
	}
	if n := len(all(t, s.Readings(ctx, ledger.Query{}))); n != 0 {
		t.Errorf("%d readings of a batch that was refused", n)
	}
	must(t, s.Commit(ctx, batch[3])) // one of them is there already
	written, err := s.CommitAll(ctx, append(batch, batch[5]))
	must(t, err)
	equal(t, "written", written, slices.Delete(slices.Clone(batch), 3, 4))
	none, err := s.CommitAll(ctx, nil)
	must(t, err)
	equal(t, "written of none", len(none), 0)
	slices.SortFunc(batch, func(a, b ledger.Reading) int { return byID(a.Report, b.Report) })
	equal(t, "readings", all(t, s.Readings(ctx, ledger.Query{})), batch)
}

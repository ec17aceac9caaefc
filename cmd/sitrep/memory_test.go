package main

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"testing"

	"sitrep/ledger"
	"sitrep/store/sqlite"
	"sitrep/store/storetest"
)

// TestAMemoryGivesWhatTheLedgerHolds: after each step of a ledger's life the readings and the situation of a memory that
// saw all of it are those of a look at everything.
func TestAMemoryGivesWhatTheLedgerHolds(t *testing.T) {
	store, err := sqlite.Open(filepath.Join(t.TempDir(), "memory.db"))
	must(t, err)
	t.Cleanup(func() { store.Close() })
	kept := &memory{store: store}
	for name, step := range steps(store) {
		must(t, step(t.Context()))
		readings, decisions, err := held(t.Context(), store, "")
		must(t, err)
		known, made, err := kept.held(t.Context(), func(int) {})
		must(t, err)
		if alike(t, known, readings) && alike(t, made, decisions) && alike(t, kept.situation(known, made), situationOf(readings, decisions)) {
			continue
		}
		t.Errorf("after %s the memory holds %d readings, the ledger %d, or it tells something else", name, len(known), len(readings))
	}
}

// steps is the life of a ledger: reports come and are read, are read again, a person decides, a name and a report are
// taken out.
func steps(store ledger.Store) func(func(string, func(context.Context) error) bool) {
	take := func(ctx context.Context, n int, data string) error {
		r := storetest.Story(n)
		if _, err := store.Save(ctx, r); err != nil {
			return err
		}
		reading := storetest.Reading(r)
		reading.Report.ReadBy.Data = data
		return store.Commit(ctx, reading)
	}
	event := func(n int) ledger.Ref {
		r := storetest.Reading(storetest.Story(n))
		return ledger.Ref{Report: r.Report.ID, ID: r.Events[0].ID}
	}
	remove := func(ctx context.Context, what string, n int, forms ...string) error {
		_, err := store.Remove(ctx, ledger.Removal{ID: "x-" + what, What: what, Reports: []string{storetest.Story(n).ID}, Reason: "a test", By: "ada", At: "2024-05-09T10:00:00Z"}, forms...)
		return err
	}
	return func(yield func(string, func(context.Context) error) bool) {
		_ = yield("nothing", func(context.Context) error { return nil }) &&
			yield("a report", func(ctx context.Context) error { return take(ctx, 1, "d1") }) &&
			yield("another", func(ctx context.Context) error { return take(ctx, 2, "d1") }) &&
			yield("a third", func(ctx context.Context) error { return take(ctx, 3, "d1") }) &&
			yield("a second reading", func(ctx context.Context) error { return take(ctx, 2, "d2") }) &&
			yield("a decision", func(ctx context.Context) error {
				return store.Decide(ctx, ledger.Decision{ID: "d-1", Kind: "same_incident", Verdict: "merged", Members: []ledger.Ref{event(1), event(2)}, Reasons: []string{"a test"}, By: "ada", At: "2024-05-08T10:00:00Z"})
			}) &&
			yield("a name taken out", func(ctx context.Context) error { return remove(ctx, ledger.RemovedName, 1, "Vasno") }) &&
			yield("a report taken out", func(ctx context.Context) error { return remove(ctx, ledger.RemovedReport, 3) })
	}
}

// alike compares the JSON forms; readings as they are sorted by a store.
func alike(t *testing.T, a, b any) bool {
	t.Helper()
	x, err := json.Marshal(a)
	must(t, err)
	y, err := json.Marshal(b)
	must(t, err)
	return slices.Equal(x, y)
}

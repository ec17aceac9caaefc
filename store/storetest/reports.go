package storetest

import (
	"context"
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"

	"sitrep/ledger"
)

func savedReport(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	want := Story(1)
	want.Demo, want.Reason = true, "none"
	save(t, s, want)
	got, err := s.Report(ctx, want.ID)
	must(t, err)
	equal(t, "report", got, want)
	if got.Text != want.Text {
		t.Errorf("text %q", got.Text)
	}
}

func knownText(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	first := Story(1)
	again := first
	again.Path = "elsewhere/copy.txt"
	save(t, s, first)
	for range 2 {
		isNew, err := s.Save(ctx, again)
		must(t, err)
		if isNew {
			t.Error("a known text is told as new")
		}
	}
	got, err := s.Report(ctx, first.ID)
	must(t, err)
	equal(t, "report", got, first)
	if kept, ok := s.(interface {
		Places(context.Context, string) ([]string, error)
	}); ok {
		places, err := kept.Places(ctx, first.ID)
		must(t, err)
		equal(t, "places", places, []string{again.Path, first.Path})
	}
}

func placesUnder(t *testing.T, s ledger.Store) {
	kept, ok := s.(interface {
		PlacesUnder(context.Context, string) iter.Seq2[ledger.Place, error]
	})
	if !ok {
		t.Skip("the store finds no places by their path")
	}
	want := map[ledger.Place]bool{}
	for n, path := range []string{"é%/pile.warc#offset=9", "é%/pile.warc#offset=99", "é%/pile.warc2", "éx/pile.warc#offset=9", "E%/pile.warc#offset=9"} {
		r := Story(n)
		r.Path = path
		save(t, s, r)
		if n < 2 {
			want[ledger.Place{Path: path, Report: r.ID}] = true
		}
	}
	got := all(t, kept.PlacesUnder(context.Background(), "é%/pile.warc#"))
	if len(got) != 2 || !want[got[0]] || !want[got[1]] {
		t.Errorf("%v, want %v", got, want)
	}
}

func reportWithoutID(t *testing.T, s ledger.Store) {
	r := Story(1)
	r.ID = ""
	if _, err := s.Save(context.Background(), r); err == nil {
		t.Error("saved")
	}
}

func unknownReport(t *testing.T, s ledger.Store) {
	if _, err := s.Report(context.Background(), "r-none"); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("error %v", err)
	}
}

func pending(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	var want []ledger.Report
	for n := range 5 {
		save(t, s, Story(n))
		want = append(want, Story(n))
	}
	must(t, s.Commit(ctx, Reading(Story(3))))
	want = slices.Delete(want, 3, 4)
	slices.SortFunc(want, byID)
	got := all(t, s.Pending(ctx))
	equal(t, "pending", got, want)
	if len(got) > 0 && got[0].Text != want[0].Text {
		t.Errorf("text %q", got[0].Text)
	}
	for _, r := range want { // a reading of another version is not asked for
		must(t, s.Commit(ctx, Reading(r)))
	}
	if got := all(t, s.Pending(ctx)); len(got) != 0 {
		t.Errorf("%d still pending", len(got))
	}
}

func skippedIsPending(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	r := Story(1)
	r.Status, r.Reason = ledger.StatusSkipped, "language: French; sitrep reads English"
	save(t, s, r)
	if got := all(t, s.Pending(ctx)); len(got) != 1 || got[0].Status != ledger.StatusSkipped {
		t.Errorf("%d pending, want the skipped report", len(got))
	}
	got, err := s.Report(ctx, r.ID)
	must(t, err)
	equal(t, "report", got, r)
	must(t, s.Commit(ctx, ledger.Reading{Report: r}))
	if got := all(t, s.Pending(ctx)); len(got) != 0 {
		t.Errorf("%d pending", len(got))
	}
}

func strangeText(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	words := "\uFEFFLine\r\nnaïve 日本語 🙂 e\u0301 \u202eturned\u202c <&> ' \" \\ " + strings.Repeat("x", 1<<20)
	r := Report("odd 'name'; DROP TABLE reports --", words)
	save(t, s, r)
	must(t, s.Commit(ctx, ledger.Reading{Report: r, Claims: []ledger.Claim{
		{ID: "c-1", Evidence: evidence(r, "日本語 🙂 e\u0301 \u202eturned\u202c <&> ' \" \\")},
	}}))
	got := all(t, s.Readings(ctx, ledger.Query{}))
	if len(got) != 1 || got[0].Report.Text != words || got[0].Report.Path != r.Path {
		t.Fatal("text or path changed")
	}
	must(t, got[0].Check(words))
}

// save keeps a report that must be new.
func save(t *testing.T, s ledger.Store, r ledger.Report) {
	t.Helper()
	isNew, err := s.Save(context.Background(), r)
	must(t, err)
	if !isNew {
		t.Errorf("%s is told as known", r.Path)
	}
}

package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"sitrep/ledger"
)

func committedReading(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	want := Reading(Story(1))
	save(t, s, Story(1))
	must(t, s.Commit(ctx, want))
	got := all(t, s.Readings(ctx, ledger.Query{}))
	equal(t, "readings", got, []ledger.Reading{want})
	if got[0].Report.Text != want.Report.Text {
		t.Errorf("text %q", got[0].Report.Text)
	}
	must(t, got[0].Check(want.Report.Text))
	r, err := s.Report(ctx, want.Report.ID)
	must(t, err)
	equal(t, "the report after reading", r, want.Report)
}

func recordOrder(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	want := Reading(Story(1))
	for n := range 30 { // ids that do not sort as they stand
		c := want.Claims[0]
		c.ID = fmt.Sprintf("c-%d", 97*(n+5)%31)
		want.Claims = append(want.Claims, c)
	}
	want.Events = append(want.Events, want.Events[0]) // the same record twice in a list is kept
	save(t, s, Story(1))
	must(t, s.Commit(ctx, want))
	equal(t, "readings", all(t, s.Readings(ctx, ledger.Query{})), []ledger.Reading{want})
}

func commitTwice(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	want := Reading(Story(1))
	save(t, s, Story(1))
	must(t, s.Commit(ctx, want))
	less := want
	less.Claims = []ledger.Claim{}
	for _, again := range []ledger.Reading{want, less} {
		must(t, s.Commit(ctx, again))
		equal(t, "readings", all(t, s.Readings(ctx, ledger.Query{})), []ledger.Reading{want})
	}
}

func anotherVersion(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	old, next := Reading(Story(1)), Reading(Story(1))
	next.Report.ReadBy.Data = "d2"
	next.Claims = next.Claims[:1]
	save(t, s, Story(1))
	for _, r := range []ledger.Reading{old, next, old} { // the old version comes too late
		must(t, s.Commit(ctx, r))
	}
	equal(t, "readings", all(t, s.Readings(ctx, ledger.Query{})), []ledger.Reading{next})
}

func noEvidence(t *testing.T, s ledger.Store) {
	refused(t, s, ledger.ErrNoEvidence, func(r *ledger.Reading) { r.Warnings[0].Evidence = ledger.Evidence{} })
	refused(t, s, ledger.ErrNoEvidence, func(r *ledger.Reading) { r.Events[0].Evidence.By = "" })
}

func wrongQuote(t *testing.T, s ledger.Store) {
	refused(t, s, ledger.ErrQuote, func(r *ledger.Reading) { r.Claims[1].Evidence.Quote = "denied" })
	refused(t, s, ledger.ErrQuote, func(r *ledger.Reading) { r.Figures[0].Evidence.End = 1 << 30 })
	refused(t, s, ledger.ErrQuote, func(r *ledger.Reading) { r.Events[0].Roles[0].Text = "school" })
	refused(t, s, ledger.ErrQuote, func(r *ledger.Reading) { // the caller's text does not count
		r.Report.Text = "another text"
		r.Claims = []ledger.Claim{{ID: "c-1", Evidence: ledger.Evidence{Start: 0, End: 7, Quote: "another", By: "hand"}}}
	})
}

func noMention(t *testing.T, s ledger.Store) {
	refused(t, s, ledger.ErrNoEvidence, func(r *ledger.Reading) { r.Entities[1].Mentions = nil })
}

// refused commits a reading that was spoilt, which must fail and leave nothing behind.
func refused(t *testing.T, s ledger.Store, want error, spoil func(*ledger.Reading)) {
	t.Helper()
	ctx := context.Background()
	_, err := s.Save(ctx, Story(1))
	must(t, err)
	r := Reading(Story(1))
	spoil(&r)
	if err := s.Commit(ctx, r); !errors.Is(err, want) {
		t.Errorf("error %v, want %v", err, want)
	}
	if got := all(t, s.Readings(ctx, ledger.Query{})); len(got) != 0 {
		t.Errorf("%d readings were written", len(got))
	}
	if got := all(t, s.Pending(ctx)); len(got) != 1 {
		t.Errorf("%d reports pending, want 1", len(got))
	}
}

func unsavedReport(t *testing.T, s ledger.Store) {
	if err := s.Commit(context.Background(), Reading(Story(1))); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("error %v", err)
	}
}

func nothingFound(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	r := Story(1)
	save(t, s, r)
	must(t, s.Commit(ctx, ledger.Reading{Report: r}))
	want := ledger.Reading{
		Report: r, Entities: []ledger.Entity{}, Events: []ledger.Event{},
		Figures: []ledger.Figure{}, Claims: []ledger.Claim{}, Warnings: []ledger.Warning{},
	}
	equal(t, "readings", all(t, s.Readings(ctx, ledger.Query{})), []ledger.Reading{want})
	if got := all(t, s.Pending(ctx)); len(got) != 0 {
		t.Errorf("%d pending", len(got))
	}
}

func readingOrder(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	var want []string
	for n := range 20 {
		r := Reading(Story(n))
		want = append(want, r.Report.ID)
		save(t, s, Story(n))
		must(t, s.Commit(ctx, r))
	}
	slices.Sort(want)
	var got []string
	for _, r := range all(t, s.Readings(ctx, ledger.Query{})) {
		got = append(got, r.Report.ID)
	}
	equal(t, "reports", got, want)
}

func queryOne(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	for n := range 3 {
		save(t, s, Story(n))
		must(t, s.Commit(ctx, Reading(Story(n))))
	}
	want := Reading(Story(1))
	got := all(t, s.Readings(ctx, ledger.Query{Report: want.Report.ID}))
	equal(t, "readings", got, []ledger.Reading{want})
	if got := all(t, s.Readings(ctx, ledger.Query{Report: "r-none"})); len(got) != 0 {
		t.Errorf("%d readings of an unknown report", len(got))
	}
}

func leaveIteration(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	for n := range 3 {
		save(t, s, Story(n))
	}
	for r, err := range s.Pending(ctx) { // the worker commits while it walks
		must(t, err)
		must(t, s.Commit(ctx, Reading(r)))
	}
	for range s.Readings(ctx, ledger.Query{}) {
		break
	}
	save(t, s, Story(9))
}

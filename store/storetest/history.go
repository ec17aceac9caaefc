package storetest

import (
	"context"
	"errors"
	"strings"
	"testing"

	"sitrep/ledger"
)

// Three moments, one after the other.
const (
	monday    = "2024-05-06T08:00:00Z"
	tuesday   = "2024-05-07T08:00:00Z"
	wednesday = "2024-05-08T08:00:00Z"
)

// twice commits a story as read on two days by two versions; the second reading has one claim.
func twice(t *testing.T, s ledger.Store, n int) (old, next ledger.Reading) {
	t.Helper()
	r := Story(n)
	r.Received = monday
	save(t, s, r)
	old, next = Reading(r), Reading(r)
	old.Report.ReadAt, next.Report.ReadAt = monday, tuesday
	next.Report.ReadBy.Data = "d2"
	next.Claims = next.Claims[:1]
	must(t, s.Commit(context.Background(), old))
	must(t, s.Commit(context.Background(), next))
	return old, next
}

func history(t *testing.T, s ledger.Store) {
	old, next := twice(t, s, 1)
	pending := Story(2)
	save(t, s, pending)
	copied := Story(1)
	copied.Path = "another/place.txt"
	_, err := s.Save(context.Background(), copied)
	must(t, err)

	kept := map[string]ledger.Kept{}
	last := ""
	for _, k := range all(t, s.Kept(context.Background())) {
		if k.Report.ID <= last {
			t.Errorf("%s after %s", k.Report.ID, last)
		}
		last = k.Report.ID
		kept[last] = k
	}
	k := kept[old.Report.ID]
	equal(t, "readings", k.Readings, []ledger.Reading{old, next})
	equal(t, "places", k.Places, []string{"another/place.txt", "pile/1.txt"})
	if k.Report.Received != monday || k.Report.ReadAt != "" || k.Text != old.Report.Text {
		t.Errorf("%+v", k.Report)
	}
	if p := kept[pending.ID]; len(kept) != 2 || len(p.Readings) != 0 {
		t.Errorf("%d reports, %d readings of what is pending", len(kept), len(p.Readings))
	}
}

func knownAt(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	old, next := twice(t, s, 1)
	late := Reading(Story(2))
	late.Report.ReadAt = wednesday
	save(t, s, Story(2))
	must(t, s.Commit(ctx, late))
	for at, want := range map[string][]ledger.Reading{
		"2024-05-05T00:00:00Z": nil,
		monday:                 {old},
		tuesday:                {next},
	} {
		equal(t, "known at "+at, all(t, s.Readings(ctx, ledger.Query{KnownAt: at})), want)
	}
	if n := len(all(t, s.Readings(ctx, ledger.Query{KnownAt: wednesday}))); n != 2 {
		t.Errorf("%d readings known on Wednesday", n)
	}
}

func oneView(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	twice(t, s, 1)
	must(t, s.Decide(ctx, ledger.Decision{ID: "d-1", Kind: "same_incident", By: "analyst"}))
	must(t, s.View(ctx, func(a ledger.Archive) error {
		if n := len(all(t, a.Kept(ctx))); n != 1 {
			t.Errorf("%d reports", n)
		}
		if n := len(all(t, a.Decisions(ctx))) + len(all(t, a.Removals(ctx))); n != 1 {
			t.Errorf("%d decisions and removals", n)
		}
		return nil
	}))
	stop := errors.New("stop")
	if err := s.View(ctx, func(ledger.Archive) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("error %v", err)
	}
	save(t, s, Story(5)) // the view is closed
}

func changes(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	old, _ := twice(t, s, 1)
	must(t, s.Decide(ctx, ledger.Decision{ID: "d-1", Kind: "same_incident", By: "analyst", At: wednesday}))
	var got []string
	for _, c := range all(t, s.Changes(ctx, "")) {
		got = append(got, c.At+" "+c.Kind+" "+c.ID+" "+c.Data)
	}
	id := old.Report.ID
	want := []string{monday + " reading " + id + " d1", monday + " report " + id + " ", tuesday + " reading " + id + " d2", wednesday + " decision d-1 "}
	equal(t, "changes", got, want)
	if n := len(all(t, s.Changes(ctx, tuesday))); n != 2 {
		t.Errorf("%d changes since Tuesday", n)
	}
}

func noFaults(t *testing.T, s ledger.Store) {
	twice(t, s, 1)
	twice(t, s, 2)
	_, err := s.Remove(context.Background(), removal(ledger.RemovedReport, Story(2).ID))
	must(t, err)
	faults, err := s.Faults(context.Background())
	must(t, err)
	if len(faults) != 0 {
		t.Errorf("%v", faults)
	}
}

func removal(what string, reports ...string) ledger.Removal {
	return ledger.Removal{ID: "t-" + what, What: what, Reports: reports, Reason: "a court ordered it", By: "analyst", At: wednesday}
}

func removeReport(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	old, _ := twice(t, s, 1)
	twice(t, s, 2)
	id := old.Report.ID
	must(t, s.Decide(ctx, ledger.Decision{ID: "d-1", Kind: "record", By: "analyst", Members: []ledger.Ref{{Report: id, ID: "e-1"}},
		Anchors: []ledger.Anchor{{Kind: "event", Start: 0, End: 4, Quote: "Bomb"}}, Value: "market 1"}))
	want := removal(ledger.RemovedReport, id)
	_, err := s.Remove(ctx, want)
	must(t, err)
	equal(t, "removals", all(t, s.Removals(ctx)), []ledger.Removal{want})
	if _, err := s.Report(ctx, id); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("report: %v", err)
	}
	if _, err := s.Save(ctx, Story(1)); !errors.Is(err, ledger.ErrRemoved) {
		t.Errorf("saving it again: %v", err)
	}
	if n := len(all(t, s.Kept(ctx))) + len(all(t, s.Readings(ctx, ledger.Query{}))); n != 2 {
		t.Errorf("%d reports and readings, want those of the other", n)
	}
	hits, err := s.Search(ctx, "mayor", 10)
	must(t, err)
	if len(hits) != 1 || hits[0].Report == id {
		t.Errorf("hits %v", hits)
	}
	if d := all(t, s.Decisions(ctx))[0]; d.Anchors[0].Quote != "" || d.Value != "" || d.By != "analyst" {
		t.Errorf("decision %+v", d)
	}
	if c := all(t, s.Changes(ctx, wednesday)); len(c) != 1 || c[0].Kind != "removal" {
		t.Errorf("changes %v", c)
	}
}

func removeName(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	old, _ := twice(t, s, 1)
	twice(t, s, 2)
	other := Report("other.txt", "Vasnograd is quiet, and nothing else is told of it.")
	save(t, s, other)
	got, err := s.Remove(ctx, removal(ledger.RemovedName), "VASNO")
	must(t, err)
	if len(got.Reports) != 2 {
		t.Errorf("taken from %v", got.Reports)
	}
	for _, k := range all(t, s.Kept(ctx)) {
		if k.Report.ID == other.ID {
			continue
		}
		if strings.Contains(form(t, k)+form(t, k.Readings), "Vasno") || len(k.Text) != len(old.Report.Text) || k.Report.SHA256 != ledger.SHA256([]byte(k.Text)) {
			t.Errorf("left over: %s %s", form(t, k), form(t, k.Readings))
		}
		for _, r := range k.Readings {
			must(t, r.Check(k.Text))
		}
	}
	hits, err := s.Search(ctx, "Vasno", 10)
	must(t, err)
	if len(hits) != 0 {
		t.Errorf("found by %v", hits)
	}
	for _, r := range all(t, s.Removals(ctx)) {
		if strings.Contains(form(t, r), "asno") {
			t.Errorf("the tombstone tells the name: %s", form(t, r))
		}
	}
	faults, err := s.Faults(ctx)
	must(t, errors.Join(append(faults, err)...))
}

func removeOnce(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	r := removal(ledger.RemovedReport, "r-none")
	for range 2 {
		_, err := s.Remove(ctx, r)
		must(t, err)
	}
	if n := len(all(t, s.Removals(ctx))); n != 1 {
		t.Errorf("%d tombstones", n)
	}
	r.ID, r.Reason = "t-2", ""
	if _, err := s.Remove(ctx, r); err == nil {
		t.Error("removed without a reason")
	}
}

// heads: those of the reports that were read, in order; a further reading moves that of its report alone, a removal
// takes it away.
func heads(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	for n := range 3 {
		save(t, s, Story(n))
	}
	must(t, s.Commit(ctx, Reading(Story(1))))
	must(t, s.Commit(ctx, Reading(Story(2))))
	before := all(t, s.Heads(ctx))
	again := Reading(Story(1))
	again.Report.ReadBy.Data = "another"
	must(t, s.Commit(ctx, again))
	after := all(t, s.Heads(ctx))
	readings := all(t, s.Readings(ctx, ledger.Query{}))
	if len(before) != 2 || len(after) != 2 || len(readings) != 2 {
		t.Fatalf("%v, then %v, of %d readings", before, after, len(readings))
	}
	for i, m := range after {
		if m.Report != readings[i].Report.ID || (m.Number > before[i].Number) != (m.Report == again.Report.ID) {
			t.Errorf("head %d is %+v, was %+v", i, m, before[i])
		}
	}
}

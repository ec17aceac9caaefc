package storetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"sitrep/ledger"
)

func search(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	train := Report("a.txt", "Café bombing trial opens\n\nThe JUDGE heard that the witness was near the station.")
	flood := Report("b.txt", "Flood in Vasno\n\nThe station was closed and the judge’s house destroyed.")
	save(t, s, train)
	save(t, s, flood)
	titled := ledger.Reading{Report: flood}
	titled.Report.Title = "Deluge"
	must(t, s.Commit(ctx, titled))
	for words, want := range map[string][]string{
		"witness":           {train.ID},
		"judge trial":       {train.ID},
		"JUDGE STATION":     {train.ID, flood.ID},
		"cafe":              {train.ID},
		"deluge station":    {flood.ID},
		"judge's":           {flood.ID},
		"witness destroyed": nil,
		"wit":               nil,
		"":                  nil,
		" \t\n":             nil,
	} {
		hits, err := s.Search(ctx, words, 10)
		must(t, err)
		if len(hits) != len(want) || (len(want) == 1 && hits[0].Report != want[0]) {
			t.Errorf("%q: %+v, want %v", words, hits, want)
		}
	}
	hits, err := s.Search(ctx, "deluge", 1)
	must(t, err)
	if h := hits[0]; h.Title != "Deluge" || h.Path != "b.txt" || h.Snippet == "" {
		t.Errorf("%+v", h)
	}
	hits, err = s.Search(ctx, "destroyed", 1)
	must(t, err)
	if !strings.Contains(hits[0].Snippet, "destroyed") {
		t.Errorf("snippet %q", hits[0].Snippet)
	}
}

func searchOperators(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	save(t, s, Report("a.txt", "Guns and butter, not near the title of the text."))
	for words, found := range map[string]bool{
		`guns AND butter`: true, `title: text`: true, `"guns" (butter)`: true, `butter*`: true, `^guns`: true, `-guns`: true,
		`{title}`: true, `guns' OR '1'='1`: false, `guns NEAR/2 butter`: false, `NOT guns`: true, `gun*`: false,
		`"`: false, `*`: false, `AND`: true, `OR`: false, `"""`: false, "guns\x00butter": true, "\xff\xfe": false,
		`) OR (`: false, `+ - ^ : { } ( )`: false, `text : `: true, strings.Repeat("guns ", 10000): true, strings.Repeat("(", 10000): false,
	} {
		hits, err := s.Search(ctx, words, 0)
		if err != nil {
			t.Errorf("%.40q: %v", words, err)
		}
		if (len(hits) > 0) != found {
			t.Errorf("%.40q: found %v, want %v", words, len(hits) > 0, found)
		}
	}
}

func searchLimit(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	for n := range 30 {
		save(t, s, Story(n))
	}
	first, err := s.Search(ctx, "mayor", 7)
	must(t, err)
	again, err := s.Search(ctx, "mayor", 7)
	must(t, err)
	if len(first) != 7 {
		t.Errorf("%d hits", len(first))
	}
	equal(t, "the same question again", again, first)
}

func decisions(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	var want []ledger.Decision
	for n := range 12 {
		d := ledger.Decision{
			ID: fmt.Sprintf("d-%02d", 97*n%13), Kind: "same_incident", Verdict: "merged", By: "analyst", Score: 0.1,
			Members: []ledger.Ref{{Report: "r-1", ID: "e-1"}, {Report: "r-2", ID: "e-2"}}, Reasons: []string{"same day"},
		}
		want = append(want, d)
		must(t, s.Decide(ctx, d))
	}
	must(t, s.Decide(ctx, want[3]))
	equal(t, "decisions", all(t, s.Decisions(ctx)), want)
}

func cancelled(t *testing.T, s ledger.Store) {
	save(t, s, Story(1))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, saveErr := s.Save(ctx, Story(2))
	_, reportErr := s.Report(ctx, Story(1).ID)
	_, searchErr := s.Search(ctx, "mayor", 1)
	attempts := map[string]error{
		"save": saveErr, "report": reportErr, "search": searchErr,
		"commit": s.Commit(ctx, Reading(Story(1))),
		"decide": s.Decide(ctx, ledger.Decision{ID: "d-1"}),
	}
	for _, err := range s.Pending(ctx) {
		attempts["pending"] = err
	}
	for what, err := range attempts {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error %v", what, err)
		}
	}
	after := context.Background()
	if n := len(all(t, s.Pending(after))); n != 1 {
		t.Errorf("%d pending, want 1", n)
	}
	if n := len(all(t, s.Decisions(after))); n != 0 {
		t.Errorf("%d decisions, want none", n)
	}
}

func readersBesideWriter(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	const stories = 40
	done := make(chan struct{})
	var readers sync.WaitGroup
	for range 8 {
		readers.Go(func() {
			for last := 0; ; {
				last = readOnce(t, s, last)
				select {
				case <-done:
					return
				default:
				}
			}
		})
	}
	for n := range stories {
		save(t, s, Story(n))
		must(t, s.Commit(ctx, Reading(Story(n))))
	}
	close(done)
	readers.Wait()
	if n := len(all(t, s.Readings(ctx, ledger.Query{}))); n != stories {
		t.Errorf("%d readings", n)
	}
}

// readOnce reads everything: whole readings only, and never fewer than before.
func readOnce(t *testing.T, s ledger.Store, before int) int {
	n := 0
	for r, err := range s.Readings(context.Background(), ledger.Query{}) {
		if err != nil {
			t.Error(err)
			return before
		}
		n++
		if len(r.Claims) != 2 || len(r.Entities) != 2 || len(r.Warnings) != 1 {
			t.Errorf("half a reading of %s", r.Report.ID)
		}
	}
	if n < before {
		t.Errorf("%d readings after %d", n, before)
	}
	if _, err := s.Search(context.Background(), "mayor", 3); err != nil {
		t.Error(err)
	}
	return n
}

// writersBesideEachOther take the same stories at once: each is new once, and none is lost.
func writersBesideEachOther(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	const stories, workers = 20, 4
	fresh := make([]int, workers)
	var working sync.WaitGroup
	for w := range workers {
		working.Go(func() {
			for n := range stories {
				isNew, err := s.Save(ctx, Story(n))
				if err := errors.Join(err, s.Commit(ctx, Reading(Story(n)))); err != nil {
					t.Error(err)
				}
				if isNew {
					fresh[w]++
				}
			}
		})
	}
	working.Wait()
	total := 0
	for _, n := range fresh {
		total += n
	}
	if n := len(all(t, s.Readings(ctx, ledger.Query{}))); n != stories || total != stories {
		t.Errorf("%d readings, %d new, want %d", n, total, stories)
	}
}

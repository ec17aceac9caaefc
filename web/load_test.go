package web

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"sitrep/collation"
	"sitrep/eval/synthetic"
	"sitrep/ledger"
	"sitrep/store/sqlite"
	"sitrep/web/snapshot"
)

// TestUnderLoad asks a room over made-up reports from eight clients at once for a while and tells how long answers
// take. It runs where SITREP_LOAD says how many reports, such as 100000; SITREP_LOAD_SECONDS says how long (60).
func TestUnderLoad(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("SITREP_LOAD"))
	if n == 0 {
		t.Skip("skipped: SITREP_LOAD does not say over how many reports")
	}
	room, words := crowded(t, n)
	server := httptest.NewServer(room.Handler())
	defer server.Close()
	took := drive(t, server.URL, requests(room.keeper.Now(), words))
	for _, name := range slices.Sorted(func(yield func(string) bool) {
		for name := range took {
			if !yield(name) {
				return
			}
		}
	}) {
		times := took[name]
		slices.Sort(times)
		p95 := times[len(times)*95/100]
		t.Logf("%-22s %6d answers  p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms", name, len(times), ms(times[len(times)/2]), ms(p95), ms(times[len(times)*99/100]))
		if p95 > 150*time.Millisecond {
			t.Errorf("%s: p95 is %v", name, p95)
		}
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// crowded is a room over n made-up reports, and words that stand in them.
func crowded(t *testing.T, n int) (*Room, []string) {
	t.Helper()
	readings, _ := synthetic.Make(n, 7)
	store, err := sqlite.Open(filepath.Join(t.TempDir(), "load.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	var words []string
	for batch := range slices.Chunk(readings, 500) {
		var reports []ledger.Report
		for _, r := range batch {
			r.Report.Received, r.Report.Path = clock, r.Report.ID+".txt"
			reports = append(reports, r.Report)
		}
		words = append(words, strings.Fields(batch[0].Report.Text)[2:6]...)
		if _, err := store.SaveAll(t.Context(), reports); err != nil {
			t.Fatal(err)
		}
	}
	l := ledgerOf(store)
	l.State = func(context.Context) (string, error) { return "load", nil }
	l.Gather = func(context.Context, snapshot.Past, func(snapshot.Progress)) (*snapshot.Pile, error) {
		began := time.Now()
		situation := collation.Collate(readings)
		t.Logf("%d reports, %d incidents, collated in %v", n, len(situation.Incidents), time.Since(began).Round(time.Second))
		return &snapshot.Pile{Readings: readings, Situation: &situation}, nil
	}
	room, err := New(l, Options{Listen: "127.0.0.1:8080"})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	t.Cleanup(stop)
	began := time.Now()
	go room.Run(ctx)
	if err := room.Ready(ctx); err != nil {
		t.Fatal(err)
	}
	t.Logf("ready after %v", time.Since(began).Round(time.Second))
	return room, words
}

// requests are the kinds of pages that clients ask for, each with its paths.
func requests(s *snapshot.Snapshot, words []string) map[string]func(*rand.Rand) string {
	one := func(c *rand.Rand, of ...string) string { return of[c.IntN(len(of))] }
	return map[string]func(*rand.Rand) string{
		"situation": func(*rand.Rand) string { return "/" },
		"incidents": func(*rand.Rand) string { return "/incidents" },
		"incidents, filtered": func(c *rand.Rand) string {
			return "/incidents?event_type=" + one(c, "bombing", "attack", "shooting") + "&since=" + one(c, "2033-01-01", "2035-06-01") + one(c, "", "&tension=number", "&roots=2", "&order=newest")
		},
		"incidents, timeline": func(c *rand.Rand) string { return "/incidents?view=timeline&year=" + one(c, "2031", "2034", "2037") },
		"incident":            func(c *rand.Rand) string { return "/incidents/" + s.Incidents[c.IntN(len(s.Incidents))].ID },
		"search":              func(c *rand.Rand) string { return "/search?q=" + words[c.IntN(len(words))] },
		"report":              func(c *rand.Rand) string { return "/reports/" + s.Reports[c.IntN(len(s.Reports))].ID },
	}
}

// drive asks from eight clients at once until the time is over.
func drive(t *testing.T, base string, kinds map[string]func(*rand.Rand) string) map[string][]time.Duration {
	t.Helper()
	seconds, _ := strconv.Atoi(cmp.Or(os.Getenv("SITREP_LOAD_SECONDS"), "60"))
	until := time.Now().Add(time.Duration(seconds) * time.Second)
	names := slices.Sorted(func(yield func(string) bool) {
		for name := range kinds {
			if !yield(name) {
				return
			}
		}
	})
	took, largest := map[string][]time.Duration{}, map[string]int64{}
	var mu sync.Mutex
	var all sync.WaitGroup
	for client := range 8 {
		all.Add(1)
		go func() {
			defer all.Done()
			chance := rand.New(rand.NewPCG(uint64(client), 1))
			for time.Now().Before(until) {
				name := names[chance.IntN(len(names))]
				size, d, err := timed(base + kinds[name](chance))
				mu.Lock()
				if err != nil {
					t.Error(err)
				}
				took[name], largest[name] = append(took[name], d), max(largest[name], size)
				mu.Unlock()
			}
		}()
	}
	all.Wait()
	for _, name := range names {
		t.Logf("%-22s at most %d kB sent", name, largest[name]/1000)
	}
	return took
}

// timed is the size of an answer as it is sent, packed, and how long it took.
func timed(url string) (int64, time.Duration, error) {
	r, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return 0, 0, err
	}
	r.Header.Set("Accept-Encoding", "gzip")
	began := time.Now()
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, 0, err
	}
	defer answer.Body.Close()
	size, err := io.Copy(io.Discard, answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %d", url, answer.StatusCode)
	}
	return size, time.Since(began), err
}

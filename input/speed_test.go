package input_test

import (
	"context"
	"os"
	"runtime"
	"testing"
	"time"

	"sitrep/input"
	"sitrep/ledger"
)

// TestArchiveSpeed measures the input alone on a web archive named by SITREP_TEST_WARC, for docs/input.md:
//
//	go run ./tools/pages -archive 100000 > pile.warc.gz
//	SITREP_TEST_WARC=$PWD/pile.warc.gz go test ./input -run TestArchiveSpeed -v -timeout 60m
func TestArchiveSpeed(t *testing.T) {
	path := os.Getenv("SITREP_TEST_WARC")
	if path == "" {
		t.Skip("skipped: no archive in SITREP_TEST_WARC")
	}
	began, n := time.Now(), 0
	var early, most uint64
	for r, err := range input.Walk(context.Background(), []string{path}, input.Options{}) {
		must(t, err)
		if r.Status != ledger.StatusRead {
			t.Errorf("%s: %s", r.Path, r.Reason)
		}
		if n++; n%2000 == 0 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			if early == 0 {
				early = m.HeapAlloc
			}
			most = max(most, m.HeapAlloc)
		}
	}
	took := time.Since(began)
	t.Logf("%d reports in %v: %.0f a second; heap %.1f MB after the first 2,000, at most %.1f MB", n, took.Round(time.Second), float64(n)/took.Seconds(), float64(early)/1e6, float64(most)/1e6)
	if most > early+8<<20 {
		t.Errorf("the heap grows from %d to %d bytes", early, most)
	}
}

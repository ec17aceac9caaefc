package sqlite_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/ledger"
	"sitrep/queue"
	"sitrep/store/queuetest"
	"sitrep/store/sqlite"
	"sitrep/store/storetest"
)

func opened(t *testing.T, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestStoreInAFile(t *testing.T) {
	storetest.Run(t, func(t *testing.T) ledger.Store {
		return opened(t, filepath.Join(t.TempDir(), "ledger.db"))
	})
}

func TestQueue(t *testing.T) {
	queuetest.Run(t, func(t *testing.T) queuetest.Store {
		return opened(t, filepath.Join(t.TempDir(), "ledger.db"))
	})
}

func TestStoreInMemory(t *testing.T) {
	storetest.Run(t, func(t *testing.T) ledger.Store { return opened(t, sqlite.Memory) })
}

// A report that ends its worker three times is set aside: each try is counted before it begins.
func TestReportThatEndsItsWorker(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "ledger.db")
	for try := range queue.Tries {
		s := opened(t, path)
		if _, err := s.Save(ctx, storetest.Story(1)); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Take(ctx, 10); err != nil {
			t.Fatalf("try %d: %v", try, err)
		}
		s.Close() // as a process that ends with the report in hand
	}
	s := opened(t, path)
	defer s.Close()
	if _, err := s.Take(ctx, 10); !errors.Is(err, queue.ErrEmpty) {
		t.Errorf("error %v", err)
	}
	for p, err := range s.Aside(ctx) {
		if err != nil || p.Tries != queue.Tries || !strings.Contains(p.Error, "the worker ended") {
			t.Errorf("%+v %v", p, err)
		}
	}
}

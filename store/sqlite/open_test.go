package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"sitrep/ledger"
	"sitrep/store/storetest"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// shell opens the file as another program would.
func shell(t *testing.T, path string) *sql.DB {
	t.Helper()
	address, err := fileURI(path)
	must(t, err)
	db, err := sql.Open("sqlite", address)
	must(t, err)
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	return db
}

func TestFilesThatAreNoLedgerAreLeftAlone(t *testing.T) {
	dir := t.TempDir()
	foreign := filepath.Join(dir, "foreign.db")
	_, err := shell(t, foreign).Exec("CREATE TABLE notes (a); INSERT INTO notes VALUES (1)")
	must(t, err)
	story := filepath.Join(dir, "story.txt")
	must(t, os.WriteFile(story, []byte("Bomb hits market"), 0o644))
	long := filepath.Join(dir, "long.txt")
	must(t, os.WriteFile(long, []byte(strings.Repeat("Bomb hits market\n", 1000)), 0o644))
	for _, path := range []string{foreign, story, long} {
		before, err := os.ReadFile(path)
		must(t, err)
		if s, err := Open(path); !errors.Is(err, ledger.ErrNotLedger) {
			t.Errorf("%s: %v %v", path, s, err)
		}
		if after, _ := os.ReadFile(path); string(after) != string(before) {
			t.Errorf("%s was changed", path)
		}
	}
	if _, err := Open(dir); !errors.Is(err, ledger.ErrNotLedger) {
		t.Errorf("folder: %v", err)
	}
	if _, err := Open(filepath.Join(dir, "no", "ledger.db")); err == nil || !strings.Contains(err.Error(), "make the folder") {
		t.Errorf("missing folder: %v", err)
	}
}

func TestNewerLedgerIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	s, err := Open(path)
	must(t, err)
	must(t, s.Close())
	_, err = shell(t, path).Exec("PRAGMA user_version = 1000")
	must(t, err)
	if _, err := Open(path); !errors.Is(err, ledger.ErrNewer) {
		t.Errorf("error %v", err)
	}
}

func TestLockedLedgerIsBusy(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "ledger.db")
	s, err := open(path, 50*time.Millisecond)
	must(t, err)
	defer s.Close()
	other := shell(t, path)
	_, err = other.Exec("BEGIN IMMEDIATE")
	must(t, err)
	if _, err := s.Save(ctx, storetest.Story(1)); !errors.Is(err, ledger.ErrBusy) {
		t.Errorf("save: %v", err)
	}
	if _, err := s.Report(ctx, "r-none"); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("reading beside a writer: %v", err)
	}
	if _, err := open(path, 50*time.Millisecond); !errors.Is(err, ledger.ErrBusy) {
		t.Errorf("open: %v", err)
	}
	_, err = other.Exec("ROLLBACK")
	must(t, err)
	_, err = s.Save(ctx, storetest.Story(1))
	must(t, err)
}

func TestWaitingWriterHeedsItsContext(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	s, err := Open(path)
	must(t, err)
	defer s.Close()
	_, err = shell(t, path).Exec("BEGIN IMMEDIATE")
	must(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	began := time.Now()
	if _, err := s.Save(ctx, storetest.Story(1)); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v", err)
	}
	if waited := time.Since(began); waited > patience/2 {
		t.Errorf("waited %v", waited)
	}
}

func TestPathsAreTakenLiterally(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a b?mode=memory.db", "50%25 #1.db", "дом.db", "x&_pragma=y.db", "file:z.db"} {
		path := filepath.Join(dir, name)
		s, err := Open(path)
		must(t, err)
		_, err = s.Save(context.Background(), storetest.Story(1))
		must(t, err)
		must(t, s.Close())
		if info, err := os.Stat(path); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLedgerIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	for n := range 3 {
		s, err := Open(path)
		must(t, err)
		_, err = s.Save(context.Background(), storetest.Story(n))
		must(t, err)
		must(t, s.Close())
	}
	s, err := Open(path)
	must(t, err)
	defer s.Close()
	n := 0
	for _, err := range s.Pending(context.Background()) {
		must(t, err)
		n++
	}
	if n != 3 {
		t.Errorf("%d reports", n)
	}
}

func TestManyMayOpenANewLedgerAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	var opening sync.WaitGroup
	for range 8 {
		opening.Go(func() {
			s, err := Open(path)
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			if _, err := s.Save(context.Background(), storetest.Story(1)); err != nil {
				t.Error(err)
			}
		})
	}
	opening.Wait()
}

// The queries of the package comment, as a reader of the file would ask them.
func TestFindingsCanBeCheckedInSQL(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "ledger.db")
	s, err := Open(path)
	must(t, err)
	defer s.Close()
	for n := range 3 {
		_, err := s.Save(ctx, storetest.Story(n))
		must(t, err)
		r := storetest.Reading(storetest.Story(n))
		must(t, s.Commit(ctx, r))
		r.Report.ReadBy.Program = "2.0.0"
		must(t, s.Commit(ctx, r))
	}
	db := shell(t, path)
	for query, want := range map[string]int{
		"SELECT count(*) FROM findings WHERE kind = 'claim'":                                 6,
		"SELECT count(*) FROM findings WHERE kind = 'entity'":                                6,
		"SELECT count(*) FROM records WHERE kind = 'claim'":                                  12,
		"SELECT count(*) FROM findings WHERE program <> '2.0.0'":                             0,
		"SELECT count(*) FROM evidence_faults":                                               0,
		"SELECT count(*) FROM reports WHERE title LIKE 'Bomb%' AND published = '2024-05-06'": 3,
	} {
		var got int
		must(t, db.QueryRow(query).Scan(&got))
		if got != want {
			t.Errorf("%s: %d, want %d", query, got, want)
		}
	}
	_, err = db.Exec("UPDATE records SET quote = 'forged' WHERE kind = 'warning'")
	must(t, err)
	var faults int
	must(t, db.QueryRow("SELECT count(*) FROM evidence_faults").Scan(&faults))
	if faults != 3 {
		t.Errorf("%d forged quotes found, want 3", faults)
	}
}

package postgres_test

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"testing"

	"sitrep/ledger"
	"sitrep/store/postgres"
	"sitrep/store/queuetest"
	"sitrep/store/storetest"
)

func TestStore(t *testing.T) {
	address := storetest.Postgres(t)
	empty := func(t *testing.T) *postgres.Store {
		s := opened(t, address)
		exec(t, s.DB(), "TRUNCATE reports, places, readings, records, decisions, removals, removed_reports, report_words, attempts RESTART IDENTITY")
		return s
	}
	storetest.Run(t, func(t *testing.T) ledger.Store { return empty(t) })
	t.Run("queue", func(t *testing.T) {
		queuetest.Run(t, func(t *testing.T) queuetest.Store { return empty(t) })
	})
}

// opened is a new ledger in an empty schema.
func opened(t *testing.T, address string) *postgres.Store {
	t.Helper()
	ctx := context.Background()
	if _, err := postgres.Migrate(ctx, address); err != nil {
		t.Fatal(err)
	}
	s, err := postgres.Open(ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestADatabaseWithoutALedgerIsToldApart(t *testing.T) {
	ctx := context.Background()
	address := storetest.Postgres(t)
	if _, err := postgres.Open(ctx, address); !errors.Is(err, ledger.ErrNotLedger) || !strings.Contains(err.Error(), "sitrep migrate") {
		t.Errorf("empty: %v", err)
	}
	for want := range []int{1, 0} {
		ran, err := postgres.Migrate(ctx, address)
		if err != nil || (ran == 0) != (want == 1) {
			t.Errorf("%d migrations, %v", ran, err)
		}
	}
	s := opened(t, address)
	defer s.Close()
	exec(t, s.DB(), "INSERT INTO sitrep_migrations (version_id, is_applied) VALUES (9999, true)")
	if _, err := postgres.Open(ctx, address); !errors.Is(err, ledger.ErrNewer) {
		t.Errorf("newer: %v", err)
	}
	if _, err := postgres.Migrate(ctx, address); !errors.Is(err, ledger.ErrNewer) {
		t.Errorf("migrating a newer one: %v", err)
	}
}

func TestManyMayMigrateAtOnce(t *testing.T) {
	address := storetest.Postgres(t)
	done := make(chan error, 4)
	for range cap(done) {
		go func() {
			_, err := postgres.Migrate(context.Background(), address)
			done <- err
		}()
	}
	for range cap(done) {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

func TestNoServerAndNoAddress(t *testing.T) {
	ctx := context.Background()
	if _, err := postgres.Open(ctx, "postgres://nobody@127.0.0.1:1/none"); err == nil || !strings.Contains(err.Error(), "no connection") {
		t.Errorf("no server: %v", err)
	}
	if _, err := postgres.Open(ctx, "postgres://%zz"); err == nil || !strings.Contains(err.Error(), "can't be understood") {
		t.Errorf("no address: %v", err)
	}
}

// A connection that is dropped under a writer: the error says so, nothing is written by halves, and the
// store goes on.
func TestDroppedConnection(t *testing.T) {
	ctx := context.Background()
	s := opened(t, storetest.Postgres(t))
	defer s.Close()
	save := func(n int) error {
		tx, err := s.DB().BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		defer tx.Rollback()
		if _, err := s.SaveIn(ctx, tx, storetest.Story(n)); err != nil {
			return err
		}
		exec(t, s.DB(), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND query LIKE '%places%' AND application_name = 'sitrep' AND pid <> pg_backend_pid()")
		_, err = s.SaveIn(ctx, tx, storetest.Story(n+1))
		return err
	}
	if err := save(1); err == nil || !strings.Contains(err.Error(), "no connection to the ledger's database") {
		t.Errorf("error %v", err)
	}
	for k, err := range s.Kept(ctx) {
		t.Errorf("half a transaction: %s %v", k.Report.ID, err)
	}
	if _, err := s.Save(ctx, storetest.Story(3)); err != nil {
		t.Error(err)
	}
}

func exec(t *testing.T, db *sql.DB, statement string) {
	t.Helper()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

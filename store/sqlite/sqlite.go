// Package sqlite keeps a ledger in one SQLite file: the default store, for one machine.
//
// One process may write while others read (write-ahead log), and each Save and Commit is one
// transaction: a process killed at any moment leaves a file that opens again, with whole
// transactions only. Records are rows (see migrations/0001_ledger.sql), so counts and evidence can
// be checked with any SQLite shell:
//
//	SELECT kind, count(*) FROM findings GROUP BY kind;
//	SELECT count(*) FROM evidence_faults;
//
// Migrations are numbered .sql files, run in one transaction by forty lines of our own: SQLite keeps
// the schema version in the file's header (PRAGMA user_version), which makes the table, the
// command and the modules of a migration library unnecessary here.
package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"sitrep/ledger"
)

// Store is a ledger in a file or in memory; it implements ledger.Store and is safe for use by
// several goroutines.
type Store struct {
	read  *sql.DB
	write *sql.DB // one connection: writers queue here and heed their contexts, not in SQLite's busy loop
}

var _ ledger.Store = (*Store)(nil)

// Close closes the file. A ledger in memory is gone.
func (s *Store) Close() error {
	err := s.read.Close()
	if s.write != s.read {
		err = errors.Join(err, s.write.Close())
	}
	return err
}

// inTransaction runs do in one writing transaction, undone when do fails.
func (s *Store) inTransaction(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return told(err)
	}
	if err := do(tx); err != nil {
		return told(errors.Join(err, tx.Rollback()))
	}
	return told(tx.Commit())
}

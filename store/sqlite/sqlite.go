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

	"sitrep/ledger"
	"sitrep/store/relational"
)

// Store is a ledger in a file or in memory; it implements ledger.Store and is safe for use by
// several goroutines.
type Store struct {
	*relational.Store
	read  *sql.DB
	write *sql.DB // one connection: writers queue here and heed their contexts, not in SQLite's busy loop
}

var _ ledger.Store = (*Store)(nil)

// BackUp writes the ledger, as it stands at one moment, to a new file; others may write meanwhile.
func (s *Store) BackUp(ctx context.Context, path string) error {
	_, err := s.read.ExecContext(ctx, "VACUUM INTO $1", path)
	return told(err)
}

package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"sitrep/ledger"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// applicationID marks a file as a sitrep ledger: "sitr" in its header (SQLite file format, 1.3.16).
const applicationID = 0x73697472

// prepare checks whose file it is before anything in it is changed, then brings it up to date.
func (s *Store) prepare(ctx context.Context, path string) error {
	if err := s.look(ctx, checkOwner); err != nil {
		return err
	}
	if path != Memory {
		if _, err := s.write.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil {
			return told(err)
		}
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return told(err)
	}
	if err := migrate(tx); err != nil {
		return told(errors.Join(err, tx.Rollback()))
	}
	return told(tx.Commit())
}

// look runs do in one reading transaction.
func (s *Store) look(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.read.BeginTx(ctx, nil)
	if err != nil {
		return told(err)
	}
	defer tx.Rollback()
	return told(do(tx))
}

// checkOwner refuses files of other programs and of a newer sitrep. A new file has neither a mark
// nor a table.
func checkOwner(tx *sql.Tx) error {
	mark, err := number(tx, "PRAGMA application_id")
	if err != nil {
		return err
	}
	tables, err := number(tx, "SELECT count(*) FROM sqlite_schema")
	if err != nil {
		return err
	}
	version, err := number(tx, "PRAGMA user_version")
	if err != nil {
		return err
	}
	switch {
	case mark == 0 && tables == 0:
		return nil
	case mark != applicationID:
		return fmt.Errorf("%w: it is another program's database", ledger.ErrNotLedger)
	case version > len(migrations()):
		return ledger.ErrNewer
	}
	return nil
}

// migrate runs the migrations that the file has not seen. Another process may have been first.
func migrate(tx *sql.Tx) error {
	if err := checkOwner(tx); err != nil {
		return err
	}
	version, err := number(tx, "PRAGMA user_version")
	if err != nil {
		return err
	}
	steps := migrations()
	for i := version; i < len(steps); i++ {
		if err := runMigration(tx, steps[i], i+1); err != nil {
			return fmt.Errorf("migration %s: %w", steps[i], err)
		}
	}
	return nil
}

func runMigration(tx *sql.Tx, name string, version int) error {
	script, err := migrationFiles.ReadFile(name)
	if err != nil {
		return err
	}
	if _, err := tx.Exec(string(script)); err != nil {
		return err
	}
	_, err = tx.Exec(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, version))
	return err
}

// migrations are the names of the files, in order; the first brings version 0 to 1.
func migrations() []string {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql") // sorted by name
	if err != nil {
		panic(err) // only a bad pattern
	}
	return names
}

func number(tx *sql.Tx, query string) (n int, err error) {
	err = tx.QueryRow(query).Scan(&n)
	return n, err
}

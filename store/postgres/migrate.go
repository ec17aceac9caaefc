package postgres

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"sitrep/ledger"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// versions is the table in which goose notes what was run.
const versions = "sitrep_migrations"

// ErrNone is the error of a database without a ledger.
var ErrNone = fmt.Errorf("%w: the database holds no ledger yet; make one with: sitrep migrate", ledger.ErrNotLedger)

var errOld = fmt.Errorf("%w: the database holds the ledger of an older sitrep; run: sitrep migrate", ledger.ErrNotLedger)

// Migrate makes the tables of a ledger or brings those of an older sitrep up to date, and tells how many
// migrations it ran. Programs that migrate at the same time wait for each other on an advisory lock.
func Migrate(ctx context.Context, address string) (ran int, err error) {
	db, err := connect(address)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := checkVersion(ctx, db); !errors.Is(err, errOld) && !errors.Is(err, ErrNone) {
		return 0, told(err) // up to date, newer, or not to be reached
	}
	files, err := fs.Sub(migrationFiles, "migrations")
	if err != nil {
		return 0, err
	}
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return 0, err
	}
	steps, err := goose.NewProvider(goose.DialectPostgres, db, files, goose.WithTableName(versions), goose.WithSessionLocker(locker))
	if err != nil {
		return 0, err
	}
	done, err := steps.Up(ctx)
	if err != nil {
		return 0, fmt.Errorf("migrate: %w", told(err))
	}
	return len(done), nil
}

// checkVersion compares the migrations that were run with those of this program.
func checkVersion(ctx context.Context, db *sql.DB) error {
	var known bool
	if err := db.QueryRowContext(ctx, "SELECT to_regclass($1) IS NOT NULL", versions).Scan(&known); err != nil {
		return err
	}
	if !known {
		return ErrNone
	}
	var version int
	if err := db.QueryRowContext(ctx, "SELECT coalesce(max(version_id), 0) FROM "+versions+" WHERE is_applied").Scan(&version); err != nil {
		return err
	}
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	switch {
	case err != nil:
		return err
	case version < len(names):
		return errOld
	case version > len(names):
		return ledger.ErrNewer
	}
	return nil
}

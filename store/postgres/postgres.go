// Package postgres keeps a ledger in a PostgreSQL database: the store for a team, with any number of
// programs reading and writing at a time. It passes the same suite as store/sqlite, and a ledger copied
// from one to the other gives the same dump.
//
// An address is a connection string as libpq has it, "postgres://user@host/database?search_path=schema".
// Passwords are better kept in ~/.pgpass or PGPASSWORD. PostgreSQL 15 is what it is tested with.
package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"sitrep/ledger"
	"sitrep/store/relational"
)

// Store is a ledger in a database; it implements ledger.Store and is safe for use by several goroutines.
type Store struct {
	*relational.Store
	db *sql.DB
}

var _ ledger.Store = (*Store)(nil)

// connections is how many a store holds at most. PostgreSQL allows a hundred unless told otherwise.
const connections = 8

// Open opens the ledger at an address. It fails with ledger.ErrNotLedger where the database holds no
// ledger yet or an older one (Migrate makes or updates it), and with ledger.ErrNewer for the ledger of a
// newer sitrep.
func Open(ctx context.Context, address string) (*Store, error) {
	db, err := connect(address)
	if err != nil {
		return nil, err
	}
	if err := checkVersion(ctx, db); err != nil {
		return nil, errors.Join(fmt.Errorf("open the ledger on PostgreSQL: %w", told(err)), db.Close())
	}
	return &Store{relational.New(db, db, dialect), db}, nil
}

// DB is the database of the store, for what keeps its rows beside the ledger's in one transaction.
func (s *Store) DB() *sql.DB { return s.db }

func connect(address string) (*sql.DB, error) {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, fmt.Errorf("the address of the ledger can't be understood (postgres://user@host/database): %w", err)
	}
	config.RuntimeParams["application_name"] = "sitrep"
	db := stdlib.OpenDB(*config)
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	db.SetConnMaxIdleTime(time.Minute)
	return db, nil
}

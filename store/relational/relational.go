// Package relational keeps a ledger in the tables of a relational database. It holds what
// store/sqlite and store/postgres share: the statements are the same in both, with $1, $2 … for
// arguments. What differs is a Dialect.
package relational

import (
	"context"
	"database/sql"
	"errors"
	"sync"

	"sitrep/ledger"
)

// Dialect is where two databases differ.
type Dialect struct {
	// Read are the options of a transaction that sees one state of everything.
	Read *sql.TxOptions

	// Told turns an error of the database into one that a caller can act on.
	Told func(error) error

	// Claim ends a query whose rows a transaction keeps for itself, passing over those that others keep; ""
	// where the database can't: claims are then those of one process.
	Claim string

	// Rows gives rows to a statement as a table with the columns column1, column2 …, and its arguments. Together
	// is how many go with one statement at most.
	Rows     func(rows [][]any) (table string, args []any)
	Together int

	// Index makes reports findable by their words; nil where the database does so by itself.
	Index *Index

	// Forget takes a report's words out of the index and wipes what the removed rows leave behind.
	Forget func(ctx context.Context, db *sql.DB) error

	// Find gives the best reports in which all words stand, and their snippets.
	Find func(ctx context.Context, db *sql.DB, words []string, limit int) ([]ledger.Hit, error)

	// Sound tells what is wrong with the database itself.
	Sound func(ctx context.Context, db *sql.DB) ([]error, error)
}

// Index is how words get into the index: a statement on the rows that Words makes of reports.
type Index struct {
	Words     func([]ledger.Report) [][]any
	Statement string // "%s" stands for the table of the rows
}

// Store is a ledger in a database; it is safe for use by several goroutines.
type Store struct {
	sight
	read  *sql.DB
	write *sql.DB

	claims sync.Mutex
	leased map[string]bool // reports in hand, where the database keeps no claims
}

// New makes a store of open databases, which may be one and the same. The tables must be there.
func New(read, write *sql.DB, d *Dialect) *Store {
	return &Store{sight: sight{read, d}, read: read, write: write, leased: map[string]bool{}}
}

// Close closes the databases.
func (s *Store) Close() error {
	err := s.read.Close()
	if s.write != s.read {
		err = errors.Join(err, s.write.Close())
	}
	return err
}

// View gives one consistent sight of the ledger; see ledger.Store.
func (s *Store) View(ctx context.Context, look func(ledger.Archive) error) error {
	tx, err := s.read.BeginTx(ctx, s.dialect.Read)
	if err != nil {
		return s.told(err)
	}
	defer tx.Rollback()
	return look(sight{tx, s.dialect})
}

// Faults tells what is wrong with the store itself; see ledger.Store.
func (s *Store) Faults(ctx context.Context) ([]error, error) {
	unsound, err := s.dialect.Sound(ctx, s.write)
	if err != nil {
		return nil, s.told(err)
	}
	lost, err := s.lost(ctx)
	return append(unsound, lost...), err
}

// inTransaction runs do in one writing transaction, undone when do fails.
func (s *Store) inTransaction(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return s.told(err)
	}
	if err := do(tx); err != nil {
		return s.told(errors.Join(err, tx.Rollback()))
	}
	return s.told(tx.Commit())
}

// sight reads a ledger, each statement for itself or all within one transaction.
type sight struct {
	from    querier
	dialect *Dialect
}

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func (s sight) told(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return ledger.ErrNotFound
	}
	return s.dialect.Told(err)
}

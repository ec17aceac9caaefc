package relational

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
)

// rows are the values of several rows. A column holds strings, ints or bools throughout.
type rows [][]any

// exec runs a statement on rows. "%s" stands in it for a table of them with the columns column1, column2 …;
// as many go with a statement as the database takes, since each statement is a round trip.
func (s *Store) exec(ctx context.Context, tx *sql.Tx, r rows, statement string) error {
	for part := range slices.Chunk(r, s.dialect.Together) {
		table, args := s.dialect.Rows(part)
		if _, err := tx.ExecContext(ctx, fmt.Sprintf(statement, table), args...); err != nil {
			return err
		}
	}
	return nil
}

// query runs a query on rows, as exec does, and hands each row of its result to take.
func (s sight) query(ctx context.Context, r rows, take func(scan func(...any) error) error, query string) (err error) {
	for part := range slices.Chunk(r, s.dialect.Together) {
		table, args := s.dialect.Rows(part)
		err = errors.Join(err, s.scan(ctx, take, fmt.Sprintf(query, table), args...))
	}
	return err
}

// within is the sight of a transaction.
func (s *Store) within(tx *sql.Tx) sight { return sight{tx, s.dialect} }

// ids are rows of one column.
func ids(all []string) (out rows) {
	for _, id := range all {
		out = append(out, []any{id})
	}
	return out
}

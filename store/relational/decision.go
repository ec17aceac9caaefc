package relational

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"

	"sitrep/ledger"
)

// Decide keeps a decision; see ledger.Store. The same decision, by its ID, is kept once.
func (s *Store) Decide(ctx context.Context, d ledger.Decision) error {
	if d.ID == "" {
		return fmt.Errorf("keep decision by %s: it has no id", d.By)
	}
	form, err := json.Marshal(d)
	if err != nil {
		return fmt.Errorf("keep decision %s: %w", d.ID, err)
	}
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO decisions (id, kind, verdict, made_by, made_at, json) VALUES ($1, $2, $3, $4, $5, $6)
			ON CONFLICT (id) DO NOTHING`, d.ID, d.Kind, d.Verdict, written(d.By), d.At, string(form))
		return err
	})
	if err != nil {
		return fmt.Errorf("keep decision %s: %w", d.ID, err)
	}
	return nil
}

// Decisions yields the decisions in the order they were made; see ledger.Archive.
func (s sight) Decisions(ctx context.Context) iter.Seq2[ledger.Decision, error] {
	return each(ctx, s, formed[ledger.Decision], "SELECT json FROM decisions ORDER BY number")
}

// Removals yields the tombstones; see ledger.Archive.
func (s sight) Removals(ctx context.Context) iter.Seq2[ledger.Removal, error] {
	return each(ctx, s, formed[ledger.Removal], "SELECT json FROM removals ORDER BY number")
}

// formed is the value of a JSON form.
func formed[T any](_ context.Context, form string) (T, error) { return decode[T](form) }

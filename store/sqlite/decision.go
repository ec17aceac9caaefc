package sqlite

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
			INSERT INTO decisions (id, kind, verdict, made_by, json) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (id) DO NOTHING`, d.ID, d.Kind, d.Verdict, d.By, string(form))
		return err
	})
	if err != nil {
		return fmt.Errorf("keep decision %s: %w", d.ID, err)
	}
	return nil
}

// Decisions yields the decisions in the order they were made.
func (s *Store) Decisions(ctx context.Context) iter.Seq2[ledger.Decision, error] {
	return each(ctx, s, s.decision, "SELECT json FROM decisions ORDER BY number")
}

func (s *Store) decision(_ context.Context, form string) (ledger.Decision, error) {
	return decode[ledger.Decision](form)
}

package relational

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"sitrep/ledger"
)

// Remove takes reports or a name out of the ledger; see ledger.Store.
func (s *Store) Remove(ctx context.Context, r ledger.Removal, forms ...string) (ledger.Removal, error) {
	if r.ID == "" || r.Reason == "" || r.By == "" {
		return r, fmt.Errorf("remove: a removal needs an id, a reason and who asks for it")
	}
	err := s.inTransaction(ctx, func(tx *sql.Tx) error {
		known, err := isKept(ctx, tx, r.ID)
		if err != nil || known {
			return err
		}
		return s.remove(ctx, tx, &r, forms)
	})
	if err == nil {
		err = s.told(s.dialect.Forget(ctx, s.write))
	}
	if err != nil {
		return r, fmt.Errorf("remove: %w", err)
	}
	return r, nil
}

func isKept(ctx context.Context, tx *sql.Tx, removal string) (bool, error) {
	n := 0
	err := tx.QueryRowContext(ctx, "SELECT count(*) FROM removals WHERE id = $1", removal).Scan(&n)
	return n > 0, err
}

func (s *Store) remove(ctx context.Context, tx *sql.Tx, r *ledger.Removal, forms []string) error {
	switch r.What {
	case ledger.RemovedReport:
		for _, id := range r.Reports {
			if err := s.drop(ctx, tx, r.ID, id); err != nil {
				return err
			}
		}
	case ledger.RemovedName:
		if err := s.blackOut(ctx, tx, r, forms); err != nil {
			return err
		}
	default:
		return fmt.Errorf("unknown kind %q", r.What)
	}
	slices.Sort(r.Reports)
	form, err := json.Marshal(r)
	if err == nil {
		_, err = tx.ExecContext(ctx, "INSERT INTO removals (id, at, json) VALUES ($1, $2, $3)", r.ID, r.At, string(form))
	}
	return err
}

// drop deletes all rows of a report and what decisions quote of it. A report that is not there leaves
// its tombstone all the same, so that it is refused should it come.
func (s *Store) drop(ctx context.Context, tx *sql.Tx, removal, id string) error {
	for _, statement := range []string{
		"DELETE FROM records WHERE reading IN (SELECT number FROM readings WHERE report = $1)",
		"DELETE FROM readings WHERE report = $1",
		"DELETE FROM places WHERE report = $1",
		"DELETE FROM attempts WHERE report = $1",
		"DELETE FROM reports WHERE id = $1",
	} {
		if _, err := tx.ExecContext(ctx, statement, id); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO removed_reports (report, removal) VALUES ($1, $2) ON CONFLICT DO NOTHING", id, removal); err != nil {
		return err
	}
	return s.rewriteDecisions(ctx, tx, func(d *ledger.Decision) bool { return unquote(d, id) })
}

// unquote takes a report's words out of a decision; false when it has none.
func unquote(d *ledger.Decision, report string) bool {
	touched := false
	for i, m := range d.Members {
		if m.Report == report {
			touched = true
			if i < len(d.Anchors) {
				d.Anchors[i].Quote = ""
			}
		}
	}
	if touched {
		d.Value, d.Was, d.Record = "", "", nil
	}
	return touched
}

// rewriteDecisions changes the decisions of which change says that it touched them.
func (s *Store) rewriteDecisions(ctx context.Context, tx *sql.Tx, change func(*ledger.Decision) bool) error {
	within := sight{tx, s.dialect}
	for d, err := range within.Decisions(ctx) {
		if err != nil {
			return err
		}
		if !change(&d) {
			continue
		}
		form, err := json.Marshal(d)
		if err == nil {
			_, err = tx.ExecContext(ctx, "UPDATE decisions SET json = $1 WHERE id = $2", string(form), d.ID)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"sitrep/ledger"
)

// Save keeps a report; see ledger.Store.
func (s *Store) Save(ctx context.Context, r ledger.Report) (isNew bool, err error) {
	if r.ID == "" {
		return false, fmt.Errorf("save report %s: it has no id", r.Path)
	}
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		isNew, err = insertReport(ctx, tx, r)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO places (report, path) VALUES (?, ?) ON CONFLICT DO NOTHING", r.ID, r.Path)
		return err
	})
	if err != nil {
		return false, fmt.Errorf("save report %s: %w", r.ID, err)
	}
	return isNew, nil
}

func insertReport(ctx context.Context, tx *sql.Tx, r ledger.Report) (isNew bool, err error) {
	form, err := json.Marshal(r)
	if err != nil {
		return false, err
	}
	done, err := tx.ExecContext(ctx, `
		INSERT INTO reports (id, path, status, reason, title, publisher, published, language, encoding,
			raw_sha256, sha256, bytes, demo, text, json)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
		r.ID, r.Path, r.Status, r.Reason, r.Title, r.Publisher, r.Published.Value, r.Language, r.Encoding,
		r.RawSHA256, r.SHA256, r.Bytes, r.Demo, r.Text, string(form))
	if err != nil {
		return false, err
	}
	n, err := done.RowsAffected()
	return n == 1, err
}

// Report gives one report with its text, as the latest reading left it; see ledger.Store.
func (s *Store) Report(ctx context.Context, id string) (ledger.Report, error) {
	row := s.read.QueryRowContext(ctx, `
		SELECT coalesce((SELECT json FROM current_readings WHERE report = reports.id), json), path, text
		FROM reports WHERE id = ?`, id)
	var form, path, text string
	if err := row.Scan(&form, &path, &text); err != nil {
		return ledger.Report{}, fmt.Errorf("report %s: %w", id, told(err))
	}
	r, err := decode[ledger.Report](form)
	r.Path, r.Text = path, text
	return r, err
}

// Places are the paths where the text of a report was met, sorted.
func (s *Store) Places(ctx context.Context, id string) ([]string, error) {
	return column(ctx, s.read, "SELECT path FROM places WHERE report = ? ORDER BY path", id)
}

// Pending yields the reports saved and not skipped that were never committed; see ledger.Store.
// The list is made at the start and does not follow what happens while it is worked off.
func (s *Store) Pending(ctx context.Context) iter.Seq2[ledger.Report, error] {
	return each(ctx, s, s.Report, `
		SELECT id FROM reports
		WHERE status <> 'skipped' AND NOT EXISTS (SELECT 1 FROM readings WHERE report = reports.id)
		ORDER BY id`)
}

// each yields get(id) for the ids that a query selects. No statement is open while the caller has
// the value, so the caller may use the store.
func each[T any](ctx context.Context, s *Store, get func(context.Context, string) (T, error), query string, args ...any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		ids, err := column(ctx, s.read, query, args...)
		if err != nil {
			var none T
			yield(none, err)
			return
		}
		for _, id := range ids {
			v, err := get(ctx, id)
			if !yield(v, err) || err != nil {
				return
			}
		}
	}
}

// column gathers the one column that a query selects.
func column(ctx context.Context, db *sql.DB, query string, args ...any) (out []string, err error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, told(err)
	}
	defer func() { err = errors.Join(err, told(rows.Err()), rows.Close()) }()
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

func decode[T any](form string) (v T, err error) {
	if err = json.Unmarshal([]byte(form), &v); err != nil {
		err = fmt.Errorf("ledger holds a record that is not in its form: %w", err)
	}
	return v, err
}

package relational

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"

	"sitrep/ledger"
)

// Save keeps a report; see ledger.Store.
func (s *Store) Save(ctx context.Context, r ledger.Report) (isNew bool, err error) {
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		isNew, err = s.SaveIn(ctx, tx, r)
		return err
	})
	return isNew, err
}

// SaveIn keeps a report within a transaction of the caller.
func (s *Store) SaveIn(ctx context.Context, tx *sql.Tx, r ledger.Report) (isNew bool, err error) {
	if r.ID == "" {
		return false, fmt.Errorf("save report %s: it has no id", r.Path)
	}
	r.Path = written(r.Path)
	if err = refuseRemoved(ctx, tx, r.ID); err == nil {
		isNew, err = s.insertReport(ctx, tx, r)
	}
	if err == nil {
		_, err = tx.ExecContext(ctx, "INSERT INTO places (report, path) VALUES ($1, $2) ON CONFLICT DO NOTHING", r.ID, r.Path)
	}
	if err != nil {
		return false, fmt.Errorf("save report %s: %w", r.ID, s.told(err))
	}
	return isNew, nil
}

// written is a path or title that every database takes: valid UTF-8 without a zero byte.
func written(path string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(path, "\uFFFD"), "\x00", "\uFFFD")
}

// refuseRemoved fails for a report that was taken out of the ledger: it must not come back by
// another copy.
func refuseRemoved(ctx context.Context, tx *sql.Tx, id string) error {
	var n int
	err := tx.QueryRowContext(ctx, "SELECT count(*) FROM removed_reports WHERE report = $1", id).Scan(&n)
	if err == nil && n > 0 {
		return ledger.ErrRemoved
	}
	return err
}

func (s *Store) insertReport(ctx context.Context, tx *sql.Tx, r ledger.Report) (isNew bool, err error) {
	form, err := json.Marshal(r)
	if err != nil {
		return false, err
	}
	done, err := tx.ExecContext(ctx, `
		INSERT INTO reports (id, path, status, reason, title, publisher, published, language, encoding,
			raw_sha256, sha256, bytes, demo, received, text, json)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT (id) DO NOTHING`,
		r.ID, r.Path, r.Status, r.Reason, written(r.Title), written(r.Publisher), r.Published.Value, r.Language, r.Encoding,
		r.RawSHA256, r.SHA256, r.Bytes, r.Demo, r.Received, r.Text, string(form))
	if err != nil {
		return false, err
	}
	n, err := done.RowsAffected()
	if err == nil && n == 1 && s.dialect.Index != nil {
		err = s.dialect.Index(ctx, tx, r.ID, r.Title, r.Text)
	}
	return n == 1, err
}

// Report gives one report with its text, as the latest reading left it; see ledger.Store.
func (s *Store) Report(ctx context.Context, id string) (ledger.Report, error) {
	row := s.from.QueryRowContext(ctx, `
		SELECT coalesce((SELECT json FROM current_readings WHERE report = reports.id), json), path, text
		FROM reports WHERE id = $1`, id)
	r, err := scanReport(row.Scan)
	if err != nil {
		return r, fmt.Errorf("report %s: %w", id, s.told(err))
	}
	return r, nil
}

// scanReport makes a report of its JSON form, its path and its text.
func scanReport(scan func(...any) error) (r ledger.Report, err error) {
	var form, path, text string
	if err = scan(&form, &path, &text); err == nil {
		r, err = decode[ledger.Report](form)
		r.Path, r.Text = path, text
	}
	return r, err
}

// Places are the paths where the text of a report was met, sorted.
func (s sight) Places(ctx context.Context, id string) ([]string, error) {
	places, err := s.column(ctx, "SELECT path FROM places WHERE report = $1", id)
	slices.Sort(places) // as bytes, whatever the database's language
	return places, err
}

// Pending yields the reports that were never committed; see ledger.Store. The list is made at the
// start and does not follow what happens while it is worked off.
func (s *Store) Pending(ctx context.Context) iter.Seq2[ledger.Report, error] {
	return each(ctx, s.sight, s.Report, `
		SELECT id FROM reports WHERE NOT EXISTS (SELECT 1 FROM readings WHERE report = reports.id) ORDER BY id`)
}

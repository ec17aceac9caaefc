package relational

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"sitrep/ledger"
)

// Commit writes a reading; see ledger.Store. A reading by another version of the program or its data
// is kept beside the former ones, and is the one that Readings yields from then on.
func (s *Store) Commit(ctx context.Context, r ledger.Reading) error {
	return s.inTransaction(ctx, func(tx *sql.Tx) error { return s.CommitIn(ctx, tx, r) })
}

// CommitIn writes a reading within a transaction of the caller.
func (s *Store) CommitIn(ctx context.Context, tx *sql.Tx, r ledger.Reading) error {
	rows, err := records(r)
	if err == nil {
		err = checkEvidence(ctx, tx, r)
	}
	if err == nil {
		err = s.insertReading(ctx, tx, r.Report, rows)
	}
	if err != nil {
		return fmt.Errorf("commit report %s: %w", r.Report.ID, s.told(err))
	}
	return nil
}

// checkEvidence compares every quote with the text as it was saved, not as the caller has it.
func checkEvidence(ctx context.Context, tx *sql.Tx, r ledger.Reading) error {
	var text string
	err := tx.QueryRowContext(ctx, "SELECT text FROM reports WHERE id = $1", r.Report.ID).Scan(&text)
	if err != nil {
		return err
	}
	return r.Check(text)
}

// insertReading writes the rows of a reading, unless the same version read the report before.
func (s *Store) insertReading(ctx context.Context, tx *sql.Tx, r ledger.Report, rows []record) error {
	form, err := json.Marshal(r)
	if err != nil {
		return err
	}
	var number int64
	err = tx.QueryRowContext(ctx, `
		INSERT INTO readings (report, program, data, read_at, records, json) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (report, program, data) DO NOTHING RETURNING number`,
		r.ID, r.ReadBy.Program, r.ReadBy.Data, r.ReadAt, len(rows), string(form)).Scan(&number)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err == nil {
		err = insertRecords(ctx, tx, number, rows)
	}
	if err == nil {
		err = s.describe(ctx, tx, r)
	}
	return err
}

// describe fills in what reading found out about the report itself.
func (s *Store) describe(ctx context.Context, tx *sql.Tx, r ledger.Report) error {
	_, err := tx.ExecContext(ctx, "UPDATE reports SET title = $1, publisher = $2, published = $3 WHERE id = $4",
		written(r.Title), written(r.Publisher), r.Published.Value, r.ID)
	if err == nil && s.dialect.Index != nil && r.Title != "" {
		err = s.dialect.Index(ctx, tx, r.ID, r.Title, "")
	}
	return err
}

// Readings yields the latest reading of each report; see ledger.Store. Lists without a record are
// empty, not nil, as the JSON form of a reading wants them.
func (s *Store) Readings(ctx context.Context, q ledger.Query) iter.Seq2[ledger.Reading, error] {
	latest := func(ctx context.Context, id string) (ledger.Reading, error) { return s.latest(ctx, id, q.KnownAt) }
	return each(ctx, s.sight, latest, `
		SELECT DISTINCT report FROM readings
		WHERE $1 IN ('', report) AND ($2 = '' OR read_at <= $2) ORDER BY report`, q.Report, q.KnownAt)
}

// latest is the reading of a report that held at a time; "" is now.
func (s sight) latest(ctx context.Context, id, at string) (ledger.Reading, error) {
	var number int64
	row := s.from.QueryRowContext(ctx, `
		SELECT r.number, r.json, t.path, t.text FROM readings AS r JOIN reports AS t ON t.id = r.report
		WHERE r.report = $1 AND ($2 = '' OR r.read_at <= $2) ORDER BY r.number DESC LIMIT 1`, id, at)
	report, err := scanReport(func(to ...any) error { return row.Scan(append([]any{&number}, to...)...) })
	if err != nil {
		return ledger.Reading{}, fmt.Errorf("reading of report %s: %w", id, s.told(err))
	}
	return s.withRecords(ctx, report, number)
}

func (s sight) withRecords(ctx context.Context, report ledger.Report, number int64) (ledger.Reading, error) {
	r := empty(report)
	err := s.scan(ctx, func(scan func(...any) error) error {
		var kind, form string
		if err := scan(&kind, &form); err != nil {
			return err
		}
		return appendRecord(&r, kind, form)
	}, "SELECT kind, json FROM records WHERE reading = $1 ORDER BY kind, position", number)
	if err != nil {
		return r, fmt.Errorf("reading of report %s: %w", report.ID, err)
	}
	return r, nil
}

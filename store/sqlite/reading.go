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

// Commit writes a reading; see ledger.Store. A reading by another version of the program or its data
// is kept beside the former ones, and is the one that Readings yields from then on.
func (s *Store) Commit(ctx context.Context, r ledger.Reading) error {
	rows, err := records(r)
	if err != nil {
		return fmt.Errorf("commit report %s: %w", r.Report.ID, err)
	}
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		if err := checkEvidence(ctx, tx, r); err != nil {
			return err
		}
		number, isNew, err := insertReading(ctx, tx, r.Report)
		if err != nil || !isNew {
			return err
		}
		return errors.Join(insertRecords(ctx, tx, number, rows), describe(ctx, tx, r.Report))
	})
	if err != nil {
		return fmt.Errorf("commit report %s: %w", r.Report.ID, err)
	}
	return nil
}

// checkEvidence compares every quote with the text as it was saved, not as the caller has it.
func checkEvidence(ctx context.Context, tx *sql.Tx, r ledger.Reading) error {
	var text string
	err := tx.QueryRowContext(ctx, "SELECT text FROM reports WHERE id = ?", r.Report.ID).Scan(&text)
	if err != nil {
		return err
	}
	return r.Check(text)
}

// insertReading makes the row of a reading; isNew is false when the same version read it before.
func insertReading(ctx context.Context, tx *sql.Tx, r ledger.Report) (number int64, isNew bool, err error) {
	form, err := json.Marshal(r)
	if err != nil {
		return 0, false, err
	}
	done, err := tx.ExecContext(ctx, `
		INSERT INTO readings (report, program, data, json) VALUES (?, ?, ?, ?)
		ON CONFLICT (report, program, data) DO NOTHING`, r.ID, r.ReadBy.Program, r.ReadBy.Data, string(form))
	if err != nil {
		return 0, false, err
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return 0, false, err
	}
	number, err = done.LastInsertId()
	return number, true, err
}

// describe fills in what reading found out about the report itself.
func describe(ctx context.Context, tx *sql.Tx, r ledger.Report) error {
	_, err := tx.ExecContext(ctx, "UPDATE reports SET title = ?, publisher = ?, published = ? WHERE id = ?",
		r.Title, r.Publisher, r.Published.Value, r.ID)
	return err
}

// Readings yields the latest reading of each report; see ledger.Store. Lists without a record are
// empty, not nil, as the JSON form of a reading wants them.
func (s *Store) Readings(ctx context.Context, q ledger.Query) iter.Seq2[ledger.Reading, error] {
	return each(ctx, s, s.reading,
		"SELECT DISTINCT report FROM readings WHERE ?1 IN ('', report) ORDER BY report", q.Report)
}

func (s *Store) reading(ctx context.Context, id string) (ledger.Reading, error) {
	number, report, err := s.readReport(ctx, id)
	if err != nil {
		return ledger.Reading{}, fmt.Errorf("reading of report %s: %w", id, told(err))
	}
	r, err := s.withRecords(ctx, report, number)
	if err != nil {
		return ledger.Reading{}, fmt.Errorf("reading of report %s: %w", id, told(err))
	}
	return r, nil
}

// readReport is the report as its latest reading left it, and the number of that reading.
func (s *Store) readReport(ctx context.Context, id string) (number int64, r ledger.Report, err error) {
	row := s.read.QueryRowContext(ctx, `
		SELECT r.number, r.json, t.text
		FROM current_readings AS r JOIN reports AS t ON t.id = r.report WHERE r.report = ?`, id)
	var form, text string
	if err := row.Scan(&number, &form, &text); err != nil {
		return 0, r, err
	}
	r, err = decode[ledger.Report](form)
	r.Text = text
	return number, r, err
}

func (s *Store) withRecords(ctx context.Context, report ledger.Report, number int64) (r ledger.Reading, err error) {
	rows, err := s.read.QueryContext(ctx,
		"SELECT kind, json FROM records WHERE reading = ? ORDER BY kind, position", number)
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, rows.Err(), rows.Close()) }()
	r = empty(report)
	for rows.Next() {
		var kind, form string
		if err := rows.Scan(&kind, &form); err != nil {
			return r, err
		}
		if err := appendRecord(&r, kind, form); err != nil {
			return r, err
		}
	}
	return r, nil
}

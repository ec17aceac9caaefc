package relational

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"sitrep/ledger"
)

// Kept yields every report with all its readings; see ledger.Archive.
func (s sight) Kept(ctx context.Context) iter.Seq2[ledger.Kept, error] {
	return each(ctx, s, s.kept, "SELECT id FROM reports ORDER BY id")
}

func (s sight) kept(ctx context.Context, id string) (k ledger.Kept, err error) {
	row := s.from.QueryRowContext(ctx, "SELECT json, path, text FROM reports WHERE id = $1", id)
	k.Report, err = scanReport(row.Scan)
	if err != nil {
		return k, fmt.Errorf("report %s: %w", id, s.told(err))
	}
	k.Text = k.Report.Text
	k.Places, err = s.Places(ctx, id)
	if err == nil {
		k.Readings, err = s.history(ctx, k.Report)
	}
	return k, err
}

// history is every reading of a report, oldest first.
func (s sight) history(ctx context.Context, of ledger.Report) (out []ledger.Reading, err error) {
	var numbers []int
	err = s.scan(ctx, func(scan func(...any) error) error {
		var number int
		var form string
		err := scan(&number, &form)
		if err == nil {
			var r ledger.Report
			r, err = decode[ledger.Report](form)
			r.Path, r.Text = of.Path, of.Text
			numbers, out = append(numbers, number), append(out, empty(r))
		}
		return err
	}, "SELECT number, json FROM readings WHERE report = $1 ORDER BY number", of.ID)
	return out, errors.Join(err, s.withRecords(ctx, out, numbers))
}

// Changes yields what happened since a time; see ledger.Store.
func (s *Store) Changes(ctx context.Context, since string) iter.Seq2[ledger.Change, error] {
	return func(yield func(ledger.Change, error) bool) {
		changes, err := s.changes(ctx, since)
		for _, c := range changes {
			if !yield(c, nil) {
				return
			}
		}
		if err != nil {
			yield(ledger.Change{}, err)
		}
	}
}

func (s *Store) changes(ctx context.Context, since string) (out []ledger.Change, err error) {
	err = s.scan(ctx, func(scan func(...any) error) error {
		var c ledger.Change
		err := scan(&c.At, &c.Kind, &c.ID, &c.Program, &c.Data)
		out = append(out, c)
		return err
	}, "SELECT at, kind, id, program, data FROM changes WHERE at >= $1 ORDER BY at, kind, id, program, data", since)
	return out, err
}

// lost counts rows that belong to nothing and readings that miss records.
func (s *Store) lost(ctx context.Context) (out []error, err error) {
	err = s.scan(ctx, func(scan func(...any) error) error {
		var report, program, data string
		var promised, kept int
		err := scan(&report, &program, &data, &promised, &kept)
		out = append(out, fmt.Errorf("report %s: the reading by %s %s was written with %d records, %d are left", report, program, data, promised, kept))
		return err
	}, `SELECT r.report, r.program, r.data, r.records, (SELECT count(*) FROM records WHERE reading = r.number)
		FROM readings AS r
		WHERE r.records <> (SELECT count(*) FROM records WHERE reading = r.number) ORDER BY r.number`)
	return out, err
}

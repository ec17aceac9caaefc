package relational

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"sitrep/ledger"
)

// inSight is how many readings are fetched with one query.
const inSight = 32

// Readings yields the latest reading of each report; see ledger.Store. Lists without a record are
// empty, not nil, as the JSON form of a reading wants them. No statement is open while the caller has a
// reading, so the caller may use the store.
func (s *Store) Readings(ctx context.Context, q ledger.Query) iter.Seq2[ledger.Reading, error] {
	return func(yield func(ledger.Reading, error) bool) {
		reports, err := s.column(ctx, `
			SELECT DISTINCT report FROM readings
			WHERE $1 IN ('', report) AND ($2 = '' OR read_at <= $2) ORDER BY report`, q.Report, q.KnownAt)
		if err != nil {
			yield(ledger.Reading{}, err)
			return
		}
		for some := range slices.Chunk(reports, inSight) {
			readings, err := s.latest(ctx, some, q.KnownAt)
			for _, r := range readings {
				if !yield(r, nil) {
					return
				}
			}
			if err != nil {
				yield(ledger.Reading{}, err)
				return
			}
		}
	}
}

// Heads yields the number of the latest reading of each report; see ledger.Store.
func (s *Store) Heads(ctx context.Context) iter.Seq2[ledger.Head, error] {
	return func(yield func(ledger.Head, error) bool) {
		var all []ledger.Head
		err := s.scan(ctx, func(scan func(...any) error) error {
			var m ledger.Head
			err := scan(&m.Report, &m.Number)
			all = append(all, m)
			return err
		}, "SELECT report, max(number) FROM readings GROUP BY report ORDER BY report")
		for _, m := range all {
			if !yield(m, nil) {
				return
			}
		}
		if err != nil {
			yield(ledger.Head{}, err)
		}
	}
}

// latest are the readings of reports that held at a time, by report; "" is now.
func (s sight) latest(ctx context.Context, reports []string, at string) ([]ledger.Reading, error) {
	asked := ids(reports)
	for i := range asked {
		asked[i] = append(asked[i], at)
	}
	var numbers []int
	var out []ledger.Reading
	err := s.query(ctx, asked, func(scan func(...any) error) error {
		var number int
		report, err := scanReport(func(to ...any) error { return scan(append([]any{&number}, to...)...) })
		numbers, out = append(numbers, number), append(out, empty(report))
		return err
	}, `
		SELECT r.number, r.json, t.path, t.text FROM readings AS r JOIN reports AS t ON t.id = r.report
		WHERE r.number IN (SELECT max(number) FROM readings, %s
			WHERE report = column1 AND (column2 = '' OR read_at <= column2) GROUP BY report)
		ORDER BY r.report`)
	if err == nil {
		err = s.withRecords(ctx, out, numbers)
	}
	if err != nil {
		return nil, fmt.Errorf("readings of reports: %w", err)
	}
	return out, nil
}

// withRecords puts the records of readings into them, by the numbers of the readings.
func (s sight) withRecords(ctx context.Context, readings []ledger.Reading, numbers []int) error {
	var asked rows
	at := map[int]int{}
	for i, number := range numbers {
		asked = append(asked, []any{number})
		at[number] = i
	}
	return s.query(ctx, asked, func(scan func(...any) error) error {
		var number int
		var kind, form string
		if err := scan(&number, &kind, &form); err != nil {
			return err
		}
		return appendRecord(&readings[at[number]], kind, form)
	}, "SELECT reading, kind, json FROM records WHERE reading IN (SELECT column1 FROM %s) ORDER BY reading, kind, position")
}

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

// Commit writes a reading; see ledger.Store. A reading by another version of the program or its data
// is kept beside the former ones, and is the one that Readings yields from then on.
func (s *Store) Commit(ctx context.Context, r ledger.Reading) error {
	_, err := s.CommitAll(ctx, []ledger.Reading{r})
	return err
}

// CommitAll writes several readings in one transaction; see ledger.Store.
func (s *Store) CommitAll(ctx context.Context, readings []ledger.Reading) (written []ledger.Reading, err error) {
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		written, err = s.commitIn(ctx, tx, readings)
		return err
	})
	if err != nil {
		return nil, err
	}
	return written, nil
}

// commitIn writes readings within a transaction of the caller and gives those that were not there.
func (s *Store) commitIn(ctx context.Context, tx *sql.Tx, readings []ledger.Reading) ([]ledger.Reading, error) {
	texts, err := s.texts(ctx, tx, readings)
	if err != nil {
		return nil, err
	}
	for _, r := range readings {
		text, known := texts[r.Report.ID]
		err := ledger.ErrNotFound
		if known {
			err = r.Check(text) // with the text as it was saved, not as the caller has it
		}
		if err != nil {
			return nil, fmt.Errorf("commit report %s: %w", r.Report.ID, err)
		}
	}
	numbers, err := s.insertReadings(ctx, tx, readings, texts)
	if err != nil {
		return nil, fmt.Errorf("commit: %w", s.told(err))
	}
	return among(readings, numbers), nil
}

// among are the readings that have a number, each once.
func among(readings []ledger.Reading, numbers map[version]int) (out []ledger.Reading) {
	given := map[version]bool{}
	for _, r := range readings {
		v := versionOf(r.Report)
		if _, isNew := numbers[v]; isNew && !given[v] {
			given[v] = true
			out = append(out, r)
		}
	}
	return out
}

// texts are the texts of the reports that were read, as they were saved.
func (s *Store) texts(ctx context.Context, tx *sql.Tx, readings []ledger.Reading) (map[string]string, error) {
	var all []string
	for _, r := range readings {
		all = append(all, r.Report.ID)
	}
	out := map[string]string{}
	err := s.within(tx).query(ctx, ids(all), func(scan func(...any) error) error {
		var id, text string
		err := scan(&id, &text)
		out[id] = text
		return err
	}, "SELECT id, text FROM reports WHERE id IN (SELECT column1 FROM %s)")
	return out, err
}

// version names a reading: a report, and who read it.
type version struct{ report, program, data string }

func versionOf(r ledger.Report) version { return version{r.ID, r.ReadBy.Program, r.ReadBy.Data} }

// insertReadings writes the rows of readings, but for those by a version that read the report before, and gives
// the numbers of what it wrote.
func (s *Store) insertReadings(ctx context.Context, tx *sql.Tx, readings []ledger.Reading, texts map[string]string) (map[version]int, error) {
	found := map[version][]record{}
	var all rows
	for _, r := range readings {
		v := versionOf(r.Report)
		records, err := records(r)
		if err != nil {
			return nil, err
		}
		form, err := json.Marshal(r.Report)
		if err != nil {
			return nil, err
		}
		found[v] = records
		all = append(all, []any{v.report, v.program, v.data, r.Report.ReadAt, len(records), string(form)})
	}
	numbers, err := s.numbered(ctx, tx, all)
	if err == nil {
		err = s.insertRecords(ctx, tx, readings, numbers, found)
	}
	if err == nil {
		err = s.describe(ctx, tx, readings, numbers, texts)
	}
	return numbers, err
}

// numbered inserts the rows of readings and gives the numbers of those that were not there.
func (s *Store) numbered(ctx context.Context, tx *sql.Tx, all rows) (map[version]int, error) {
	numbers := map[version]int{}
	err := s.within(tx).query(ctx, all, func(scan func(...any) error) error {
		var v version
		var number int
		err := scan(&number, &v.report, &v.program, &v.data)
		numbers[v] = number
		return err
	}, `
		INSERT INTO readings (report, program, data, read_at, records, json)
		SELECT column1, column2, column3, column4, column5, column6 FROM %s WHERE true
		ON CONFLICT (report, program, data) DO NOTHING RETURNING number, report, program, data`)
	return numbers, err
}

// describe fills in what reading found out about the reports themselves. A title that stands in the text is in
// the index already.
func (s *Store) describe(ctx context.Context, tx *sql.Tx, readings []ledger.Reading, numbers map[version]int, texts map[string]string) error {
	var all rows
	var titled []ledger.Report
	for _, reading := range readings {
		r := reading.Report
		if _, isNew := numbers[versionOf(r)]; !isNew {
			continue
		}
		all = append(all, []any{r.ID, written(r.Title), written(r.Publisher), r.Published.Value})
		if !strings.Contains(texts[r.ID], r.Title) {
			titled = append(titled, ledger.Report{ID: r.ID, Title: r.Title})
		}
	}
	err := s.exec(ctx, tx, all, `
		UPDATE reports SET title = read.column2, publisher = read.column3, published = read.column4
		FROM (SELECT * FROM %s) AS read WHERE reports.id = read.column1`)
	if err == nil {
		err = s.index(ctx, tx, titled)
	}
	return err
}

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

package relational

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
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

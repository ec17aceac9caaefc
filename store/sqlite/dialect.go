package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"

	"sitrep/ledger"
	"sitrep/store/relational"
)

var dialect = &relational.Dialect{
	Read:     &sql.TxOptions{ReadOnly: true},
	Told:     told,
	Rows:     values,
	Together: 32, // a statement is parsed anew each time, and round trips cost nothing
	Forget:   forget,
	Find:     find,
	Sound:    sound,
}

// values is a table of rows, whose columns SQLite names column1, column2 …
func values(rows [][]any) (table string, args []any) {
	var b strings.Builder
	before := "(VALUES ("
	for _, row := range rows {
		for _, v := range row {
			args = append(args, v)
			b.WriteString(before + "$" + strconv.Itoa(len(args)))
			before = ", "
		}
		before = "), ("
	}
	return b.String() + "))", args
}

// mostRanked bounds the reports that are ranked: the last that hold the words, as the ledger took them in. On a large
// ledger a common word stands in most reports, and to rank them all would take a second.
const mostRanked = 2000

// find asks FTS5, which ranks by BM25. Snippets are cut of the best alone.
func find(ctx context.Context, db *sql.DB, words []string, limit int) (hits []ledger.Hit, err error) {
	rows, err := db.QueryContext(ctx, `
		WITH last AS MATERIALIZED (
			SELECT rowid AS number FROM report_words WHERE report_words MATCH $1 ORDER BY rowid DESC LIMIT $3),
		best AS MATERIALIZED (
			SELECT rowid AS number, bm25(report_words) AS score FROM report_words
			WHERE report_words MATCH $1 AND rowid >= (SELECT min(number) FROM last) ORDER BY score LIMIT $2)
		SELECT r.id, r.title, r.path,
			(SELECT snippet(report_words, -1, '', '', '…', 24) FROM report_words WHERE report_words MATCH $1 AND rowid = best.number)
		FROM best JOIN reports AS r ON r.number = best.number ORDER BY best.score, r.id`, phrases(words), limit, mostRanked)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Err(), rows.Close()) }()
	for rows.Next() {
		var h ledger.Hit
		if err := rows.Scan(&h.Report, &h.Title, &h.Path, &h.Snippet); err != nil {
			return nil, err
		}
		hits = append(hits, h)
	}
	return hits, nil
}

// phrases quotes each word, so that AND, NEAR, *, ^ and the like are words or nothing.
func phrases(words []string) string { return `"` + strings.Join(words, `" "`) + `"` }

// forget rewrites the file without what was deleted, and empties the log: no byte of it is left.
func forget(ctx context.Context, db *sql.DB) error {
	for _, statement := range []string{
		"INSERT INTO report_words (report_words) VALUES ('optimize')",
		"VACUUM",
		"PRAGMA wal_checkpoint(TRUNCATE)",
	} {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// sound asks SQLite for damage in the file, in its references and in the index.
func sound(ctx context.Context, db *sql.DB) (faults []error, err error) {
	for _, question := range []struct{ ask, none, about string }{
		{"SELECT integrity_check FROM pragma_integrity_check", "ok", "the file: "},
		{"SELECT \"table\" || ' row ' || coalesce(rowid, '?') || ' belongs to no ' || parent FROM pragma_foreign_key_check", "", "the tables: "},
	} {
		rows, err := db.QueryContext(ctx, question.ask)
		if err != nil {
			return nil, err
		}
		for rows.Next() {
			var told string
			if err := rows.Scan(&told); err != nil {
				return nil, errors.Join(err, rows.Close())
			}
			if told != question.none {
				faults = append(faults, errors.New(question.about+told))
			}
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			return nil, err
		}
	}
	if _, err := db.ExecContext(ctx, "INSERT INTO report_words (report_words, rank) VALUES ('integrity-check', 1)"); err != nil {
		faults = append(faults, errors.New("the index of words differs from the texts: "+err.Error()))
	}
	return faults, nil
}

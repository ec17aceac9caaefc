package relational

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"sitrep/ledger"
)

// record is one row of the table of records.
type record struct {
	kind     string
	position int
	id       string
	at       ledger.Evidence // without a quote for an entity
	form     string          // JSON
}

// records lists the rows of a reading.
func records(r ledger.Reading) ([]record, error) {
	var l list
	for i, e := range r.Entities {
		l.add("entity", i, e.ID, firstMention(e), e)
	}
	for i, e := range r.Events {
		l.add("event", i, e.ID, e.Evidence, e)
	}
	for i, f := range r.Figures {
		l.add("figure", i, f.ID, f.Evidence, f)
	}
	for i, c := range r.Claims {
		l.add("claim", i, c.ID, c.Evidence, c)
	}
	for i, w := range r.Warnings {
		l.add("warning", i, w.ID, w.Evidence, w)
	}
	return l.rows, l.err
}

// list gathers rows until one cannot be written as JSON.
type list struct {
	rows []record
	err  error
}

func (l *list) add(kind string, position int, id string, at ledger.Evidence, body any) {
	form, err := json.Marshal(body)
	if err != nil && l.err == nil {
		l.err = fmt.Errorf("%s %s: %w", kind, id, err)
	}
	l.rows = append(l.rows, record{kind, position, id, at, string(form)})
}

func firstMention(e ledger.Entity) ledger.Evidence {
	if len(e.Mentions) == 0 {
		return ledger.Evidence{} // Check refuses it
	}
	return ledger.Evidence{Start: e.Mentions[0].Start, End: e.Mentions[0].End}
}

// together are how many rows a statement writes: as many as fit of the first, then of the next. Few sizes
// make few statements for the database to prepare, many rows few round trips.
var together = []int{32, 8, 1}

func insertRecords(ctx context.Context, tx *sql.Tx, reading int64, rows []record) error {
	for _, n := range together {
		for ; len(rows) >= n; rows = rows[n:] {
			if err := insertTogether(ctx, tx, reading, rows[:n]); err != nil {
				return fmt.Errorf("%s %s: %w", rows[0].kind, rows[0].id, err)
			}
		}
	}
	return nil
}

func insertTogether(ctx context.Context, tx *sql.Tx, reading int64, rows []record) error {
	var places []string
	args := []any{reading}
	for _, r := range rows {
		n := len(args)
		places = append(places, fmt.Sprintf("($1, $%d, $%d, $%d, $%d, $%d, nullif($%d, ''), nullif($%d, ''), $%d)", n+1, n+2, n+3, n+4, n+5, n+6, n+7, n+8))
		args = append(args, r.kind, r.position, r.id, r.at.Start, r.at.End, r.at.Quote, r.at.By, r.form)
	}
	_, err := tx.ExecContext(ctx, "INSERT INTO records (reading, kind, position, id, start_byte, end_byte, quote, read_by, json) VALUES "+
		strings.Join(places, ", "), args...)
	return err
}

func empty(r ledger.Report) ledger.Reading {
	return ledger.Reading{
		Report:   r,
		Entities: []ledger.Entity{},
		Events:   []ledger.Event{},
		Figures:  []ledger.Figure{},
		Claims:   []ledger.Claim{},
		Warnings: []ledger.Warning{},
	}
}

// appendRecord puts a row back into its list.
func appendRecord(r *ledger.Reading, kind, form string) error {
	switch kind {
	case "entity":
		return appendTo(&r.Entities, form)
	case "event":
		return appendTo(&r.Events, form)
	case "figure":
		return appendTo(&r.Figures, form)
	case "claim":
		return appendTo(&r.Claims, form)
	case "warning":
		return appendTo(&r.Warnings, form)
	}
	return fmt.Errorf("ledger holds a record of the unknown kind %q", kind)
}

func appendTo[T any](to *[]T, form string) error {
	v, err := decode[T](form)
	if err == nil {
		*to = append(*to, v)
	}
	return err
}

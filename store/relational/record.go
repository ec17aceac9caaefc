package relational

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

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

// insertRecords writes the records of the readings that were given a number.
func (s *Store) insertRecords(ctx context.Context, tx *sql.Tx, readings []ledger.Reading, numbers map[version]int, found map[version][]record) error {
	var all rows
	for _, r := range readings {
		v := versionOf(r.Report)
		number, isNew := numbers[v]
		if !isNew {
			continue
		}
		for _, f := range found[v] {
			all = append(all, []any{number, f.kind, f.position, f.id, f.at.Start, f.at.End, f.at.Quote, f.at.By, f.form})
		}
		delete(found, v) // of two equal readings one
	}
	return s.exec(ctx, tx, all, `
		INSERT INTO records (reading, kind, position, id, start_byte, end_byte, quote, read_by, json)
		SELECT column1, column2, column3, column4, column5, column6, nullif(column7, ''), nullif(column8, ''), column9 FROM %s`)
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

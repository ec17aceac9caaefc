package relational

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"strconv"

	"sitrep/ledger"
)

// blackOut blacks a name out everywhere and notes in which reports it stood. Without a form it keeps
// the tombstone alone: of a name that was taken out in another ledger.
func (s *Store) blackOut(ctx context.Context, tx *sql.Tx, r *ledger.Removal, forms []string) error {
	who := newName(forms)
	if who == nil {
		return nil
	}
	texts := map[string]string{}
	within := sight{tx, s.dialect}
	for k, err := range within.Kept(ctx) {
		if err != nil {
			return err
		}
		found, err := s.redact(ctx, tx, who, k, r.ID)
		if err != nil {
			return err
		}
		if found {
			r.Reports = append(r.Reports, k.Report.ID)
			texts[k.Report.ID] = who.blackOut(k.Text)
		}
	}
	return s.rewriteDecisions(ctx, tx, func(d *ledger.Decision) bool { return who.blackOutDecision(d, texts) })
}

// redact blacks a name out of one report and all its readings; false where it does not stand.
func (s *Store) redact(ctx context.Context, tx *sql.Tx, who *name, k ledger.Kept, removal string) (found bool, err error) {
	all, err := json.Marshal([]any{k, k.Readings})
	if err != nil || who.blackOut(string(all)) == string(all) && who.blackOut(k.Text) == k.Text {
		return false, err
	}
	text := who.blackOut(k.Text)
	for _, table := range []struct{ read, write string }{
		{"SELECT number, json FROM reports WHERE id = $1", "UPDATE reports SET json = $1 WHERE number = $2"},
		{"SELECT number, json FROM readings WHERE report = $1", "UPDATE readings SET json = $1 WHERE number = $2"},
	} {
		if err := s.redactForms(ctx, tx, table.read, table.write, k.Report.ID, func(form string) (string, error) {
			return who.blackOutReport(form, k.Text, text, removal)
		}); err != nil {
			return true, err
		}
	}
	return true, s.redactRows(ctx, tx, who, k, text)
}

// redactRows blacks the name out of the columns beside the JSON forms, and out of the records.
func (s *Store) redactRows(ctx context.Context, tx *sql.Tx, who *name, k ledger.Kept, text string) error {
	id := k.Report.ID
	if err := s.redactRecords(ctx, tx, who, k, text); err != nil {
		return err
	}
	title, publisher := k.Report.Title, k.Report.Publisher
	if n := len(k.Readings); n > 0 {
		title, publisher = k.Readings[n-1].Report.Title, k.Readings[n-1].Report.Publisher
	}
	_, err := tx.ExecContext(ctx, "UPDATE reports SET text = $1, sha256 = $2, title = $3, publisher = $4, path = $5 WHERE id = $6",
		text, ledger.SHA256([]byte(text)), who.blackOut(written(title)), who.blackOut(written(publisher)), who.blackOut(k.Report.Path), id)
	if err == nil {
		_, err = tx.ExecContext(ctx, "DELETE FROM places WHERE report = $1", id)
	}
	for _, path := range k.Places {
		if err == nil {
			_, err = tx.ExecContext(ctx, "INSERT INTO places (report, path) VALUES ($1, $2) ON CONFLICT DO NOTHING", id, who.blackOut(path))
		}
	}
	if err == nil && s.dialect.Index != nil {
		_, err = tx.ExecContext(ctx, "DELETE FROM report_words WHERE report = $1", id)
		if err == nil {
			err = s.index(ctx, tx, []ledger.Report{{ID: id, Title: who.blackOut(title), Text: text}})
		}
	}
	return err
}

func (s *Store) redactRecords(ctx context.Context, tx *sql.Tx, who *name, k ledger.Kept, text string) error {
	type row struct {
		reading    int64
		kind       string
		position   int
		start, end int
		form       string
		hasQuote   bool
	}
	var rows []row
	err := sight{tx, s.dialect}.scan(ctx, func(scan func(...any) error) error {
		var r row
		err := scan(&r.reading, &r.kind, &r.position, &r.start, &r.end, &r.form, &r.hasQuote)
		rows = append(rows, r)
		return err
	}, `SELECT f.reading, f.kind, f.position, f.start_byte, f.end_byte, f.json, f.quote IS NOT NULL
		FROM records AS f JOIN readings AS r ON r.number = f.reading WHERE r.report = $1`, k.Report.ID)
	for _, r := range rows {
		var form string
		if err == nil {
			form, err = who.rewrite(r.form, k.Text, text)
		}
		if err != nil {
			return err
		}
		var quote any
		if r.hasQuote {
			quote = text[r.start:r.end]
		}
		_, err = tx.ExecContext(ctx, "UPDATE records SET json = $1, quote = $2 WHERE reading = $3 AND kind = $4 AND position = $5",
			form, quote, r.reading, r.kind, r.position)
	}
	return err
}

// redactForms rewrites the JSON forms that a query selects for a report.
func (s *Store) redactForms(ctx context.Context, tx *sql.Tx, read, write, id string, change func(string) (string, error)) error {
	forms := map[int64]string{}
	err := sight{tx, s.dialect}.scan(ctx, func(scan func(...any) error) error {
		var number int64
		var form string
		err := scan(&number, &form)
		forms[number] = form
		return err
	}, read, id)
	for number, form := range forms {
		if err == nil {
			form, err = change(form)
		}
		if err == nil {
			_, err = tx.ExecContext(ctx, write, form, number)
		}
	}
	return err
}

// blackOutReport does so in the JSON form of a report, which gets the new hash of its text.
func (n *name) blackOutReport(form, before, after, removal string) (string, error) {
	form, err := n.rewrite(form, before, after)
	if err != nil {
		return "", err
	}
	r, err := decode[ledger.Report](form)
	if err != nil {
		return "", err
	}
	r.SHA256 = ledger.SHA256([]byte(after))
	r.Notes = append(r.Notes, "a name was blacked out, see "+removal)
	out, err := json.Marshal(r)
	return string(out), err
}

// rewrite blacks the name out of every word in a JSON form.
func (n *name) rewrite(form, before, after string) (string, error) {
	var v any
	d := json.NewDecoder(bytes.NewReader([]byte(form)))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		return "", err
	}
	out, err := json.Marshal(n.blackOutForm(v, before, after))
	return string(out), err
}

// blackOutDecision does so in a decision; false when nothing in it changed.
func (n *name) blackOutDecision(d *ledger.Decision, texts map[string]string) bool {
	form, err := json.Marshal(d)
	if err != nil {
		return false
	}
	changed, err := n.rewrite(string(form), "", "")
	if err != nil {
		return false
	}
	touched := changed != string(form)
	if out, err := decode[ledger.Decision](changed); err == nil {
		out.ID, out.Members = d.ID, d.Members
		*d = out
	}
	for i := range d.Anchors {
		if text, ok := texts[d.Members[i].Report]; ok && d.Anchors[i].End <= len(text) {
			touched = true
			d.Anchors[i].Quote = text[d.Anchors[i].Start:d.Anchors[i].End]
		}
	}
	return touched
}

// position is a number of a decoded JSON form, -1 for what is none.
func position(v any) int {
	n, ok := v.(json.Number)
	if !ok {
		return -1
	}
	i, err := strconv.Atoi(n.String())
	if err != nil {
		return -1
	}
	return i
}

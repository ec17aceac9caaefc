package relational

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"

	"sitrep/ledger"
)

// Save keeps a report; see ledger.Store.
func (s *Store) Save(ctx context.Context, r ledger.Report) (isNew bool, err error) {
	saved, err := s.SaveAll(ctx, []ledger.Report{r})
	if err == nil && saved[0] == ledger.SavedRemoved {
		err = fmt.Errorf("save report %s: %w", r.ID, ledger.ErrRemoved)
	}
	return err == nil && saved[0] == ledger.SavedNew, err
}

// SaveAll keeps several reports in one transaction; see ledger.Store.
func (s *Store) SaveAll(ctx context.Context, reports []ledger.Report) (saved []ledger.Saved, err error) {
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		saved, err = s.SaveIn(ctx, tx, reports...)
		return err
	})
	return saved, err
}

// SaveIn keeps reports within a transaction of the caller.
func (s *Store) SaveIn(ctx context.Context, tx *sql.Tx, reports ...ledger.Report) ([]ledger.Saved, error) {
	if len(reports) == 0 {
		return nil, nil
	}
	for _, r := range reports {
		if r.ID == "" {
			return nil, fmt.Errorf("save report %s: it has no id", r.Path)
		}
	}
	saved, err := s.save(ctx, tx, reports)
	if err != nil {
		return nil, fmt.Errorf("save report %s: %w", reports[0].ID, s.told(err))
	}
	return saved, nil
}

func (s *Store) save(ctx context.Context, tx *sql.Tx, reports []ledger.Report) ([]ledger.Saved, error) {
	removed, err := s.removed(ctx, tx, reports)
	if err != nil {
		return nil, err
	}
	taken := slices.DeleteFunc(slices.Clone(reports), func(r ledger.Report) bool { return removed[r.ID] })
	// In one order, so that programs that save the same reports wait for each other and never in a circle.
	slices.SortStableFunc(taken, func(a, b ledger.Report) int { return cmp.Compare(a.ID, b.ID) })
	isNew, err := s.insertReports(ctx, tx, taken)
	if err == nil {
		err = s.insertPlaces(ctx, tx, taken)
	}
	return outcomes(reports, removed, isNew), err
}

// outcomes tells what came of each report; the first of several with a new text is the new one.
func outcomes(reports []ledger.Report, removed, isNew map[string]bool) (out []ledger.Saved) {
	for _, r := range reports {
		switch {
		case removed[r.ID]:
			out = append(out, ledger.SavedRemoved)
		case isNew[r.ID]:
			out = append(out, ledger.SavedNew)
			delete(isNew, r.ID)
		default:
			out = append(out, ledger.SavedKnown)
		}
	}
	return out
}

// written is a path or title that every database takes: valid UTF-8 without a zero byte.
func written(path string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(path, "\uFFFD"), "\x00", "\uFFFD")
}

// removed are those of some reports that were taken out of the ledger: they must not come back by another
// copy.
func (s *Store) removed(ctx context.Context, tx *sql.Tx, reports []ledger.Report) (map[string]bool, error) {
	var all []string
	for _, r := range reports {
		all = append(all, r.ID)
	}
	return s.chosen(ctx, tx, ids(all), "SELECT report FROM removed_reports WHERE report IN (SELECT column1 FROM %s)")
}

// chosen is the set of ids that a query on rows gives.
func (s *Store) chosen(ctx context.Context, tx *sql.Tx, r rows, query string) (map[string]bool, error) {
	out := map[string]bool{}
	err := s.within(tx).query(ctx, r, func(scan func(...any) error) error {
		var id string
		err := scan(&id)
		out[id] = true
		return err
	}, query)
	return out, err
}

// insertReports tells which of some reports, sorted by id, were not there.
func (s *Store) insertReports(ctx context.Context, tx *sql.Tx, reports []ledger.Report) (map[string]bool, error) {
	var all rows
	for _, r := range reports {
		r.Path = written(r.Path)
		form, err := json.Marshal(r)
		if err != nil {
			return nil, err
		}
		all = append(all, []any{r.ID, r.Path, r.Status, r.Reason, written(r.Title), written(r.Publisher), r.Published.Value, r.Language, r.Encoding,
			r.RawSHA256, r.SHA256, r.Bytes, r.Demo, r.Received, r.Text, string(form)})
	}
	isNew, err := s.chosen(ctx, tx, all, `
		INSERT INTO reports (id, path, status, reason, title, publisher, published, language, encoding,
			raw_sha256, sha256, bytes, demo, received, text, json)
		SELECT column1, column2, column3, column4, column5, column6, column7, column8, column9,
			column10, column11, column12, column13, column14, column15, column16
		FROM %s WHERE true ON CONFLICT (id) DO NOTHING RETURNING id`)
	if err == nil {
		first := slices.CompactFunc(slices.Clone(reports), func(a, b ledger.Report) bool { return a.ID == b.ID }) // they are sorted
		err = s.index(ctx, tx, slices.DeleteFunc(first, func(r ledger.Report) bool { return !isNew[r.ID] }))
	}
	return isNew, err
}

// index makes reports findable by their titles and texts, where the database does not do so by itself.
func (s *Store) index(ctx context.Context, tx *sql.Tx, reports []ledger.Report) error {
	if s.dialect.Index == nil {
		return nil
	}
	return s.exec(ctx, tx, s.dialect.Index.Words(reports), s.dialect.Index.Statement)
}

func (s *Store) insertPlaces(ctx context.Context, tx *sql.Tx, reports []ledger.Report) error {
	var all rows
	for _, r := range reports {
		all = append(all, []any{r.ID, written(r.Path)})
	}
	slices.SortFunc(all, func(a, b []any) int {
		return cmp.Or(cmp.Compare(a[0].(string), b[0].(string)), cmp.Compare(a[1].(string), b[1].(string)))
	})
	return s.exec(ctx, tx, all, "INSERT INTO places (report, path) SELECT column1, column2 FROM %s WHERE true ON CONFLICT DO NOTHING")
}

// Report gives one report with its text, as the latest reading left it; see ledger.Store.
func (s *Store) Report(ctx context.Context, id string) (ledger.Report, error) {
	row := s.from.QueryRowContext(ctx, `
		SELECT coalesce((SELECT json FROM current_readings WHERE report = reports.id), json), path, text
		FROM reports WHERE id = $1`, id)
	r, err := scanReport(row.Scan)
	if err != nil {
		return r, fmt.Errorf("report %s: %w", id, s.told(err))
	}
	return r, nil
}

// scanReport makes a report of its JSON form, its path and its text.
func scanReport(scan func(...any) error) (r ledger.Report, err error) {
	var form, path, text string
	if err = scan(&form, &path, &text); err == nil {
		r, err = decode[ledger.Report](form)
		r.Path, r.Text = path, text
	}
	return r, err
}

// Places are the paths where the text of a report was met, sorted.
func (s sight) Places(ctx context.Context, id string) ([]string, error) {
	places, err := s.column(ctx, "SELECT path FROM places WHERE report = $1", id)
	slices.Sort(places) // as bytes, whatever the database's language
	return places, err
}

// Pending yields the reports that were never committed; see ledger.Store. The list is made at the
// start and does not follow what happens while it is worked off.
func (s *Store) Pending(ctx context.Context) iter.Seq2[ledger.Report, error] {
	return each(ctx, s.sight, s.Report, `
		SELECT id FROM reports WHERE NOT EXISTS (SELECT 1 FROM readings WHERE report = reports.id) ORDER BY id`)
}

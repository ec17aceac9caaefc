package relational

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"slices"

	"sitrep/ledger"
	"sitrep/queue"
)

var _ queue.Queue = (*Store)(nil)

// ended is what is noted of a try whose worker never said how it ended.
const ended = "the worker ended while it had this report in hand"

// Take leases reports; see queue.Queue. Where the database can lock rows for a transaction, the lease is
// that transaction, and ends with its connection. Else leases are those of this process.
func (s *Store) Take(ctx context.Context, most int) (queue.Lease, error) {
	l := &lease{store: s}
	if s.dialect.Claim != "" {
		tx, err := s.write.BeginTx(ctx, nil)
		if err != nil {
			return nil, s.told(err)
		}
		l.tx = tx
	}
	if err := l.fill(ctx, most); err != nil {
		return nil, errors.Join(err, l.end())
	}
	return l, nil
}

// lease is work in hand.
type lease struct {
	store   *Store
	tx      *sql.Tx // nil where leases are those of this process
	ids     []string
	reports []ledger.Report
}

// fill claims reports that were never tried, or one that was.
func (l *lease) fill(ctx context.Context, most int) (err error) {
	l.ids, err = l.claim(ctx, "a.tries IS NULL ORDER BY r.id", most)
	if err == nil && len(l.ids) == 0 {
		l.ids, err = l.claim(ctx, fmt.Sprintf("a.tries < %d ORDER BY a.tries, r.id", queue.Tries), 1)
	}
	if err == nil && len(l.ids) == 0 {
		return queue.ErrEmpty
	}
	if err == nil {
		err = l.store.try(ctx, l.ids)
	}
	if err == nil {
		err = l.store.query(ctx, ids(l.ids), func(scan func(...any) error) error {
			r, err := scanReport(scan)
			l.reports = append(l.reports, r)
			return err
		}, "SELECT json, path, text FROM reports WHERE id IN (SELECT column1 FROM %s)")
	}
	slices.SortFunc(l.reports, func(a, b ledger.Report) int { return cmp.Compare(a.ID, b.ID) })
	return err
}

func (l *lease) claim(ctx context.Context, which string, most int) ([]string, error) {
	s := l.store
	from := s.sight
	if l.tx != nil {
		from.from = l.tx
	}
	s.claims.Lock()
	defer s.claims.Unlock()
	ids, err := from.column(ctx, `
		SELECT r.id FROM reports AS r LEFT JOIN attempts AS a ON a.report = r.id
		WHERE NOT EXISTS (SELECT 1 FROM readings WHERE report = r.id) AND `+which+` LIMIT $1`+s.dialect.Claim, most+len(s.leased))
	if l.tx == nil {
		ids = slices.DeleteFunc(ids, func(id string) bool { return s.leased[id] })
		ids = ids[:min(len(ids), most)]
		for _, id := range ids {
			s.leased[id] = true
		}
	}
	return ids, err
}

// try counts a try of each report before it begins: a worker that dies can't count it after.
func (s *Store) try(ctx context.Context, leased []string) error {
	return s.apart(ctx, func(tx *sql.Tx) error {
		return s.exec(ctx, tx, ids(leased), "INSERT INTO attempts (report, tries, error) SELECT column1, 1, '"+ended+"' FROM %s WHERE true "+
			"ON CONFLICT (report) DO UPDATE SET tries = attempts.tries + 1")
	})
}

// apart runs do in a transaction beside that of a lease.
func (s *Store) apart(ctx context.Context, do func(*sql.Tx) error) error {
	return s.inTransaction(ctx, do)
}

func (l *lease) Reports() []ledger.Report { return l.reports }

// Done writes the readings and ends the work in one transaction; see queue.Lease.
func (l *lease) Done(ctx context.Context, readings []ledger.Reading) (written []ledger.Reading, err error) {
	write := func(tx *sql.Tx) error {
		written, err = l.store.commitIn(ctx, tx, readings)
		if err != nil {
			return err
		}
		var done []string
		for _, r := range readings {
			done = append(done, r.Report.ID)
		}
		return l.store.exec(ctx, tx, ids(done), "DELETE FROM attempts WHERE report IN (SELECT column1 FROM %s)")
	}
	if l.tx == nil {
		err := l.store.inTransaction(ctx, write)
		return written, errors.Join(err, l.endIf(err == nil))
	}
	if err := write(l.tx); err != nil {
		return nil, l.store.told(err)
	}
	return written, l.store.told(l.tx.Commit())
}

// Fail notes what went wrong; see queue.Lease.
func (l *lease) Fail(ctx context.Context, reason error) error {
	err := l.end()
	return errors.Join(err, l.store.apart(ctx, func(tx *sql.Tx) error {
		failed := ids(l.ids)
		for i := range failed {
			failed[i] = append(failed[i], written(reason.Error()))
		}
		return l.store.exec(ctx, tx, failed, "UPDATE attempts SET error = failed.column2 FROM (SELECT * FROM %s) AS failed WHERE report = failed.column1")
	}))
}

// Release takes the tries back; see queue.Lease.
func (l *lease) Release(ctx context.Context) error {
	err := l.end()
	return errors.Join(err, l.store.apart(ctx, func(tx *sql.Tx) error {
		err := l.store.exec(ctx, tx, ids(l.ids), "UPDATE attempts SET tries = tries - 1 WHERE report IN (SELECT column1 FROM %s)")
		if err == nil {
			_, err = tx.ExecContext(ctx, "DELETE FROM attempts WHERE tries < 1")
		}
		return err
	}))
}

func (l *lease) endIf(over bool) error {
	if !over {
		return nil
	}
	return l.end()
}

// end gives the reports back.
func (l *lease) end() error {
	if l.tx != nil {
		if err := l.tx.Rollback(); err != nil && !errors.Is(err, sql.ErrTxDone) {
			return l.store.told(err)
		}
		return nil
	}
	l.store.claims.Lock()
	defer l.store.claims.Unlock()
	for _, id := range l.ids {
		delete(l.store.leased, id)
	}
	return nil
}

// Status counts; see queue.Queue.
func (s *Store) Status(ctx context.Context) (out queue.Status, err error) {
	err = s.from.QueryRowContext(ctx, `
		SELECT (SELECT count(*) FROM reports WHERE NOT EXISTS (SELECT 1 FROM readings WHERE report = reports.id)),
			(SELECT count(*) FROM attempts WHERE tries >= $1)`, queue.Tries).Scan(&out.Waiting, &out.Aside)
	out.Waiting -= out.Aside
	return out, s.told(err)
}

// Aside yields what was set aside; see queue.Queue.
func (s *Store) Aside(ctx context.Context) iter.Seq2[queue.Poison, error] {
	return each(ctx, s.sight, s.poison, "SELECT report FROM attempts WHERE tries >= $1 ORDER BY report", queue.Tries)
}

func (s *Store) poison(ctx context.Context, id string) (p queue.Poison, err error) {
	p.Report = id
	err = s.from.QueryRowContext(ctx, "SELECT r.path, a.tries, a.error FROM attempts AS a JOIN reports AS r ON r.id = a.report WHERE a.report = $1", id).
		Scan(&p.Path, &p.Tries, &p.Error)
	return p, s.told(err)
}

// Retry lets reports wait again; see queue.Queue.
func (s *Store) Retry(ctx context.Context, reports ...string) (n int, err error) {
	aside, err := s.column(ctx, "SELECT report FROM attempts WHERE tries >= $1", queue.Tries)
	if err != nil {
		return 0, err
	}
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		for _, id := range aside {
			if len(reports) > 0 && !slices.Contains(reports, id) {
				continue
			}
			if _, err := tx.ExecContext(ctx, "DELETE FROM attempts WHERE report = $1", id); err != nil {
				return err
			}
			n++
		}
		return nil
	})
	return n, err
}

package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"

	"sitrep/ledger"
	"sitrep/store/relational"
)

var dialect = &relational.Dialect{
	Read:     &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true},
	Told:     told,
	Claim:    " FOR NO KEY UPDATE OF r SKIP LOCKED",
	Rows:     unnest,
	Together: 4096,
	Index:    index,
	Forget:   forget,
	Find:     find,
	Sound:    sound,
}

// unnest is a table of rows made of one array a column: a statement is the same however many rows it has, so it
// is prepared once, and a batch is one round trip.
func unnest(rows [][]any) (table string, args []any) {
	var types, names []string
	for c, v := range rows[0] {
		var array any
		name := "text[]"
		switch v.(type) {
		case int:
			array, name = column[int](rows, c), "bigint[]"
		case bool:
			array, name = column[bool](rows, c), "boolean[]"
		default:
			array = column[string](rows, c)
		}
		args = append(args, array)
		types = append(types, fmt.Sprintf("$%d::%s", c+1, name))
		names = append(names, fmt.Sprintf("column%d", c+1))
	}
	return fmt.Sprintf("unnest(%s) AS given (%s)", strings.Join(types, ", "), strings.Join(names, ", ")), args
}

func column[T any](rows [][]any, c int) []T {
	out := make([]T, len(rows))
	for i, row := range rows {
		out[i] = row[c].(T)
	}
	return out
}

// Errors that say what to do where PostgreSQL only says what is.
var (
	errLost = errors.New("no connection to the ledger's database; nothing was written by halves; check its address, or run the same command again when it is back")
	errFull = errors.New("no room left on the disk of the ledger's database; make room and try again")
)

// classes are the errors of PostgreSQL (Appendix A of its manual) that a caller can act on, by code or
// by the class of the first two characters.
var classes = map[string]error{
	"08":    errLost,        // connection exceptions
	"57P":   errLost,        // the server is shut down or starts up
	"53100": errFull,        // disk full
	"53300": ledger.ErrBusy, // too many connections
	"55P03": ledger.ErrBusy, // lock not available
	"40001": ledger.ErrBusy, // serialization failure
	"40P01": ledger.ErrBusy, // deadlock
}

// told turns an error of PostgreSQL into one that a caller can act on; other errors pass unchanged.
func told(err error) error {
	var fault *pgconn.PgError
	if errors.As(err, &fault) {
		for _, part := range []int{5, 3, 2} {
			if known, ok := classes[fault.Code[:min(part, len(fault.Code))]]; ok {
				return fmt.Errorf("%w (%v)", known, fault)
			}
		}
		return err
	}
	var broken interface{ Temporary() bool } // as errors of the network are
	var refused *pgconn.ConnectError
	lost := errors.As(err, &refused) || errors.As(err, &broken) || errors.Is(err, io.ErrUnexpectedEOF) || pgconn.SafeToRetry(err)
	if lost && !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("%w (%v)", errLost, err)
	}
	return err
}

// forget frees the rows that a removal deleted. What the write-ahead log and backups hold of them is the
// administrator's to remove.
func forget(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, "VACUUM reports, places, readings, records, decisions, report_words")
	return err
}

// sound looks for reports that the index does not hold. PostgreSQL itself keeps references.
func sound(ctx context.Context, db *sql.DB) (faults []error, err error) {
	rows, err := db.QueryContext(ctx, "SELECT id FROM reports WHERE NOT EXISTS (SELECT 1 FROM report_words WHERE report = reports.id) ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Err(), rows.Close()) }()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		faults = append(faults, fmt.Errorf("report %s is not in the index of words", id))
	}
	return faults, nil
}

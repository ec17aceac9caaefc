package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite"

	"sitrep/ledger"
	"sitrep/store/relational"
)

// Memory is the path of a ledger that lives in memory until it is closed.
const Memory = ":memory:"

// patience is how long a statement waits for another process before ledger.ErrBusy.
const patience = 10 * time.Second

// Open opens the ledger in a file, making the file and its tables where there is none, and bringing
// the tables of an older sitrep up to date. It fails with ledger.ErrNotLedger for a file that is
// something else and with ledger.ErrNewer for the ledger of a newer sitrep; neither is changed.
func Open(path string) (*Store, error) { return open(path, patience) }

func open(path string, wait time.Duration) (*Store, error) {
	if err := usable(path); err != nil {
		return nil, fmt.Errorf("open ledger %s: %w", path, err)
	}
	s, err := connect(path, wait)
	if err != nil {
		return nil, fmt.Errorf("open ledger %s: %w", path, err)
	}
	if err := s.prepare(context.Background(), path); err != nil {
		s.Close()
		return nil, fmt.Errorf("open ledger %s: %w", path, why(path, err))
	}
	return s, nil
}

// why finds what is behind an error of a file that is opened: SQLite does not say which right is missing.
func why(path string, err error) error {
	switch {
	case errors.Is(err, ledger.ErrNotLedger):
		return fmt.Errorf("%w; give the path of a ledger, or of a file that is not there yet", err)
	case !errors.Is(err, errCantOpen):
		return err
	}
	folder := filepath.Dir(path)
	probe, failed := os.CreateTemp(folder, ".sitrep-*")
	if failed != nil {
		return fmt.Errorf("no file can be made in the folder %s, where a ledger keeps its log: %w; give a path in a folder where you may write", folder, reason(failed))
	}
	probe.Close()
	os.Remove(probe.Name())
	return err
}

// reason is what the system says of a file, without the call that failed and its path.
func reason(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// usable finds what SQLite would report as "unable to open database file".
func usable(path string) error {
	if path == Memory {
		return nil
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("%w: it is a folder; give the path of a file", ledger.ErrNotLedger)
	case err == nil && !info.Mode().IsRegular():
		return fmt.Errorf("%w: it is no regular file", ledger.ErrNotLedger)
	case err == nil:
		return mayOpen(path)
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%w; ask for the right to that folder, or give another path", reason(err))
	}
	if _, err := os.Stat(filepath.Dir(path)); err != nil {
		return fmt.Errorf("make the folder %s first: %w", filepath.Dir(path), fs.ErrNotExist)
	}
	return nil
}

func mayOpen(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("it has to be readable and writable: %w; ask its owner for the right, or work on a copy", reason(err))
	}
	return f.Close()
}

// connect makes the pools; no file is touched before the first statement.
func connect(path string, wait time.Duration) (*Store, error) {
	write, err := pool(path, wait, "immediate")
	if err != nil {
		return nil, err
	}
	write.SetMaxOpenConns(1)
	if path == Memory { // each connection would have a memory of its own
		return newStore(write, write), nil
	}
	read, err := pool(path, wait, "deferred")
	if err != nil {
		return nil, errors.Join(err, write.Close())
	}
	read.SetMaxIdleConns(readers)
	return newStore(read, write), nil
}

// readers is how many connections are kept for those who read at the same time: to open one costs as much as a search.
const readers = 8

func newStore(read, write *sql.DB) *Store {
	return &Store{Store: relational.New(read, write, dialect), read: read, write: write}
}

// pool makes connections on the file. Synchronous NORMAL with the write-ahead log loses no
// transaction when the process dies; a power cut may take back the last ones, never tear one.
func pool(path string, wait time.Duration, lock string) (*sql.DB, error) {
	settings := url.Values{
		"_pragma": {
			fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds()),
			"synchronous(NORMAL)",
			"foreign_keys(1)",
		},
		"_txlock": {lock},
	}
	address, err := fileURI(path)
	if err != nil {
		return nil, err
	}
	connector, err := sqlite.NewConnector(address + "?" + settings.Encode())
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(connector), nil
}

// fileURI is the path as SQLite's URI, in which "?", "#" and "%" have to be escaped.
func fileURI(path string) (string, error) {
	if path == Memory {
		return "file::memory:", nil
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/…
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath(), nil
}

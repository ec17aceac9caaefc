package sqlite

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"

	"sitrep/ledger"
)

// Primary result codes of SQLite (sqlite.org/rescode.html).
const (
	codeBusy      = 5
	codeLocked    = 6
	codeCorrupt   = 11
	codeFull      = 13
	codeCantOpen  = 14
	codeNotLedger = 26
)

// Errors that say what to do where SQLite only says what is.
var (
	errCorrupt = errors.New("the ledger file is damaged; restore a copy, or make a new ledger from the reports")
	errFull    = errors.New("no room left on the disk; make room and try again")

	errCantOpen = errors.New("the ledger or the log beside it can't be opened; keep it on a disk of this machine, in a folder where you may write")
)

var faults = map[int]error{
	codeBusy:      ledger.ErrBusy,
	codeLocked:    ledger.ErrBusy,
	codeCorrupt:   errCorrupt,
	codeFull:      errFull,
	codeCantOpen:  errCantOpen,
	codeNotLedger: ledger.ErrNotLedger,
}

// told turns an error of SQLite into one that a caller can act on; other errors pass unchanged.
func told(err error) error {
	var fault *sqlite.Error
	if !errors.As(err, &fault) {
		return err
	}
	if known, ok := faults[fault.Code()&0xff]; ok {
		return fmt.Errorf("%w (%v)", known, fault)
	}
	return err
}

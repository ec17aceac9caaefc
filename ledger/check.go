package ledger

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// Errors a caller can act on.
var (
	ErrNoEvidence = errors.New("record without evidence")
	ErrQuote      = errors.New("quote differs from the text")
	ErrNotFound   = errors.New("not found")
	ErrNewer      = errors.New("ledger was written by a newer sitrep; install that version or a later one")
	ErrNotLedger  = errors.New("file is not a sitrep ledger")
	ErrRemoved    = errors.New("report was removed from the ledger")
	ErrBusy       = errors.New("ledger is in use by another process; try again when it has finished")
)

// Check reports the first record of a reading whose evidence is missing or does not stand in the
// text: every record points at words, and the quote is those words to the byte.
func (r *Reading) Check(text string) error {
	return errors.Join(r.Faults(text)...)
}

// Faults lists every record whose evidence is missing or not verbatim.
func (r *Reading) Faults(text string) []error {
	var faults []error
	note := func(id string, err error) {
		if err != nil {
			faults = append(faults, fmt.Errorf("report %s record %s: %w", r.Report.ID, id, err))
		}
	}
	for id, e := range r.evidence() {
		note(id, e.check(text))
	}
	for _, e := range r.Events {
		for _, role := range e.Roles {
			note(e.ID+" "+role.Role, words(text, role.Start, role.End, role.Text))
		}
	}
	for _, e := range r.Entities {
		if len(e.Mentions) == 0 {
			note(e.ID, ErrNoEvidence)
		}
		for _, m := range e.Mentions {
			note(e.ID, within(text, m.Start, m.End))
		}
	}
	return faults
}

// evidence yields the evidence of each record, in order.
func (r *Reading) evidence() func(yield func(string, Evidence) bool) {
	return func(yield func(string, Evidence) bool) {
		for _, e := range r.Events {
			if !yield(e.ID, e.Evidence) {
				return
			}
		}
		for _, f := range r.Figures {
			if !yield(f.ID, f.Evidence) {
				return
			}
		}
		for _, c := range r.Claims {
			if !yield(c.ID, c.Evidence) {
				return
			}
		}
		for _, w := range r.Warnings {
			if !yield(w.ID, w.Evidence) {
				return
			}
		}
	}
}

// Quotes is the number of quotes that Check compares with the text.
func (r *Reading) Quotes() int {
	n := 0
	for range r.evidence() {
		n++
	}
	return n
}

func (e Evidence) check(text string) error {
	if e.End <= e.Start || e.Quote == "" || e.By == "" {
		return ErrNoEvidence
	}
	return words(text, e.Start, e.End, e.Quote)
}

func words(text string, start, end int, quote string) error {
	if err := within(text, start, end); err != nil {
		return err
	}
	if !utf8.ValidString(text[start:end]) {
		return fmt.Errorf("%w: bytes %d-%d cut a character in two", ErrQuote, start, end)
	}
	if text[start:end] != quote {
		return fmt.Errorf("%w: bytes %d-%d are %q, the record has %q", ErrQuote, start, end, text[start:end], quote)
	}
	return nil
}

func within(text string, start, end int) error {
	if start < 0 || end <= start || end > len(text) {
		return fmt.Errorf("%w: bytes %d-%d lie outside the text of %d bytes", ErrQuote, start, end, len(text))
	}
	return nil
}

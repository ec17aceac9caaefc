// Package queue names what hands out work: the reports of a ledger that were saved and wait to be read.
// There is no second book of jobs beside the ledger. What waits is what has no reading, so nothing can be
// lost between the two, and a reading is the end of its work in the same transaction.
package queue

import (
	"context"
	"errors"
	"iter"

	"sitrep/ledger"
)

// ErrEmpty is the error of a queue in which nothing waits that others do not have in hand.
var ErrEmpty = errors.New("nothing waits to be read")

// Tries is after how many a report is set aside.
const Tries = 3

// Queue hands out reports. Every queue passes the suite in store/queuetest.
type Queue interface {
	// Take leases up to so many reports that wait, or fails with ErrEmpty. What is leased is handed to
	// nobody else while the lease is held; a lease ends with its holder, so what a killed process had in
	// hand waits again. A report whose lease ended without Done comes again alone, behind those that were
	// never tried; after Tries it is set aside.
	Take(ctx context.Context, most int) (Lease, error)

	// Status counts what waits, what is leased by anybody, and what is set aside.
	Status(ctx context.Context) (Status, error)

	// Aside yields what was set aside, by report.
	Aside(ctx context.Context) iter.Seq2[Poison, error]

	// Retry lets the reports wait again that were set aside, all of them where none is named, and tells
	// how many.
	Retry(ctx context.Context, reports ...string) (int, error)
}

// Lease is work in hand. One of its methods ends it.
type Lease interface {
	Reports() []ledger.Report

	// Done writes what was read, all of it and the end of the work in one transaction, or nothing. It gives the
	// readings that were not there.
	Done(ctx context.Context, readings []ledger.Reading) ([]ledger.Reading, error)

	// Fail gives the reports back with what went wrong; that counts as a try.
	Fail(ctx context.Context, reason error) error

	// Release gives them back untried, as a worker does that is asked to stop.
	Release(ctx context.Context) error
}

// Status is how much there is to do.
type Status struct{ Waiting, Aside int }

// Poison is a report that was set aside.
type Poison struct {
	Report, Path string
	Tries        int
	Error        string
}

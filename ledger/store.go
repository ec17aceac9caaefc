package ledger

import (
	"context"
	"iter"
)

// Store keeps a ledger. It only grows: saving or committing the same thing again changes nothing.
// The one exception is Remove, which leaves a tombstone. Every store passes the suite in
// store/storetest.
type Store interface {
	Archive

	// Save keeps a report, its text and hashes included. New is false when the text was known;
	// the path is then kept as a further place where the text was met. It fails with ErrRemoved
	// when the report was taken out of the ledger.
	Save(ctx context.Context, r Report) (isNew bool, err error)

	// SaveAll keeps several reports, each as Save does but for the error of a removed one, in one
	// transaction, and tells what came of each.
	SaveAll(ctx context.Context, reports []Report) ([]Saved, error)

	// Commit writes what was read in one report, in one transaction, replacing nothing that the
	// same version read before. It fails with ErrNoEvidence or ErrQuote, writing nothing, when a
	// record does not point at its words, and with ErrNotFound when the report was not saved.
	Commit(ctx context.Context, r Reading) error

	// CommitAll commits several readings in one transaction: all of them, or on an error none. It gives those that
	// were not there: another who reads the same ledger may have been sooner.
	CommitAll(ctx context.Context, readings []Reading) ([]Reading, error)

	// Pending yields the reports that were saved and never committed, by id. A skipped report is
	// among them: that it was skipped is committed too.
	Pending(ctx context.Context) iter.Seq2[Report, error]

	// Readings yields the latest reading of each report that the query selects, sorted by report
	// id, each report with its text.
	Readings(ctx context.Context, q Query) iter.Seq2[Reading, error]

	// Heads yields the head of each report that Readings yields, by report id. It costs little beside Readings, and a
	// report whose head is as it was has no newer reading.
	Heads(ctx context.Context) iter.Seq2[Head, error]

	// Report gives one report with its text; ErrNotFound when there is none.
	Report(ctx context.Context, id string) (Report, error)

	// Search finds reports by words of their text (full text, all words must stand in it).
	Search(ctx context.Context, words string, limit int) ([]Hit, error)

	// Decide keeps a person's decision; Decisions yields them in the order they were made.
	Decide(ctx context.Context, d Decision) error

	// Remove takes something out and keeps the tombstone. RemovedReport takes the reports with
	// text, records, index and decisions' quotes; RemovedName blacks out the forms of a name, each
	// byte by "*", in texts, records, decisions and index, so that spans stay where they are. The
	// forms are kept nowhere; marks of them may come with the removal. Removing again by the same id changes nothing.
	Remove(ctx context.Context, r Removal, forms ...string) (Removal, error)

	// Changes yields what happened in the ledger since a time (in TimeForm; "" for all), that
	// second included, in order of time, kind and id.
	Changes(ctx context.Context, since string) iter.Seq2[Change, error]

	// View gives one consistent sight of the whole ledger, whatever others write meanwhile. The
	// function must not write to the store.
	View(ctx context.Context, look func(Archive) error) error

	// Faults tells what is wrong with the store itself: a damaged file or index, rows that belong
	// to nothing. Evidence is checked with Reading.Faults.
	Faults(ctx context.Context) ([]error, error)

	Close() error
}

// Saved is what came of a report that was to be kept.
type Saved string

const (
	SavedNew     Saved = "new"
	SavedKnown   Saved = "known"   // its text was known; its path is kept as a further place
	SavedRemoved Saved = "removed" // it was taken out of the ledger and is not taken again
)

// Archive is what a ledger holds, for dumps, copies and checks.
type Archive interface {
	// Kept yields every report, sorted by id, with all its readings.
	Kept(ctx context.Context) iter.Seq2[Kept, error]

	// Decisions yields the decisions in the order they were made.
	Decisions(ctx context.Context) iter.Seq2[Decision, error]

	// Removals yields the tombstones in the order of the removals.
	Removals(ctx context.Context) iter.Seq2[Removal, error]
}

// Head names the latest reading of a report: another reading has a larger number.
type Head struct {
	Report string
	Number int64
}

// Query selects readings; the zero Query selects all.
type Query struct {
	Report  string // report id
	KnownAt string // in TimeForm: what had been received and read by then, as it had been read then
}

// Hit is a report found by its words, with a snippet of its text.
type Hit struct {
	Report  string
	Title   string
	Path    string
	Snippet string
}

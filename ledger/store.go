package ledger

import (
	"context"
	"iter"
)

// Store keeps a ledger. It only grows: saving or committing the same thing again changes nothing.
// Every store passes the suite in store/storetest.
type Store interface {
	// Save keeps a report, its text and hashes included. New is false when the text was known;
	// the path is then kept as a further place where the text was met.
	Save(ctx context.Context, r Report) (isNew bool, err error)

	// Commit writes what was read in one report, in one transaction, replacing nothing that the
	// same version read before. It fails with ErrNoEvidence or ErrQuote, writing nothing, when a
	// record does not point at its words, and with ErrNotFound when the report was not saved.
	Commit(ctx context.Context, r Reading) error

	// Pending yields the reports that were saved, not skipped, and never committed, by id.
	Pending(ctx context.Context) iter.Seq2[Report, error]

	// Readings yields everything committed, sorted by report id, each report with its text.
	Readings(ctx context.Context, q Query) iter.Seq2[Reading, error]

	// Report gives one report with its text; ErrNotFound when there is none.
	Report(ctx context.Context, id string) (Report, error)

	// Search finds reports by words of their text (full text, all words must stand in it).
	Search(ctx context.Context, words string, limit int) ([]Hit, error)

	// Decide keeps a person's decision; Decisions yields them in the order they were made.
	Decide(ctx context.Context, d Decision) error
	Decisions(ctx context.Context) iter.Seq2[Decision, error]

	Close() error
}

// Query selects readings; the zero Query selects all.
type Query struct {
	Report string // report id
}

// Hit is a report found by its words, with a snippet of its text.
type Hit struct {
	Report  string
	Title   string
	Path    string
	Snippet string
}

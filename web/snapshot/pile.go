// Package snapshot holds what the situation room shows: a ledger as it stood at one moment, collated, with
// the indexes by which its parts are found. A snapshot never changes; a Keeper makes a new one when the
// ledger has changed and serves the old one meanwhile.
package snapshot

import (
	"context"

	"sitrep/ledger"
)

// Past says which state of the ledger is asked for; the zero Past is now.
type Past struct {
	AsOf    string // ISO day: reports published up to it
	KnownAt string // in ledger.TimeForm: what the ledger held then
}

// Pile is everything a ledger says at one moment.
type Pile struct {
	Readings  []ledger.Reading // each report with its text
	Decisions []ledger.Decision
	Situation *ledger.Situation
	Undated   int // reports left out by Past.AsOf since nobody knows when they came out
}

// Progress is how far the making of a snapshot has come: "reading the ledger", 1200 reports.
type Progress struct {
	Step string `json:"step"`
	Done int    `json:"done"`
}

// Ledger is where piles come from.
type Ledger struct {
	// Gather reads and collates the ledger, telling how far it is.
	Gather func(ctx context.Context, past Past, tell func(Progress)) (*Pile, error)

	// State names what the ledger holds: it differs when the ledger has changed. It is asked often.
	State func(ctx context.Context) (string, error)
}

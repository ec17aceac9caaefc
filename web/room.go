// Package web is the situation room: pages, their JSON, CSV and GeoJSON twins, and an API over one ledger.
//
// What pages say is worded by export/brief, so a page and the terminal never say different things. Every
// request sees one snapshot of the ledger, whole. Pages read whole without scripts; scripts only draw what
// stands in them already. Nothing is fetched from anywhere else.
package web

import (
	"context"
	"iter"
	"net/http"
	"sync/atomic"

	"sitrep/ledger"
	"sitrep/web/snapshot"
)

// Ledger is what the room needs of the world; package cmd wires it.
type Ledger struct {
	snapshot.Ledger

	// Search finds reports by words; the best first.
	Search func(ctx context.Context, words string, limit int) ([]ledger.Hit, error)

	// Changes yields what happened in the ledger since a time.
	Changes func(ctx context.Context, since string) iter.Seq2[ledger.Change, error]

	// Decide keeps decisions. It is nil in a room that only shows.
	Decide func(ctx context.Context, made ...ledger.Decision) error

	// Take reads a file into the ledger: one report, or several of a feed or an archive. It is nil in a room that only shows.
	Take func(ctx context.Context, name string, content []byte) ([]Taken, error)

	// Now is the time, in ledger.TimeForm.
	Now func() (string, error)
}

// Taken is what became of a report of an uploaded file.
type Taken struct {
	Name   string   `json:"name"`             // of the file, and the part of it
	Report string   `json:"report,omitempty"` // id
	Status string   `json:"status"`           // read | known | skipped
	Reason string   `json:"reason,omitempty"` // why it was skipped
	Notes  []string `json:"notes,omitempty"`  // what intake had to do
}

// Options say how the room is served.
type Options struct {
	Listen       string   // 127.0.0.1:8080
	Hosts        []string // names by which the room may be asked for, beside those of loopback
	Cert, Key    string   // files in PEM form; needed beyond loopback
	Tokens       []Token  // who may come in; needed beyond loopback
	Analyst      string   // who decides, where nobody signs in
	IncludeNames bool     // show the names of private persons; on loopback alone
	ReadOnly     bool     // no upload, no decision
	MaxUpload    int64    // bytes of one upload; 0 is 256 MB
	Title        string   // what the room is called: "Example reports"
	Version      ledger.Version
}

// Room is a situation room over a ledger.
type Room struct {
	ledger  Ledger
	options Options
	keeper  *snapshot.Keeper
	assets  *assets
	pages   pages
	doors   *doors
	meter   *meter
	front   atomic.Pointer[front]
	kept    keptPages
}

// New makes a room. Run has to be called for it to have anything to show.
func New(l Ledger, o Options) (*Room, error) {
	o.ReadOnly = o.ReadOnly || l.Decide == nil
	if o.MaxUpload == 0 {
		o.MaxUpload = 256 << 20
	}
	if err := o.check(); err != nil {
		return nil, err
	}
	assets, err := openAssets()
	if err != nil {
		return nil, err
	}
	pages, err := parsePages()
	if err != nil {
		return nil, err
	}
	r := &Room{ledger: l, options: o, keeper: snapshot.NewKeeper(l.Ledger, o.IncludeNames), assets: assets, pages: pages, doors: newDoors(o.Tokens)}
	r.meter = newMeter(r.keeper)
	return r, nil
}

// Run keeps the room up to date until the context ends.
func (room *Room) Run(ctx context.Context) { room.keeper.Run(ctx) }

// Ready waits for the first snapshot.
func (room *Room) Ready(ctx context.Context) error {
	_, err := room.keeper.Wait(ctx)
	return err
}

// Handler answers requests.
func (room *Room) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, r := range routes {
		r.register(mux, room)
	}
	room.service(mux)
	return room.guarded(mux)
}

package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"sitrep/ledger"
	"sitrep/web/snapshot"
)

// tellEvery is after how many reports a room that is being made says how far it is.
const tellEvery = 500

// gatherer reads and collates a ledger for a snapshot of a room. Between two snapshots of now it keeps what did not change.
func gatherer(store ledger.Store) func(context.Context, snapshot.Past, func(snapshot.Progress)) (*snapshot.Pile, error) {
	kept := &memory{store: store}
	return func(ctx context.Context, at snapshot.Past, tell func(snapshot.Progress)) (p *snapshot.Pile, err error) {
		p = &snapshot.Pile{}
		count := func(n int) { tell(snapshot.Progress{Step: "reading the ledger", Done: n}) }
		if at.KnownAt == "" {
			p.Readings, p.Decisions, err = kept.held(ctx, count)
		} else {
			p.Readings, p.Decisions, err = held(ctx, store, at.KnownAt)
		}
		if err != nil {
			return nil, err
		}
		upTo(p, at.AsOf)
		tell(snapshot.Progress{Step: "putting together what the reports say", Done: len(p.Readings)})
		collate := situationOf
		if at == (snapshot.Past{}) {
			collate = kept.situation
		}
		situation := collate(p.Readings, p.Decisions)
		p.Situation = &situation
		return p, nil
	}
}

// upTo leaves out the reports that came out after a day, and counts those of which nobody knows.
func upTo(p *snapshot.Pile, day string) {
	if day == "" {
		return
	}
	p.Readings = slices.DeleteFunc(p.Readings, func(r ledger.Reading) bool {
		by, known := r.Report.PublishedBy(day)
		if !known {
			p.Undated++
		}
		return !by
	})
}

// pulse names the state of a ledger by the last second in which it changed and what changed then: a look at
// it costs little, however much the ledger holds.
type pulse struct {
	store ledger.Store
	since string
}

func (p *pulse) state(ctx context.Context) (string, error) {
	last, sum := p.since, sha256.New()
	for c, err := range p.store.Changes(ctx, p.since) {
		if err != nil {
			return "", err
		}
		if c.At != last {
			last = c.At
			sum.Reset()
		}
		fmt.Fprintln(sum, c.At, c.Kind, c.ID, c.Program, c.Data)
	}
	p.since = last
	return last + " " + hex.EncodeToString(sum.Sum(nil)), nil
}

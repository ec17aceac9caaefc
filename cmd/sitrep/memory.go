package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"sitrep/collation"
	"sitrep/ledger"
)

// memory is a ledger that is looked at again and again: of its readings only those are fetched that are new since the last
// look, and what was made of single reports is kept for the next collation. What it gives is what held and situationOf
// give.
type memory struct {
	store ledger.Store

	mu       sync.Mutex
	heads    map[string]int64 // of the last look, by report
	readings map[string]ledger.Reading
	removals int

	collating sync.Mutex
	collator  collation.Collator
}

// fewNew is up to how many reports are fetched one by one; more are fetched with all the others.
const fewNew = 300

// held is what the ledger holds now, as held has it. It tells now and then how many reports it has fetched.
func (m *memory) held(ctx context.Context, tell func(int)) (readings []ledger.Reading, decisions []ledger.Decision, err error) {
	if readings, err = m.latest(ctx, tell); err != nil {
		return nil, nil, err
	}
	if decisions, err = decided(ctx, m.store, ""); err == nil {
		err = readUnder(ctx, readings, decisions)
	}
	return readings, decisions, err
}

// situation collates readings under what people decided.
func (m *memory) situation(readings []ledger.Reading, decisions []ledger.Decision) ledger.Situation {
	m.collating.Lock()
	defer m.collating.Unlock()
	s, _ := weighed(readings, decisions, &m.collator)
	return s
}

// latest is the latest reading of each report, by report.
func (m *memory) latest(ctx context.Context, tell func(int)) ([]ledger.Reading, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.forgetRemoved(ctx); err != nil {
		return nil, err
	}
	heads := map[string]int64{}
	var fresh []string
	for head, err := range m.store.Heads(ctx) {
		if err != nil {
			return nil, err
		}
		heads[head.Report] = head.Number
		if known, ok := m.heads[head.Report]; !ok || known != head.Number {
			fresh = append(fresh, head.Report)
		}
	}
	if err := m.fetch(ctx, fresh, tell); err != nil {
		m.heads, m.readings = nil, nil
		return nil, err
	}
	maps.DeleteFunc(m.readings, func(report string, _ ledger.Reading) bool { _, holds := heads[report]; return !holds })
	m.heads = heads
	var out []ledger.Reading
	for _, report := range slices.Sorted(maps.Keys(m.readings)) {
		out = append(out, m.readings[report])
	}
	return out, nil
}

// forgetRemoved lets all readings go when something was taken out of the ledger: a name that is blacked out changes
// readings as they stand.
func (m *memory) forgetRemoved(ctx context.Context) error {
	n := 0
	for _, err := range m.store.Removals(ctx) {
		if err != nil {
			return err
		}
		n++
	}
	if n != m.removals {
		m.heads, m.readings, m.removals = nil, nil, n
	}
	return nil
}

// fetch fetches the readings of some reports.
func (m *memory) fetch(ctx context.Context, reports []string, tell func(int)) error {
	if len(reports) > fewNew || m.readings == nil {
		m.readings = map[string]ledger.Reading{}
		reports = []string{""} // all
	}
	n := 0
	for _, report := range reports {
		for r, err := range m.store.Readings(ctx, ledger.Query{Report: report}) {
			if err != nil {
				return fmt.Errorf("fetch what is new: %w", err)
			}
			m.readings[r.Report.ID] = r
			if n++; n%tellEvery == 0 {
				tell(n)
			}
		}
	}
	return nil
}

package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"sitrep/collation"
	"sitrep/ledger"
	"sitrep/reading"
	"sitrep/review"
)

// situationOf collates readings under what people decided.
func situationOf(readings []ledger.Reading, decisions []ledger.Decision) ledger.Situation {
	s, _ := weighed(readings, decisions, new(collation.Collator))
	return s
}

// weighed is the situation with the readings it was made of: those of the reports as people decided on them.
func weighed(readings []ledger.Reading, decisions []ledger.Decision, c *collation.Collator) (ledger.Situation, []ledger.Reading) {
	w := review.Weigh(readings, decisions)
	s := c.Collate(w.Readings, w.Constraints...)
	w.Mark(&s)
	s.Version = reading.Version()
	return s, w.Readings
}

// bench is a ledger opened for review.
type bench struct {
	s         streams
	store     ledger.Store
	memory    *memory
	analyst   string
	decisions []ledger.Decision
	situation ledger.Situation
	desk      *review.Desk
}

// openBench takes the ledger as it stands.
func openBench(ctx context.Context, s streams, path, analyst string) (*bench, error) {
	if analyst == "" {
		return nil, failure{exitUse, fmt.Errorf("who decides? give --by NAME, or set SITREP_ANALYST")}
	}
	store, err := openLedger(path, false)
	if err != nil {
		return nil, err
	}
	b := &bench{s: s, store: store, memory: &memory{store: store}, analyst: analyst}
	if err := b.refresh(ctx); err != nil {
		store.Close()
		return nil, err
	}
	return b, nil
}

// refresh reads the ledger anew, as after a decision.
func (b *bench) refresh(ctx context.Context) error {
	readings, decisions, err := b.memory.held(ctx, func(int) {})
	if err != nil {
		return err
	}
	b.decisions = decisions
	b.situation = b.memory.situation(readings, b.decisions)
	b.desk = review.NewDesk(readings, b.decisions, &b.situation)
	return nil
}

// decided are the decisions that had been made at a time; "" is now.
func decided(ctx context.Context, store ledger.Store, at string) (out []ledger.Decision, err error) {
	for d, err := range store.Decisions(ctx) {
		if err != nil {
			return nil, err
		}
		if at == "" || d.At <= at {
			out = append(out, d)
		}
	}
	return out, nil
}

// sign is the analyst's signature with a reason.
func (b *bench) sign(reason string) (review.Signature, error) {
	at, err := now()
	return review.Signature{By: b.analyst, At: at, Reason: reason}, err
}

// keep writes decisions to the ledger and tells their ids.
func (b *bench) keep(ctx context.Context, made ...ledger.Decision) error {
	for _, d := range made {
		if err := b.store.Decide(ctx, d); err != nil {
			return err
		}
		fmt.Fprintf(b.s.out, "%s  %s\n", d.ID, decisionLine(d))
	}
	return nil
}

// decisionLine tells a decision in a line, with its records and who made it.
func decisionLine(d ledger.Decision) string {
	words := []string{review.Words(d)}
	for i, a := range d.Anchors {
		if i == 4 {
			words = append(words, fmt.Sprintf("and %d more", len(d.Anchors)-i))
			break
		}
		if a.Quote == "" {
			words = append(words, "["+d.Members[i].ID+"]")
			continue
		}
		words = append(words, fmt.Sprintf("[%s “%s”]", d.Members[i].ID, squeezed(a.Quote, 40)))
	}
	return strings.Join(words, " ") + " — " + d.By + ", " + d.At + ": " + strings.Join(d.Reasons, "; ")
}

// squeezed is a text on one line, cut at about n bytes between words.
func squeezed(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) <= n {
		return s
	}
	if at := strings.LastIndexByte(s[:n], ' '); at > 0 {
		return s[:at] + " …"
	}
	return strings.ToValidUTF8(s[:n], "") + "…"
}

// analyst is who decides unless --by says otherwise.
func analyst() string {
	if name := os.Getenv("SITREP_ANALYST"); name != "" {
		return name
	}
	return os.Getenv("USER")
}

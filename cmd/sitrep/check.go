package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"sitrep/ledger"
)

func checkCommand(s streams) *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Check that every quote, hash, reference and count of the ledger holds",
		Long: `Cuts every quote of every reading out of its report's text again and compares it, computes every
hash anew, follows every reference from record to record and from decision to report, counts the
records of each reading, and has the database look for damage of its own. Ends with exit code 3
when anything differs.`,
		Example: "  sitrep check --ledger team.db",
		Args:    words(0, 0),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := openLedger(path, false)
			if err != nil {
				return err
			}
			defer store.Close()
			return check(cmd.Context(), s, store)
		},
	}
	ledgerFlag(cmd, &path)
	return cmd
}

// audit goes through a ledger and counts.
type audit struct {
	s                          streams
	reports, quotes, faults    int
	known, redacted, decisions map[string]bool // ids of reports, of those with a name removed, of decisions
}

func check(ctx context.Context, s streams, store ledger.Store) error {
	a := audit{s: s, known: map[string]bool{}, redacted: map[string]bool{}, decisions: map[string]bool{}}
	faults, err := store.Faults(ctx)
	a.tell(faults)
	if err == nil {
		err = store.View(ctx, func(all ledger.Archive) error { return a.run(ctx, all) })
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.out, "%d reports, %d quotes, %d faults\n", a.reports, a.quotes, a.faults)
	if a.faults > 0 {
		return failure{exitCheck, fmt.Errorf("%d faults, listed above; restore the ledger from a copy, or add the reports again into a new one", a.faults)}
	}
	return err
}

func (a *audit) run(ctx context.Context, all ledger.Archive) error {
	for r, err := range all.Removals(ctx) {
		if err != nil {
			return err
		}
		for _, id := range r.Reports {
			a.known[id], a.redacted[id] = true, true
		}
	}
	for k, err := range all.Kept(ctx) {
		if err != nil {
			return err
		}
		a.report(k)
	}
	for d, err := range all.Decisions(ctx) {
		if err != nil {
			return err
		}
		a.tell(d.Dangling(a.known, a.decisions))
		a.decisions[d.ID] = true
	}
	return nil
}

func (a *audit) report(k ledger.Kept) {
	a.reports++
	a.known[k.Report.ID] = true
	for i := range k.Readings {
		a.quotes += k.Readings[i].Quotes()
	}
	a.tell(k.Faults(a.redacted[k.Report.ID]))
}

func (a *audit) tell(faults []error) {
	a.faults += len(faults)
	for _, fault := range faults {
		fmt.Fprintln(a.s.err, "sitrep:", fault)
	}
}

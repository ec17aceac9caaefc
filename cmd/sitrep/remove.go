package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"sitrep/ledger"
)

func removeCommand(s streams) *cobra.Command {
	var path, by, reason string
	var names []string
	var later bool
	cmd := &cobra.Command{
		Use:   "remove [REPORT…]",
		Short: "Take reports, or a name, out of the ledger for good",
		Long: `Takes reports out of the ledger: text, every reading, index, and what decisions quote of them. With
--name it blacks a name out instead, byte for byte, in every text and record. For court orders and
for safety: it can't be undone, and copies, backups and exports made before hold what they held.

With --in-new-reports a name is also blacked out of reports that are added later. Of the name the ledger
then keeps a mark that tells nothing without the key, a file that SITREP_REMOVAL_KEY names and that is
made if it is not there. Keep it apart from the ledger and its backups, and where reports are added.

A tombstone stays: what kind, from which reports, who, when and why, never what it was. It stands in
the dump and in 'sitrep changes'. A removed report is refused when it comes again.`,
		Example: `  sitrep remove r-3f1a9c0277ab51de --reason "order of the district court, 2 March"
  sitrep remove --name "Ada Vessel" --name Vessel --reason "her safety"`,
		RunE: func(cmd *cobra.Command, args []string) error {
			at, err := now()
			if err != nil {
				return err
			}
			r, err := removalOf(args, names, by, reason, at)
			if err != nil {
				return failure{exitUse, err}
			}
			if later {
				if r.Marks, err = marksOf(s, names); err != nil {
					return err
				}
			}
			store, err := openLedger(path, false)
			if err != nil {
				return err
			}
			defer store.Close()
			for _, id := range args {
				if _, err := store.Report(cmd.Context(), id); err != nil {
					return err
				}
			}
			r, err = store.Remove(cmd.Context(), r, names...)
			if err != nil {
				return err
			}
			fmt.Fprintf(s.out, "%s  %s taken out of %d reports\n", r.ID, r.What, len(r.Reports))
			return nil
		},
	}
	ledgerFlag(cmd, &path)
	cmd.Flags().StringVar(&by, "by", analyst(), "who asks for it; SITREP_ANALYST sets the default")
	cmd.Flags().StringVar(&reason, "reason", "", "why; it stays in the tombstone, so it must not hold the name")
	cmd.Flags().BoolVar(&later, "in-new-reports", false, "with --name: black the name out of reports that are added later too")
	cmd.Flags().StringArrayVar(&names, "name", nil, "a form of the name; give each form of it")
	return cmd
}

// removalOf makes the tombstone. The name is in none of its parts, its id included.
func removalOf(reports, names []string, by, reason, at string) (ledger.Removal, error) {
	r := ledger.Removal{What: ledger.RemovedReport, Reports: reports, Reason: reason, By: by, At: at}
	if len(names) > 0 {
		r.What, r.Reports = ledger.RemovedName, []string{}
	}
	switch {
	case len(reports) > 0 && len(names) > 0:
		return r, errors.New("name reports or a name, not both")
	case len(reports)+len(names) == 0:
		return r, errors.New("name the reports by their ids, or a name with --name")
	case strings.TrimSpace(by) == "" || strings.TrimSpace(reason) == "":
		return r, errors.New("a removal has a reason and somebody who asks for it: --reason, --by")
	}
	for _, n := range names {
		if len([]rune(strings.TrimSpace(n))) < 2 {
			return r, fmt.Errorf("--name %q is too short to be a name", n)
		}
		if strings.Contains(strings.ToLower(reason), strings.ToLower(strings.TrimSpace(n))) {
			return r, errors.New("the reason holds the name that is to go; say it without")
		}
	}
	r.ID = ledger.ID("t", append([]string{r.What, reason, by, at}, reports...)...)
	return r, nil
}

func changesCommand(s streams) *cobra.Command {
	var path, since string
	cmd := &cobra.Command{
		Use:     "changes",
		Short:   "List what happened in the ledger: reports, readings, decisions, removals",
		Long:    `Lists what was received, read, decided and removed, as JSON lines in the order of time.`,
		Example: "  sitrep changes --ledger team.db --since 2024-05-06T00:00:00Z",
		Args:    words(0, 0),
		RunE: func(cmd *cobra.Command, args []string) error {
			from, err := start(since)
			if err != nil {
				return err
			}
			store, err := openLedger(path, false)
			if err != nil {
				return err
			}
			defer store.Close()
			return listChanges(cmd.Context(), s, store, path, from)
		},
	}
	ledgerFlag(cmd, &path)
	cmd.Flags().StringVar(&since, "since", "", "from this day or time on")
	return cmd
}

// listChanges prints what happened in a ledger from a time on ("" is the beginning), and says where nothing did.
func listChanges(ctx context.Context, s streams, store ledger.Store, path, from string) error {
	out, n := jsonLines(s.out), 0
	for c, err := range store.Changes(ctx, from) {
		if err != nil {
			return err
		}
		if err := out.Encode(c); err != nil {
			return err
		}
		n++
	}
	switch {
	case n == 0 && from == "":
		fmt.Fprintf(s.err, "sitrep: nothing happened in the ledger %s yet\n", path)
	case n == 0:
		fmt.Fprintf(s.err, "sitrep: nothing happened in the ledger %s since then\n", path)
	}
	return nil
}

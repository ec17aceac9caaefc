package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"sitrep/ledger"
	"sitrep/review"
)

// judging are the flags of every way to decide.
type judging struct{ path, by, reason string }

func (j *judging) flags(cmd *cobra.Command) {
	ledgerFlag(cmd, &j.path)
	cmd.Flags().StringVar(&j.by, "by", analyst(), "who decides; SITREP_ANALYST sets the default")
}

func reviewCommand(s streams) *cobra.Command {
	var j judging
	cmd := &cobra.Command{
		Use:   "review",
		Short: "Go through the ledger and decide: accept, reject, correct, merge, split, undo",
		Long: `Without a further word it shows what waits for a person, one after the other, and takes a key for
each: pairs that may be one happening first, then incidents nobody has looked at. It also takes
lines on its standard input.

With a further word it makes one decision. An ID is that of a record, or of an incident, series,
entity or warning and then means all its records; its first digits do. What was read is never
changed: decisions stand beside it, hold after rereading and for new reports, and can be undone.`,
		Example: `  sitrep review --ledger team.db
  sitrep review merge x-1f0c x-77ab --reason "one market, one morning"
  sitrep review correct e-09d1 killed 9 --reason "the ministry's list"
  sitrep review undo d-5b21 --reason "two blasts after all"`,
		Args: subcommand,
		RunE: func(cmd *cobra.Command, args []string) error {
			b, err := openBench(cmd.Context(), s, j.path, j.by)
			if err != nil {
				return err
			}
			defer b.store.Close()
			return b.session(cmd.Context())
		},
	}
	j.flags(cmd)
	for _, v := range verbs {
		cmd.AddCommand(v.command(s))
	}
	cmd.AddCommand(reviewAddCommand(s), reviewListCommand(s))
	return cmd
}

// verb is one kind of decision with its arguments.
type verb struct {
	use, short, example string
	least, most         int // arguments; most -1 is any number
	decide              func(*review.Desk, []string, review.Signature) ([]ledger.Decision, error)
}

var verbs = []verb{
	{"accept ID", "It was read rightly", "accept x-1f0c", 1, 1, one((*review.Desk).Accept)},
	{"reject ID", "The report does not say this: out of the pile", "reject e-09d1", 1, 1, one((*review.Desk).Reject)},
	{"not-event ID", "The words are there and tell of no happening", "not-event e-09d1", 1, 1, one((*review.Desk).NotEvent)},
	{"correct ID FIELD VALUE", "Set a field of a record; what was read stays beside it", "correct e-09d1 killed 9", 3, 3,
		func(d *review.Desk, a []string, by review.Signature) ([]ledger.Decision, error) {
			return single(d.Correct(a[0], a[1], a[2], by))
		}},
	{"merge ID ID…", "All that is named is one", "merge x-1f0c x-77ab", 2, -1,
		func(d *review.Desk, a []string, by review.Signature) ([]ledger.Decision, error) {
			return single(d.Merge(a, by))
		}},
	{"split ID [ID…]", "The first is apart from the others, or from all it stands with", "split e-09d1", 1, -1, (*review.Desk).Split},
	{"source NAME GRADE", "Set a source's reliability, A to F", "source 'Kestrian Courier' B", 2, 2,
		func(d *review.Desk, a []string, by review.Signature) ([]ledger.Decision, error) {
			return single(d.Reliability(a[0], a[1], by))
		}},
	{"undo DECISION", "Take a decision back", "undo d-5b21", 1, 1, one((*review.Desk).Undo)},
}

func one(decide func(*review.Desk, string, review.Signature) (ledger.Decision, error)) func(*review.Desk, []string, review.Signature) ([]ledger.Decision, error) {
	return func(d *review.Desk, args []string, by review.Signature) ([]ledger.Decision, error) {
		return single(decide(d, args[0], by))
	}
}

func single(d ledger.Decision, err error) ([]ledger.Decision, error) {
	return []ledger.Decision{d}, err
}

func (v verb) command(s streams) *cobra.Command {
	var j judging
	cmd := &cobra.Command{Short: v.short, Example: "  sitrep review " + v.example + " --reason WHY"}
	cmd.Use = v.use
	cmd.Args = words(v.least, v.most)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return j.decide(cmd.Context(), s, func(d *review.Desk, by review.Signature) ([]ledger.Decision, error) { return v.decide(d, args, by) })
	}
	j.flags(cmd)
	cmd.Flags().StringVar(&j.reason, "reason", "", "why")
	return cmd
}

// decide makes decisions at a desk and keeps them.
func (j *judging) decide(ctx context.Context, s streams, make func(*review.Desk, review.Signature) ([]ledger.Decision, error)) error {
	b, err := openBench(ctx, s, j.path, j.by)
	if err != nil {
		return err
	}
	defer b.store.Close()
	by, err := b.sign(j.reason)
	if err != nil {
		return err
	}
	made, err := make(b.desk, by)
	if errors.Is(err, review.ErrRefused) {
		return failure{exitUse, err}
	}
	if errors.Is(err, review.ErrUnknown) {
		return fmt.Errorf("%w; ids stand on the pages of sitrep serve and in sitrep report --format json", err)
	}
	if err != nil {
		return err
	}
	return b.keep(ctx, made...)
}

func reviewAddCommand(s streams) *cobra.Command {
	var j judging
	var kind, quote string
	var set []string
	cmd := &cobra.Command{Short: "Add a record that was not read, with its words",
		Example: `  sitrep review add r-3f1a --quote "an explosion tore through" --set type=bombing --set killed=11 --reason "missed"`,
		Args:    words(1, 1)}
	cmd.Use = "add REPORT"
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		fields, err := assignments(set)
		if err != nil {
			return err
		}
		return j.decide(cmd.Context(), s, func(d *review.Desk, by review.Signature) ([]ledger.Decision, error) {
			at, err := d.Words(args[0], quote)
			if err != nil {
				return nil, err
			}
			return single(d.Add(args[0], kind, at, fields, by))
		})
	}
	j.flags(cmd)
	cmd.Flags().StringVar(&j.reason, "reason", "", "why")
	cmd.Flags().StringVar(&kind, "kind", "event", "event, figure, claim, warning or entity")
	cmd.Flags().StringVar(&quote, "quote", "", "the words of the report, once in it")
	cmd.Flags().StringArrayVar(&set, "set", nil, "FIELD=VALUE; several may be given")
	return cmd
}

func assignments(set []string) (map[string]string, error) {
	out := map[string]string{}
	for _, s := range set {
		field, value, ok := strings.Cut(s, "=")
		if !ok {
			return nil, failure{exitUse, fmt.Errorf("--set %q: write it as FIELD=VALUE", s)}
		}
		out[field] = value
	}
	return out, nil
}

func reviewListCommand(s streams) *cobra.Command {
	var path string
	cmd := &cobra.Command{Short: "List the decisions of people, the undone ones marked", Args: words(0, 0)}
	cmd.Use = "list"
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		store, err := openLedger(path, false)
		if err != nil {
			return err
		}
		defer store.Close()
		all, err := decided(cmd.Context(), store, "")
		if err != nil {
			return err
		}
		if len(all) == 0 {
			fmt.Fprintf(s.err, "sitrep: no decisions in the ledger %s yet; make one with: sitrep review\n", path)
		}
		holds := map[string]bool{}
		for _, d := range review.Standing(all) {
			holds[d.ID] = true
		}
		for _, d := range all {
			mark := ""
			if !holds[d.ID] && d.Kind != review.Undo {
				mark = "(undone) "
			}
			if _, err := fmt.Fprintf(s.out, "%s  %s%s\n", d.ID, mark, decisionLine(d)); err != nil {
				return err
			}
		}
		return nil
	}
	ledgerFlag(cmd, &path)
	return cmd
}

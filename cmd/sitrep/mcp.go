package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"sitrep/assist/mcp"
	"sitrep/ledger"
	"sitrep/reading"
	"sitrep/web/snapshot"
)

func mcpCommand(s streams) *cobra.Command {
	var path string
	var names bool
	cmd := &cobra.Command{
		Use:   "mcp [PATH…]",
		Short: "Let an assistant ask the ledger, read-only, over the Model Context Protocol",
		Long: `Answers an assistant on the standard input and output in the Model Context Protocol: a search, one incident
with who stands behind each value, the series of a figure, and the words of a report. It only reads,
and opens no connection. What others add to the ledger meanwhile is seen by the next question.

Set the command up in the assistant's list of servers; it is not made for typing.`,
		Example: `  sitrep mcp --ledger team.db
  sitrep mcp reports/`,
		RunE: func(cmd *cobra.Command, args []string) error {
			sayNames(s, names)
			library := mcp.Library{IncludeNames: names, Version: reading.Version()}
			if len(args) > 0 {
				pile, err := pileOf(cmd.Context(), s, args)
				if err != nil {
					return err
				}
				library.Open = func(context.Context) (*mcp.Pile, error) { return pile, nil }
				return talk(cmd.Context(), s, library)
			}
			store, err := openLedger(path, false)
			if err != nil {
				return err
			}
			defer store.Close()
			library.Open = newShelf(store).open
			return talk(cmd.Context(), s, library)
		},
	}
	ledgerFlag(cmd, &path)
	cmd.Flags().BoolVar(&names, "include-names", false, "show the names of private persons to the assistant")
	return cmd
}

// talk answers an assistant until it closes its end.
func talk(ctx context.Context, s streams, library mcp.Library) error {
	if err := mcp.Serve(ctx, library, io.NopCloser(s.in), nopCloser{s.out}); err != nil {
		return fmt.Errorf("talk with the assistant, which has to send JSON-RPC messages, one a line: %w", err)
	}
	return nil
}

// nopCloser is a stream that stays open.
type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

// pileOf reads paths into a pile that stays as it is.
func pileOf(ctx context.Context, s streams, args []string) (*mcp.Pile, error) {
	var readings []ledger.Reading
	if err := readAll(ctx, s, args, func(r ledger.Reading) error {
		readings = append(readings, r)
		return nil
	}); err != nil {
		return nil, err
	}
	situation := situationOf(readings, nil)
	return piled(&situation, readings), nil
}

func piled(situation *ledger.Situation, readings []ledger.Reading) *mcp.Pile {
	p := &mcp.Pile{Situation: situation, Texts: map[string]string{}}
	for _, r := range readings {
		p.Texts[r.Report.ID] = r.Report.Text
	}
	return p
}

// shelf keeps the pile of a ledger until the ledger changes.
type shelf struct {
	gather func(context.Context, snapshot.Past, func(snapshot.Progress)) (*snapshot.Pile, error)
	pulse  *pulse
	state  string
	pile   *mcp.Pile
	busy   chan struct{} // holds one: questions may come at once
}

func (h *shelf) open(ctx context.Context) (*mcp.Pile, error) {
	h.busy <- struct{}{}
	defer func() { <-h.busy }()
	state, err := h.pulse.state(ctx)
	if err != nil || state == h.state && h.pile != nil {
		return h.pile, err
	}
	p, err := h.gather(ctx, snapshot.Past{}, func(snapshot.Progress) {})
	if err != nil {
		return nil, err
	}
	h.state, h.pile = state, piled(p.Situation, p.Readings)
	return h.pile, nil
}

func newShelf(store ledger.Store) *shelf {
	return &shelf{gather: gatherer(store), pulse: &pulse{store: store}, busy: make(chan struct{}, 1)}
}

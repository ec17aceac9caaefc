package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"sitrep/fetch"
	"sitrep/input/feed"
	"sitrep/ledger"
	"sitrep/worker"
)

func watchCommand(s streams) *cobra.Command {
	var path, state, status string
	var every time.Duration
	var once, later bool
	var net fetching
	cmd := &cobra.Command{
		Use:   "watch FEEDS.opml|URL…",
		Short: "Ask feeds for new reports and read them into the ledger, until it is stopped",
		Long: `Asks the feeds of a list (OPML), or those named by their addresses, for new reports, fetches what
stands behind their summaries, and reads it into the ledger. What was seen is kept in a file, so that a
restart asks for nothing twice. A feed that fails is asked again later, and later still while it goes
on failing; nothing that a feed or a host does ends the watch.

Hosts are asked slowly, their robots.txt is heeded, and addresses that are not on the public internet
are refused. HTTP_PROXY, HTTPS_PROXY and NO_PROXY are honoured.`,
		Example: `  sitrep watch --ledger team.db feeds.opml
  sitrep watch --ledger team.db --status 127.0.0.1:8081 feeds.opml
  sitrep watch --once https://press.example/feed.xml`,
		Args: words(1, -1),
		RunE: func(cmd *cobra.Command, args []string) error {
			feeds, err := subscriptions(args)
			if err != nil {
				return err
			}
			client, err := net.client(s, path)
			if err != nil {
				return err
			}
			opt, err := s.inputOptions()
			if err != nil {
				return err
			}
			store, err := openLedger(path, true)
			if err != nil {
				return err
			}
			defer store.Close()
			w := &fetch.Watch{Client: client, Feeds: feeds, Interval: every, State: stateOf(state, path), Options: opt,
				Take: taking(s, store, later), Told: func(words string) { fmt.Fprintln(s.err, "sitrep:", words) }}
			return watch(cmd.Context(), s, w, status, once)
		},
	}
	ledgerFlag(cmd, &path)
	net.flags(cmd)
	cmd.Flags().DurationVar(&every, "every", 15*time.Minute, "between two looks at a feed")
	cmd.Flags().StringVar(&state, "state", "", "file in which is kept what was seen; default: the ledger's path with .watch, or sitrep.watch")
	cmd.Flags().StringVar(&status, "status", "", "show how the feeds stand at this address of this machine (127.0.0.1:8081)")
	cmd.Flags().BoolVar(&once, "once", false, "ask each feed whose time has come once, then end")
	cmd.Flags().BoolVar(&later, "queue", false, "keep the reports and leave them to be read by sitrep work")
	return cmd
}

// subscriptions are the addresses of feeds: as given, or those of lists.
func subscriptions(args []string) (out []string, err error) {
	seen := map[string]bool{}
	take := func(address string) {
		if !seen[address] {
			out = append(out, address)
		}
		seen[address] = true
	}
	for _, a := range args {
		if isWeb(a) {
			take(a)
			continue
		}
		raw, err := os.ReadFile(a)
		if err != nil {
			return nil, cantRead(a, err)
		}
		list, err := feed.Subscriptions(raw)
		if err != nil {
			return nil, failure{exitFailed, fmt.Errorf("%s: %w", a, err)}
		}
		for _, sub := range list {
			take(sub.Feed)
		}
	}
	if len(out) == 0 {
		return nil, failure{exitFailed, errors.New("the list names no feed")}
	}
	return out, nil
}

func stateOf(given, ledgerPath string) string {
	switch {
	case given != "":
		return given
	case isAddress(ledgerPath):
		return "sitrep.watch"
	}
	return ledgerPath + ".watch"
}

// taking reads reports into the ledger, or leaves them to workers.
func taking(s streams, store ledger.Store, later bool) func(context.Context, []ledger.Report) error {
	return func(ctx context.Context, reports []ledger.Report) error {
		at, err := now()
		if err != nil {
			return err
		}
		n := tally{at: at, met: map[string]bool{}}
		all := func(yield func(ledger.Report, error) bool) {
			for _, r := range reports {
				tellReport(s, r)
				if !yield(r, nil) {
					return
				}
			}
		}
		if later {
			waiting := 0
			for _, err := range fresh(ctx, store, all, &n) {
				if err != nil {
					return err
				}
				waiting++
			}
			fmt.Fprintf(s.err, "sitrep: %s: %d wait to be read, %d known already\n", at, waiting, n.known)
			return nil
		}
		if err := commit(ctx, store, at, worker.Read(ctx, fresh(ctx, store, all, &n), processors()), n.written); err != nil {
			return err
		}
		fmt.Fprintf(s.err, "sitrep: %s: %d added, %d known already, %d skipped\n", at, n.added, n.known, n.skipped)
		return nil
	}
}

// watch runs until it is stopped, with its status at an address where one is given.
func watch(ctx context.Context, s streams, w *fetch.Watch, status string, once bool) error {
	if once {
		return w.Round(ctx)
	}
	if status != "" {
		listener, err := fetch.ListenHere(status)
		if err != nil {
			return failure{exitUse, err}
		}
		fmt.Fprintf(s.err, "sitrep: status at http://%s/\n", listener.Addr())
		go w.Serve(ctx, listener)
	}
	err := w.Run(ctx)
	if errors.Is(err, context.Canceled) {
		return nil // asked to stop
	}
	return err
}

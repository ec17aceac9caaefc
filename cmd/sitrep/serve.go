package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
	"sitrep/web"
)

func serveCommand(s streams) *cobra.Command {
	var path, tokens string
	var o web.Options
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Open the situation room: the ledger as web pages, with an API",
		Long: `Serves the ledger as pages on this machine: the situation, incidents, contradictions, figures, warnings,
sources, the reports themselves, a search, and a queue for review; with twins for programs (.json,
.csv, .geojson). Nothing is fetched from anywhere, and nothing leaves. What others add to the ledger
meanwhile is shown within seconds.

Beyond this machine it is served over TLS only, to holders of tokens (see 'sitrep token'), and never
with the names of private persons.`,
		Example: `  sitrep serve --ledger team.db
  sitrep serve --listen 0.0.0.0:8443 --host room.example --tls-cert room.pem --tls-key room.key --tokens tokens.txt`,
		Args: words(0, 0),
		RunE: func(cmd *cobra.Command, args []string) error {
			var err error
			if o.Tokens, err = readTokens(tokens); err != nil {
				return err
			}
			intake, err := s.inputOptions()
			if err != nil {
				return err
			}
			o.Version = reading.Version()
			store, err := openLedger(path, false)
			if err != nil {
				return err
			}
			defer store.Close()
			sayNames(s, o.IncludeNames)
			if err := tellIfEmpty(cmd.Context(), s, store, path); err != nil {
				return err
			}
			return serve(cmd.Context(), s, roomLedger(store, intake), o)
		},
	}
	ledgerFlag(cmd, &path)
	cmd.Flags().StringVar(&o.Listen, "listen", "127.0.0.1:8080", "the address to listen on")
	cmd.Flags().StringArrayVar(&o.Hosts, "host", nil, "a name by which the room may be asked for; may be given several times")
	cmd.Flags().StringVar(&o.Cert, "tls-cert", "", "certificate (PEM); needed beyond this machine")
	cmd.Flags().StringVar(&o.Key, "tls-key", "", "its private key (PEM)")
	cmd.Flags().StringVar(&tokens, "tokens", "", "file of those who may come in; needed beyond this machine")
	cmd.Flags().StringVar(&o.Analyst, "by", analyst(), "who decides, where nobody signs in; SITREP_ANALYST sets the default")
	cmd.Flags().BoolVar(&o.IncludeNames, "include-names", false, "show the names of private persons; on this machine alone")
	cmd.Flags().BoolVar(&o.ReadOnly, "read-only", false, "no upload and no decision")
	return cmd
}

// serve opens a room until the command is stopped.
func serve(ctx context.Context, s streams, l web.Ledger, o web.Options) error {
	room, err := web.New(l, o)
	if errors.Is(err, web.ErrUse) {
		return failure{exitUse, err}
	}
	if err != nil {
		return err
	}
	err = room.Serve(ctx, func(address string) {
		fmt.Fprintf(s.err, "sitrep: the situation room is at %s (Ctrl-C closes it)\n", address)
	})
	if errors.Is(err, web.ErrUse) {
		return failure{exitUse, err}
	}
	return err
}

// tellIfEmpty says that a room has nothing to show yet.
func tellIfEmpty(ctx context.Context, s streams, store ledger.Store, path string) error {
	for _, err := range store.Kept(ctx) {
		return err
	}
	return tellEmpty(ctx, s, store, path, "")
}

func readTokens(path string) ([]web.Token, error) {
	if path == "" {
		return nil, nil
	}
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, cantRead(path, err)
	}
	tokens, err := web.ParseTokens(string(file))
	if err == nil && len(tokens) == 0 {
		err = errors.New("it lets nobody in; add lines that sitrep token prints")
	}
	if err != nil {
		return nil, failure{exitUse, fmt.Errorf("--tokens %s: %w", path, err)}
	}
	return tokens, nil
}

func tokenCommand(s streams) *cobra.Command {
	var role string
	cmd := &cobra.Command{
		Use:   "token NAME",
		Short: "Make a token that lets somebody into the situation room",
		Long: `Prints a token, to be handed to somebody and kept nowhere, and the line for the file of --tokens,
which holds its hash alone. A reader sees everything; a reviewer also decides and uploads, under this
name. Take the line out of the file, and start 'sitrep serve' again, to shut them out.`,
		Example: "  sitrep token --role reviewer ada",
		Args:    words(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			token, line, err := web.NewToken(args[0], role)
			if err != nil {
				return failure{exitUse, err}
			}
			fmt.Fprintf(s.err, "sitrep: the token of %s, shown this once: %s\n", args[0], token)
			_, err = fmt.Fprintln(s.out, line)
			return err
		},
	}
	cmd.Flags().StringVar(&role, "role", "reader", "reader or reviewer")
	return cmd
}

// roomLedger is what a situation room asks of a store.
func roomLedger(store ledger.Store, intake input.Options) web.Ledger {
	l := web.Ledger{Search: store.Search, Changes: store.Changes, Now: now}
	l.Gather = gatherer(store)
	l.State = (&pulse{store: store}).state
	l.Decide = func(ctx context.Context, made ...ledger.Decision) error {
		for _, d := range made {
			if err := store.Decide(ctx, d); err != nil {
				return err
			}
		}
		return nil
	}
	l.Take = taker(store, intake)
	return l
}

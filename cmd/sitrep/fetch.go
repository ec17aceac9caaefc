package main

import (
	"context"
	"fmt"
	"iter"
	"net/netip"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"sitrep/export/brief"
	"sitrep/fetch"
	"sitrep/ledger"
)

// fetching are the flags of the commands that open connections.
type fetching struct {
	raw   string
	delay time.Duration
	allow []string
}

func (f *fetching) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.raw, "raw", "", "folder for a copy of what is fetched, by its hash; default: the ledger's path with .raw, or sitrep.raw")
	cmd.Flags().DurationVar(&f.delay, "delay", 2*time.Second, "between two requests to one host")
	cmd.Flags().StringArrayVar(&f.allow, "allow-network", nil, "a network that is not public and may be reached (10.1.0.0/16); several may be given")
}

// client makes the client for a ledger.
func (f *fetching) client(s streams, path string) (*fetch.Client, error) {
	o := fetch.Options{Delay: f.delay, MaxBytes: s.intake.maxBytes, Raw: f.raw, Agent: "sitrep"}
	if o.Raw == "" {
		o.Raw = path + ".raw"
		if isAddress(path) {
			o.Raw = "sitrep.raw"
		}
	}
	for _, network := range f.allow {
		p, err := netip.ParsePrefix(network)
		if err != nil {
			return nil, failure{exitUse, fmt.Errorf("--allow-network %q is no network; write it as 10.1.0.0/16", network)}
		}
		o.Allow = append(o.Allow, p.Masked())
	}
	return fetch.New(o), nil
}

// isWeb reports an address to be fetched.
func isWeb(arg string) bool {
	return strings.HasPrefix(arg, "http://") || strings.HasPrefix(arg, "https://")
}

// arriving are the reports of paths, then those of addresses. What can't be had is told and counted.
func arriving(ctx context.Context, s streams, args []string, client *fetch.Client, failed *int) iter.Seq2[ledger.Report, error] {
	var paths, addresses []string
	for _, a := range args {
		if isWeb(a) {
			addresses = append(addresses, a)
		} else {
			paths = append(paths, a)
		}
	}
	return func(yield func(ledger.Report, error) bool) {
		if len(paths) > 0 {
			for r, err := range walk(ctx, s, paths, failed) {
				if !yield(r, err) {
					return
				}
			}
		}
		for _, a := range addresses {
			reports, err := fetched(ctx, s, client, a)
			if ctx.Err() != nil {
				yield(ledger.Report{}, ctx.Err())
				return
			}
			if err != nil {
				*failed++
				fmt.Fprintln(s.err, "sitrep:", err)
			}
			for _, r := range reports {
				tellReport(s, r)
				if !yield(r, nil) {
					return
				}
			}
		}
	}
}

func fetched(ctx context.Context, s streams, client *fetch.Client, address string) ([]ledger.Report, error) {
	opt, err := s.inputOptions()
	if err != nil {
		return nil, err
	}
	a, err := client.Get(ctx, fetch.Request{URL: address})
	if err != nil {
		return nil, fetch.Advised(err)
	}
	return fetch.Reports(ctx, address, a, opt)
}

// tellReport says on the message stream what a person should know of a report that was taken in.
func tellReport(s streams, r ledger.Report) {
	if r.Status == ledger.StatusSkipped {
		fmt.Fprintf(s.err, "sitrep: skipped %s: %s\n", brief.VisibleLine(r.Path), brief.VisibleLine(r.Reason))
	}
	for _, note := range r.Notes {
		fmt.Fprintf(s.err, "sitrep: note on %s: %s\n", brief.VisibleLine(r.Path), brief.VisibleLine(note))
	}
}

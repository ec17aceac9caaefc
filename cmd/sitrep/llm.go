package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"sitrep/assist/llm"
	"sitrep/export/brief"
	"sitrep/export/mask"
	"sitrep/ledger"
	"sitrep/reading"
)

// secondReader is a language model that reads beside us; off unless somebody names an endpoint.
type secondReader struct{ endpoint, model string }

func (o *secondReader) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.endpoint, "llm", "", "also ask a language model at this address, which is sent the text; its findings stand apart (SITREP_LLM_KEY holds a key)")
	cmd.Flags().StringVar(&o.model, "model", "", "the name of that model")
}

// beside adds a second reading to what a form writes of the first; with no endpoint it is the form itself.
func (o secondReader) beside(ctx context.Context, s streams, format string, names bool, write func(io.Writer, ledger.Reading) error) (func(io.Writer, ledger.Reading) error, error) {
	if o.endpoint == "" {
		if o.model != "" {
			return nil, failure{exitUse, errors.New("--model names the model of an endpoint; name that with --llm")}
		}
		return write, nil
	}
	r, err := llm.New(o.endpoint, o.model, os.Getenv("SITREP_LLM_KEY"))
	if err != nil {
		return nil, failure{exitUse, err}
	}
	fmt.Fprintf(s.err, "sitrep: the text of each report is sent to %s for a second reading, as asked for\n", r.Host())
	return func(w io.Writer, first ledger.Reading) error {
		if first.Report.Status == ledger.StatusSkipped {
			return write(w, first)
		}
		second := r.Read(ctx, llm.Report{First: first, Document: reading.Layers(first.Report.Text)})
		for _, fault := range second.Faults {
			fmt.Fprintf(s.err, "sitrep: second reading of %s: %s\n", brief.VisibleLine(first.Report.Path), fault)
		}
		if format == "jsonl" {
			return jsonLines(w).Encode(struct {
				ledger.Reading
				Second llm.Second `json:"second_reader"`
			}{first, second})
		}
		return errors.Join(write(w, first), writeSecond(w, first, second, names))
	}, nil
}

// writeSecond tells what the second reader found, apart from our own block.
func writeSecond(w io.Writer, first ledger.Reading, second llm.Second, names bool) error {
	clean := func(s string) string { return s }
	if !names {
		clean = mask.ForReading(first).Text
	}
	halt := ""
	if len(second.Faults) > 0 {
		halt = "; it did not answer all that was asked, as told above" // else no answer looks like nothing found
	}
	fmt.Fprintf(w, "  second reader %s: %d events, %d values refused%s\n", second.Reader, len(second.Events), second.RefusedTotal(), halt)
	for _, f := range second.Events {
		also := ""
		if f.AgreesWith != "" {
			also = " · as read by sitrep"
		}
		fmt.Fprintf(w, "    %s, %s “%s” [%d]%s\n", f.Type, f.Status, clean(brief.Visible(f.Evidence.Quote)), f.Evidence.Start, also)
	}
	for _, why := range second.Reasons() {
		fmt.Fprintf(w, "    refused: %s: %d\n", why, second.Refused[why])
	}
	_, err := fmt.Fprintln(w)
	return err
}

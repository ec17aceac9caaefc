package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sitrep/eval/muc4"
	"sitrep/language/network"
	"sitrep/language/syntax"
	weights "sitrep/model/english"
	learned "sitrep/model/muc4"
	"sitrep/reading"
	"sitrep/reading/event"
)

func init() { adapters["muc4"] = measureMUC4 }

// keyFiles are the answer keys named by --key, which may be given several times.
type keyFiles []string

func (k *keyFiles) String() string { return strings.Join(*k, " ") }

func (k *keyFiles) Set(path string) error {
	*k = append(*k, path)
	return nil
}

// response are the templates of one message.
type response struct {
	id        string
	templates []*muc4.Template
}

// measureMUC4 fills templates for the messages of files: muc4 TEXTFILE… [--key KEYFILE]… [--gtt FILE] [--out FILE].
func measureMUC4(arguments []string, out io.Writer) error {
	var keys keyFiles
	confidence, gold := false, ""
	o, err := parse("muc4", arguments, func(f *flag.FlagSet) {
		f.Var(&keys, "key", "answer keys to score against; may be repeated")
		f.BoolVar(&confidence, "confidence", false, "measure only the confidence of the organizations that are found")
		f.StringVar(&gold, "gtt", "", "templates of the set of GTT to score against by its metric")
	})
	if err != nil {
		return err
	}
	if len(o.paths) == 0 {
		return fmt.Errorf("%w: at least one file of messages is needed", errUsage)
	}
	responses, err := respond(o.paths)
	if err != nil {
		return err
	}
	if err := o.write(func(w io.Writer) error { return writeResponses(w, responses) }); err != nil {
		return err
	}
	if gold != "" {
		return reportGold(out, responses, gold)
	}
	if confidence {
		return reportConfidence(out, responses, keys)
	}
	return reportMUC4(out, responses, keys, o.json)
}

// reportConfidence prints how often the confidence of an organization is right, where it is found.
func reportConfidence(out io.Writer, responses []response, keys keyFiles) error {
	owed, given, err := keyed(responses, keys)
	if err != nil {
		return err
	}
	return printJSON(out, muc4.Confident(owed, given))
}

// reportGold prints what GTT's metric gives the responses.
func reportGold(out io.Writer, responses []response, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	gold, err := muc4.ReadGold(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	given := map[string][]*muc4.Template{}
	for _, r := range responses {
		given[r.id] = r.templates
	}
	return printJSON(out, muc4.ScoreGold(gold, given).Rates())
}

// respond fills the templates of all messages, in the order of the files.
func respond(paths []string) ([]response, error) {
	english, err := syntax.Load()
	if err != nil {
		return nil, err
	}
	model, err := muc4.Decode(learned.File, english.Vector)
	if err != nil {
		return nil, err
	}
	readers, err := network.NewGrafts(weights.Weights, model.Layers...)
	if err != nil {
		return nil, err
	}
	var out []response
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		for _, m := range muc4.Split(strings.ToValidUTF8(string(raw), " "), filepath.Base(path)) {
			m.Text = english.SentenceCase(m.Text)
			d := reading.Layers(m.Text)
			fillers := muc4.ReadFillers(readers.Told(d, muc4.Runs(d)))
			out = append(out, response{m.ID, model.Fill(model.Open(m, d, event.Read(d, m.ID), fillers))})
		}
	}
	return out, nil
}

func writeResponses(w io.Writer, responses []response) error {
	for _, r := range responses {
		if err := muc4.Write(w, r.id, r.templates); err != nil {
			return err
		}
	}
	return nil
}

// reportMUC4 prints the scores of all slots, or without a key what was filled.
func reportMUC4(out io.Writer, responses []response, keys keyFiles, json bool) error {
	if len(keys) == 0 {
		filled := 0
		for _, r := range responses {
			filled += len(r.templates)
		}
		_, err := fmt.Fprintf(out, "%d messages, %d templates\n", len(responses), filled)
		return err
	}
	tallies, err := scoreMUC4(responses, keys)
	if err != nil {
		return err
	}
	if json {
		return printJSON(out, tallies.Scores())
	}
	return tallies.Print(out)
}

func scoreMUC4(responses []response, keys keyFiles) (*muc4.Tallies, error) {
	owed, given, err := keyed(responses, keys)
	if err != nil {
		return nil, err
	}
	return muc4.Score(owed, given), nil
}

// keyed are the templates of the keys and of the responses, by message.
func keyed(responses []response, keys keyFiles) (owed, given map[string][]*muc4.Template, err error) {
	var all strings.Builder
	for _, path := range keys {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, nil, err
		}
		all.Write(append(raw, '\n'))
	}
	given = map[string][]*muc4.Template{}
	for _, r := range responses {
		given[r.id] = r.templates
	}
	return muc4.ReadTemplates(all.String()), given, nil
}

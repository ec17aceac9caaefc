package main

import (
	"fmt"
	"io"

	"sitrep/eval/subevent"
	"sitrep/reading"
	"sitrep/reading/event"
)

func init() { adapters["case"] = measureCase }

// measureCase labels snippets by sub-event type: case FILE.
func measureCase(arguments []string, out io.Writer) error {
	o, err := parse("case", arguments)
	if err != nil {
		return err
	}
	path, err := o.single()
	if err != nil {
		return err
	}
	snippets, err := subevent.Load(path)
	if err != nil {
		return err
	}
	given := make([]string, len(snippets))
	for i, s := range snippets {
		d := reading.Layers(s.Text)
		given[i] = subevent.Label(d, event.Read(d, s.ID))
	}
	if err := o.write(func(w io.Writer) error { return subevent.Write(w, snippets, given) }); err != nil {
		return err
	}
	score := subevent.Compare(snippets, given)
	if o.json {
		return printJSON(out, score)
	}
	_, err = fmt.Fprintf(out, "micro %.1f, macro %.1f, weighted %.1f (%d snippets)\n", 100*score.Micro, 100*score.Macro, 100*score.Weighted, len(snippets))
	return err
}

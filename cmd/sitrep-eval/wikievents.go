package main

import (
	"fmt"
	"io"

	"sitrep/eval/wikievents"
	"sitrep/reading"
	"sitrep/reading/event"
)

func init() { adapters["wikievents"] = measureWikiEvents }

// measureWikiEvents scores triggers and arguments in the set's own types: wikievents FILE.
func measureWikiEvents(arguments []string, out io.Writer) error {
	o, err := parse("wikievents", arguments)
	if err != nil {
		return err
	}
	path, err := o.single()
	if err != nil {
		return err
	}
	documents, err := wikievents.Load(path)
	if err != nil {
		return err
	}
	predictions := map[string][]wikievents.Event{}
	var all, ours wikievents.Score
	for _, d := range documents {
		layers := reading.Layers(d.Text)
		read := wikievents.Read(d, layers, event.Read(layers, d.ID))
		predictions[d.ID] = read
		all.Add(d.Events, read, nil)
		ours.Add(d.Events, read, wikievents.Types())
	}
	if err := o.write(func(w io.Writer) error { return writeWikiEvents(w, documents, predictions) }); err != nil {
		return err
	}
	if o.json {
		return printJSON(out, map[string]float64{"trigger_F1": ours.TriggerF1(), "argument_F1": ours.ArgumentF1(),
			"trigger_F1_all_types": all.TriggerF1(), "argument_F1_all_types": all.ArgumentF1()})
	}
	_, err = fmt.Fprintf(out, "types of our list: trigger F1 %.1f, argument F1 %.1f (%d owed, %d given, %d right)\nall types: trigger F1 %.1f, argument F1 %.1f\n",
		100*ours.TriggerF1(), 100*ours.ArgumentF1(), ours.Owed, ours.Given, ours.Right, 100*all.TriggerF1(), 100*all.ArgumentF1())
	return err
}

func writeWikiEvents(w io.Writer, documents []wikievents.Document, predictions map[string][]wikievents.Event) error {
	type row struct {
		ID     string             `json:"doc_id"`
		Events []wikievents.Event `json:"events"`
	}
	rows := make([]row, len(documents))
	for i, d := range documents {
		rows[i] = row{d.ID, predictions[d.ID]}
	}
	return printLines(w, rows)
}

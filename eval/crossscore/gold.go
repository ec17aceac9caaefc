// Package crossscore compares what the program tells of several reports together with the reference
// annotation: which happenings, figures and names are one and which are not, what contradicts what,
// how many independent roots stand behind a value, and which sentences answer a question.
package crossscore

import (
	"encoding/json"
	"fmt"
	"os"

	"sitrep/eval/reportscore"
)

// Gold is the part of an annotation that speaks of several reports. Records are named as "s2.e6": the
// third report, its event e6.
type Gold struct {
	SameEvent      []Link       `json:"same_event"`
	NotSameEvent   []Link       `json:"not_same_event"`
	SameFigure     []Link       `json:"same_figure"`
	Revised        []Revision   `json:"revised_figures"`
	NotSameFigure  []Link       `json:"not_same_figure"`
	AliasSets      []AliasSet   `json:"alias_sets"`
	Contradictions []Link       `json:"contradictions"`
	Agreements     []Link       `json:"no_contradictions"` // two places that only seem to contradict each other
	Roots          []RootCount  `json:"independent_sources"`
	Questions      []Question   `json:"questions"`
	documents      []annotation // by the number in their records' names
	anchors        map[string]reportscore.Anchor
}

// annotation is one annotated report.
type annotation struct {
	file string
	gold reportscore.Gold
}

// Link is a judgement on records, or on the words of several reports.
type Link struct {
	ID      string   `json:"id"`
	Members []string `json:"members"`
	About   []string `json:"about"`
	Kind    string   `json:"kind"`
	Verdict string   `json:"verdict"`
	Quotes  []Quote  `json:"quotes"`
}

// Quote is a place in a report.
type Quote struct {
	File  string `json:"file"`
	Quote string `json:"quote"`
}

// Revision is a figure that one source gave twice.
type Revision struct {
	Figure string  `json:"figure"`
	From   float64 `json:"from"`
	To     float64 `json:"to"`
	Kind   string  `json:"kind"`
}

// AliasSet is one entity by all names it has in each report.
type AliasSet struct {
	Canonical string              `json:"canonical"`
	Kind      string              `json:"kind"`
	Parent    string              `json:"parent"`
	Aliases   map[string][]string `json:"aliases"` // file → names
}

// RootCount is how many independent roots stand behind records: Number, or as far as the range goes.
type RootCount struct {
	ID     string   `json:"id"`
	About  []string `json:"about"`
	Number int      `json:"independent_roots"`
	Range  []int    `json:"range"`
}

// Question is asked of all reports together; Support are the words an answer has to show.
type Question struct {
	ID      string  `json:"id"`
	Words   string  `json:"question"`
	Support []Quote `json:"support"`
}

// Load reads an annotation with the records it names.
func Load(path string) (Gold, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Gold{}, err
	}
	var file struct {
		Cross Gold `json:"cross_document"`
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return Gold{}, fmt.Errorf("%s is no annotation of several reports: %w", path, err)
	}
	documents, err := reportscore.Load(path)
	if err != nil {
		return Gold{}, err
	}
	return file.Cross.Of(documents), nil
}

// Of is the annotation with the reports whose records it names, numbered in the order of their files' names.
func (g Gold) Of(documents map[string]reportscore.Gold) Gold {
	g.documents = nil
	for _, name := range reportscore.Files(documents) {
		g.documents = append(g.documents, annotation{name, documents[name]})
	}
	g.readAnchors()
	return g
}

// Files are the names of the annotated reports, in the order of their numbers.
func (g Gold) Files() []string {
	var names []string
	for _, d := range g.documents {
		names = append(names, d.file)
	}
	return names
}

func (g *Gold) readAnchors() {
	g.anchors = map[string]reportscore.Anchor{}
	for _, d := range g.documents {
		for _, e := range d.gold.Events {
			g.anchors[e.ID] = e.Anchor
		}
		for _, f := range d.gold.Figures {
			g.anchors[f.ID] = f.Anchor
		}
		for _, c := range d.gold.Claims {
			g.anchors[c.ID] = c.Anchor
		}
	}
}

// file is the report that a record's name belongs to.
func (g Gold) file(record string) string {
	var n int
	if _, err := fmt.Sscanf(record, "s%d.", &n); err != nil || n < 0 || n >= len(g.documents) {
		return ""
	}
	return g.documents[n].file
}

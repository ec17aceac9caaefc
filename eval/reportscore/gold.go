// Package reportscore compares readings with the reference annotation of whole reports: for each
// kind of record precision, recall and F1 of finding it, then how often its attributes agree among
// those found. It gives the same numbers as reading_score.py, which other programs are measured by.
//
// The annotation counts its offsets in characters; here all spans are bytes, half-open. A gold
// record marked as background, or of type "other", is neither owed nor held against the program.
package reportscore

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"sort"

	"sitrep/text"
)

// Gold is the annotation of one report.
type Gold struct {
	Events   []Event   `json:"events"`
	Figures  []Figure  `json:"figures"`
	Claims   []Claim   `json:"claims"`
	Warnings []Warning `json:"warnings"`
	Entities []Entity  `json:"entities"`
	Noise    []Anchor  `json:"noise"` // page furniture
}

// Anchor is where an annotated record stands: its places (bytes) where they are given, or else its characters, or else
// wherever its quote is found.
type Anchor struct {
	ID    string `json:"id"`
	Quote string `json:"quote"`
	At    *struct {
		Start int `json:"start"`
		End   int `json:"end"`
	} `json:"at"`
	MoreQuotes  []Quote     `json:"more_quotes"`
	Mentions    []Quote     `json:"mentions"`
	Places      []text.Span `json:"places"`
	Type        string      `json:"type"`
	Materiality string      `json:"materiality"`
}

// Quote is a further place of a record, annotated as a string or as an object with a quote.
type Quote string

// UnmarshalJSON takes both forms; anything else is no quote.
func (q *Quote) UnmarshalJSON(raw []byte) error {
	var plain string
	if json.Unmarshal(raw, &plain) == nil {
		*q = Quote(plain)
		return nil
	}
	var object struct{ Quote string }
	if json.Unmarshal(raw, &object) == nil {
		*q = Quote(object.Quote)
	}
	return nil
}

// neutral marks a record that is neither owed nor held against the program.
func (a Anchor) neutral() bool { return a.Type == "other" || a.Materiality == "background" }

// Event is an annotated happening. Counts hold a Value for each thing counted.
type Event struct {
	Anchor
	AltTypes []string `json:"alt_types"`
	Status   string   `json:"status"`
	Date     struct {
		Written    string `json:"as_written"`
		Normalised string `json:"normalised"`
		EDTF       string `json:"edtf"`
	} `json:"date"`
	Place struct {
		MostSpecific Names  `json:"most_specific"`
		Country      string `json:"country"`
	} `json:"place"`
	Counts map[string]Value `json:"counts"`
}

// Figure is an annotated number.
type Figure struct {
	Anchor
	What         string   `json:"what"`
	Value        Value    `json:"value"`
	Modifier     string   `json:"modifier"`
	Earlier      Earlier  `json:"earlier_value"`
	RunningTotal bool     `json:"is_running_total"`
	Chain        []string `json:"source_chain"`
}

// Claim is an annotated statement with who makes it.
type Claim struct {
	Anchor
	Chain  []string `json:"chain"`
	Stance string   `json:"stance"`
}

// Warning is an annotated warning. Issuer is nil when nobody is named.
type Warning struct {
	Anchor
	Issuer   *string `json:"issuer"`
	ValidFor Value   `json:"valid_for"`
}

// Entity is somebody or something the report speaks of, by all its names.
type Entity struct {
	Canonical string   `json:"canonical"`
	Kind      string   `json:"kind"`
	Aliases   []string `json:"aliases"`
}

// Names are one or more names, annotated as a string or a list.
type Names []string

// UnmarshalJSON takes both forms; null and the empty string are no names.
func (n *Names) UnmarshalJSON(raw []byte) error {
	var one string
	if json.Unmarshal(raw, &one) == nil {
		*n = nil
		if one != "" {
			*n = Names{one}
		}
		return nil
	}
	var many []string
	if err := json.Unmarshal(raw, &many); err != nil {
		return err
	}
	*n = many
	return nil
}

// Anchors are where all records of a report stand, its furniture included.
func (g Gold) Anchors() []Anchor {
	out := slices.Clone(g.Noise)
	for _, e := range g.Events {
		out = append(out, e.Anchor)
	}
	for _, f := range g.Figures {
		out = append(out, f.Anchor)
	}
	for _, c := range g.Claims {
		out = append(out, c.Anchor)
	}
	for _, w := range g.Warnings {
		out = append(out, w.Anchor)
	}
	return out
}

// Load reads an annotation: documents by file name.
func Load(path string) (map[string]Gold, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Documents map[string]Gold `json:"documents"`
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return nil, fmt.Errorf("%s is no annotation of reports: %w", path, err)
	}
	if len(file.Documents) == 0 {
		return nil, fmt.Errorf("%s holds no documents", path)
	}
	return file.Documents, nil
}

// Files are the names of the annotated reports, sorted.
func Files(gold map[string]Gold) []string {
	var names []string
	for name := range gold {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

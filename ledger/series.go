package ledger

import (
	"sitrep/text"
)

// Point is one value in a series.
type Point struct {
	Figure   Ref        `json:"figure"`
	Low      *float64   `json:"low,omitempty"`
	High     *float64   `json:"high,omitempty"`
	Bound    string     `json:"bound"`
	AsOf     *text.When `json:"as_of,omitempty"`
	KnownAt  string     `json:"known_at,omitempty"` // publication date of the report, ISO
	Earlier  bool       `json:"earlier,omitempty"`  // the former value a report gives beside the present one
	Evidence Evidence   `json:"evidence"`
	Chain    Chain      `json:"chain"`
	Flag     string     `json:"flag,omitempty"`
}

// Relation ties two points of one series, or two series.
// Kinds: same revision growth decline correction conflict subset running_total increment part_of.
type Relation struct {
	Kind   string `json:"kind"`
	From   int    `json:"from"`            // index into Points
	To     int    `json:"to"`              // index into Points
	Other  string `json:"other,omitempty"` // the other series of a subset or part_of
	Reason string `json:"reason"`
}

// Series is the same measure across reports and times. No sum is made of its points.
type Series struct {
	ID           string     `json:"id"`
	What         string     `json:"what"`
	Measure      string     `json:"measure,omitempty"`
	Unit         string     `json:"unit,omitempty"`
	Place        string     `json:"place,omitempty"`
	Population   string     `json:"population,omitempty"`
	RunningTotal bool       `json:"running_total,omitempty"`
	Since        string     `json:"since,omitempty"`
	Incident     string     `json:"incident,omitempty"`
	Points       []Point    `json:"points"`
	Relations    []Relation `json:"relations,omitempty"`
	Roots        Roots      `json:"roots"`
	Tensions     []string   `json:"tensions,omitempty"`
	Reviews      []Review   `json:"reviews,omitempty"`
}

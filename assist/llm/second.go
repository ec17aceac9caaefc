// Package llm asks a language model for a second reading of a report, over any endpoint that speaks the form of
// OpenAI's chat completions. It is the one room beside fetch and web that opens connections, and only when somebody
// names an endpoint.
//
// The model only points. Whatever it gives must stand in the text to the byte, on a word boundary and outside the
// page's furniture; types and roles are ours; numbers, days and places are those that sitrep itself reads at the words
// that the model points at. All else is refused and counted. Its findings are marked as its own, stand beside ours and
// replace none.
package llm

import (
	"maps"
	"slices"

	"sitrep/ledger"
	"sitrep/text"
)

// Second is a second reading.
type Second struct {
	Reader  string         `json:"reader"`            // "llm:" and the name of the model
	Events  []Finding      `json:"events"`            // each verified in the text
	Refused map[string]int `json:"refused,omitempty"` // what was refused, by the reason
	Faults  []string       `json:"faults,omitempty"`  // answers that could not be used at all
	Unasked int            `json:"unasked,omitempty"` // bytes of the text that were not sent
}

// Finding is an event as the model found it. AgreesWith is the id of our own event at the same words.
type Finding struct {
	ledger.Event
	AgreesWith string `json:"agrees_with,omitempty"`
}

// RefusedTotal is how many values were refused.
func (s Second) RefusedTotal() (n int) {
	for _, count := range s.Refused {
		n += count
	}
	return n
}

// Reasons are the reasons of refusals, sorted.
func (s Second) Reasons() []string { return slices.Sorted(maps.Keys(s.Refused)) }

// Report is what a second reading needs of a report: its first reading, and the layers of its text.
type Report struct {
	First    ledger.Reading
	Document *text.Document
}

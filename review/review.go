// Package review turns the decisions of people into what collation and the forms of the report need,
// and makes such decisions. All of it is a function of readings and decisions: no store, no clock. The
// commands and the web make the same calls.
//
// A decision never changes what was read. It names its records and where they stand in the frozen
// text, so it holds after the reports were read again and when new reports arrive. Values that people
// set stand beside those that were read, under the name of who set them. Each decision can be undone
// by another, which can be undone in turn.
package review

import (
	"slices"

	"sitrep/ledger"
)

// Kinds of a person's decisions, beside those that join or part records (same_incident same_entity
// same_measure echo).
const (
	Record = "record" // on one record: Accepted Rejected NotEvent Corrected Added
	Source = "source" // the verdict is a reliability, A–F
	Undo   = "undo"
)

// Verdicts.
const (
	Merged    = "merged"
	Apart     = "apart"
	Accepted  = "accepted"
	Rejected  = "rejected"     // the record is no part of what the report says
	NotEvent  = "not_an_event" // it is in the words, but tells of no happening
	Corrected = "corrected"
	Added     = "added"
	Undone    = "undone"
)

// Standing are the decisions that were not undone, in the order they were made, without the undoing
// ones. An undoing decision that was undone itself counts for nothing.
func Standing(decisions []ledger.Decision) []ledger.Decision {
	undone := map[string]bool{}
	for _, d := range slices.Backward(decisions) {
		if d.Kind == Undo && !undone[d.ID] {
			undone[d.Undoes] = true
		}
	}
	var out []ledger.Decision
	for _, d := range decisions {
		if d.Kind != Undo && !undone[d.ID] {
			out = append(out, d)
		}
	}
	return out
}

// Weighed are readings as people's decisions leave them for collation.
type Weighed struct {
	Readings    []ledger.Reading    // without the records that were rejected, with those added by hand
	Constraints []ledger.Constraint // what collation has to keep, the newest first

	decisions []ledger.Decision // standing, members found again
}

// Weigh applies decisions to readings. The readings handed in stay as they are.
func Weigh(readings []ledger.Reading, decisions []ledger.Decision) *Weighed {
	w := &Weighed{Readings: slices.Clone(readings)}
	at := map[string]int{}
	for i, r := range w.Readings {
		at[r.Report.ID] = i
	}
	for _, d := range Standing(decisions) {
		if d.Kind == Record && d.Verdict == Added && len(d.Members) == 1 {
			if i, ok := at[d.Members[0].Report]; ok {
				w.Readings[i] = withAdded(w.Readings[i], d)
			}
		}
		w.decisions = append(w.decisions, d)
	}
	finder := newFinder(w.Readings)
	gone := map[ledger.Ref]bool{}
	for i, d := range w.decisions {
		w.decisions[i].Members = finder.again(d)
		w.constrain(w.decisions[i])
		withdraw(gone, w.decisions[i])
	}
	slices.Reverse(w.Constraints)
	for i := range w.Readings {
		w.Readings[i] = without(w.Readings[i], gone)
	}
	return w
}

// constrain notes what a decision asks of collation.
func (w *Weighed) constrain(d ledger.Decision) {
	if d.Verdict != Merged && d.Verdict != Apart || len(d.Members) < 2 {
		return
	}
	reason := ""
	if len(d.Reasons) > 0 {
		reason = d.Reasons[0]
	}
	w.Constraints = append(w.Constraints, ledger.Constraint{
		Decision: d.ID, Kind: d.Kind, Together: d.Verdict == Merged, Members: d.Members, By: d.By, Reason: reason,
	})
}

// withdraw notes a record that a person took out of the pile, and takes back what an earlier decision
// noted: the last word on a record holds.
func withdraw(gone map[ledger.Ref]bool, d ledger.Decision) {
	if d.Kind != Record {
		return
	}
	for _, m := range d.Members {
		switch d.Verdict {
		case Rejected, NotEvent:
			gone[m] = true
		case Accepted:
			delete(gone, m)
		}
	}
}

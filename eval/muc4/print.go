package muc4

import (
	"fmt"
	"io"
)

// Scores are the rates of ALL TEMPLATES and of each slot, as fractions of 1.
type Scores struct {
	Rates
	Slots map[string]Rates `json:"slots"`
}

// Scores of the tallies; slots without fillers are left out.
func (t *Tallies) Scores() Scores {
	all := t.All()
	s := Scores{Rates: all.Rates(), Slots: map[string]Rates{}}
	for slot := slotDate; slot < slotCount; slot++ {
		if t[slot].Possible+t[slot].Actual > 0 {
			s.Slots[slotNames[slot]] = t[slot].Rates()
		}
	}
	return s
}

// Print writes a row for each slot and the row ALL TEMPLATES, in percent, as the conference did.
func (t *Tallies) Print(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "%-30s %5s %5s %5s %5s %5s %5s %5s  %5s %5s %5s\n", "slot", "POS", "ACT", "COR", "PAR", "INC", "SPU",
		"MIS", "REC", "PRE", "F"); err != nil {
		return err
	}
	for slot := slotDate; slot < slotCount; slot++ {
		if err := t[slot].print(w, slotNames[slot]); err != nil {
			return err
		}
	}
	return t.All().print(w, "ALL TEMPLATES")
}

func (t Tally) print(w io.Writer, name string) error {
	r := t.Rates()
	_, err := fmt.Fprintf(w, "%-30s %5d %5d %5d %5d %5d %5d %5d  %5.1f %5.1f %5.1f\n", name, t.Possible, t.Actual, t.Correct, t.Partial,
		t.Incorrect, t.Spurious, t.Missing, 100*r.R, 100*r.P, 100*r.F)
	return err
}

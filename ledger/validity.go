package ledger

import "time"

// LastDay is the last day (ISO) on which a warning holds: as stated, or by its hours from its first; "" where nothing tells.
func (w *Warning) LastDay() string {
	if w.ValidUntil != "" || len(w.ValidFrom) < len(time.DateOnly) || w.ValidHours <= 0 {
		return w.ValidUntil
	}
	from, err := time.Parse(time.DateOnly, w.ValidFrom[:len(time.DateOnly)])
	if err != nil {
		return ""
	}
	return from.Add(time.Duration(w.ValidHours * float64(time.Hour))).Format(time.DateOnly)
}

package pile

import "sitrep/ledger"

// Owner reports whether a count is e's own: where several events of a report hold the same words, the
// count belongs to the one whose trigger stands nearest.
func Owner(r ledger.Reading, e ledger.Event, c ledger.Count) bool {
	own := distance(e.Trigger, c)
	for _, o := range r.Events {
		if o.ID == e.ID {
			continue
		}
		for _, n := range o.Counts {
			if n.Start == c.Start && n.End == c.End && distance(o.Trigger, n) < own {
				return false
			}
		}
	}
	return true
}

// distance is the number of bytes between a trigger and a count.
func distance(m ledger.Mark, c ledger.Count) int {
	return max(c.Start-m.End, m.Start-c.End, 0)
}

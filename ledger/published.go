package ledger

import "sitrep/text"

// Unpublished is the publication date of a report that was not read yet.
func Unpublished() text.Published { return text.Published{Basis: "unknown"} }

// PublishedBy reports whether a report came out up to a day (ISO), and whether that is known at all. A
// report whose date is not known came out before it was received.
func (r *Report) PublishedBy(day string) (by, known bool) {
	p := r.Published
	for _, latest := range []string{p.Value, p.NotAfter, dayOf(r.Received)} {
		if latest != "" && latest <= day {
			return true, true
		}
	}
	return false, p.Value != "" || p.NotBefore > day
}

func dayOf(time string) string { return time[:min(len(time), len("2024-05-06"))] }

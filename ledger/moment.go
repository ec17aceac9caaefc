package ledger

import "time"

// MomentOf is a time that somebody wrote, in TimeForm: RFC 3339, or a day, which stands for its last second. Nothing
// written is no time, "".
func MomentOf(written string) (moment string, ok bool) {
	return momentOf(written, 24*time.Hour-time.Second)
}

// StartOf is a time from which on something is asked: as MomentOf, but a day stands for its first second.
func StartOf(written string) (moment string, ok bool) { return momentOf(written, 0) }

// momentOf is a written time; a day stands for the time that far into it.
func momentOf(written string, into time.Duration) (string, bool) {
	if written == "" {
		return "", true
	}
	if day, err := time.Parse(time.DateOnly, written); err == nil {
		return day.Add(into).Format(TimeForm), true
	}
	at, err := time.Parse(time.RFC3339, written)
	if err != nil {
		return "", false
	}
	return at.UTC().Format(TimeForm), true
}

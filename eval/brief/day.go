package brief

import (
	"fmt"
	"strings"
	"time"

	"sitrep/text"
)

// Day is a day or a range of days that is expected; None where the report tells none.
type Day struct {
	None        bool
	Written     string
	From, Until string // ISO; empty where the year is not told
}

// daysOf reads days that are equally right, parted by "/".
func daysOf(s string) ([]Day, error) {
	var out []Day
	for _, w := range split(s, "/") {
		d := Day{Written: w, None: w == "none"}
		first, last, ranged := strings.Cut(w, "..")
		if !ranged {
			last = first
		}
		from, _, ok := bounded(first)
		_, until, okToo := bounded(last)
		if !d.None && !strings.HasPrefix(w, "XXXX-") {
			if !ok || !okToo {
				return nil, fmt.Errorf("%q is no day", w)
			}
			d.From, d.Until = from, until
		}
		out = append(out, d)
	}
	return out, nil
}

// bounded is the first and the last day of a day, a month or a year.
func bounded(s string) (from, until string, ok bool) {
	for layout, next := range map[string][3]int{time.DateOnly: {0, 0, 1}, "2006-01": {0, 1, 0}, "2006": {1, 0, 0}} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly), t.AddDate(next[0], next[1], next[2]).AddDate(0, 0, -1).Format(time.DateOnly), true
		}
	}
	return "", "", false
}

// is reports that a time read is the day: the day itself; of a range also a part of it that is no single day.
func (d Day) is(when *text.When) bool {
	if when == nil || when.EDTF == "" && when.From == "" {
		return d.None
	}
	if d.From == "" {
		return !d.None && when.EDTF == d.Written
	}
	from, until := spanned(when)
	if from == d.From && until == d.Until {
		return true
	}
	return d.From != d.Until && from != until && from >= d.From && until <= d.Until && from != ""
}

// spanned is the first and the last day of a time read.
func spanned(when *text.When) (from, until string) {
	edtf := strings.TrimRight(when.EDTF, "?~%")
	first, last, ranged := strings.Cut(edtf, "/")
	if !ranged {
		last = first
	}
	from, _, ok := bounded(strings.TrimRight(first, "?~%"))
	_, until, okToo := bounded(last)
	if ok && okToo {
		return from, until
	}
	return when.From, when.Until
}

package coding

import (
	"time"

	"sitrep/text"
)

// Days are the first and the last day on which an event may have been; zero where nothing is known.
type Days struct{ From, Until time.Time }

func daysOf(w *text.When) Days {
	if w == nil {
		return Days{}
	}
	from, until := day(w.From), day(w.Until)
	if from.IsZero() && until.IsZero() {
		from = day(w.EDTF)
		until = from
	}
	if from.IsZero() || until.IsZero() || until.Before(from) {
		return Days{}
	}
	return Days{from, until}
}

func day(iso string) time.Time {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return time.Time{}
	}
	return t
}

// Known reports days of which both ends are known.
func (d Days) Known() bool { return !d.From.IsZero() }

// Width is the number of days; 0 where they are not known.
func (d Days) Width() int {
	if !d.Known() {
		return 0
	}
	return int(d.Until.Sub(d.From)/(24*time.Hour)) + 1
}

// Middle is the day in the middle, as data sets of single days want it.
func (d Days) Middle() time.Time { return d.From.AddDate(0, 0, (d.Width()-1)/2) }

// ISO writes a day; "" where the days are not known.
func (d Days) ISO(t time.Time) string {
	if !d.Known() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// Year is the year, where all days are in one.
func (d Days) Year() string {
	if !d.Known() || d.From.Year() != d.Until.Year() {
		return ""
	}
	return d.From.Format("2006")
}

// step is a width of days, or a precision of places, with the code of a codebook.
type step struct {
	days int
	code string
}

func (d Days) precision(steps []step) string {
	for _, s := range steps {
		if d.Known() && d.Width() <= s.days {
			return s.code
		}
	}
	return ""
}

// ACLEDPrecision is 1 for a day, 2 for a week, 3 for a month; ACLED has no code for less.
func (d Days) ACLEDPrecision() string {
	return d.precision([]step{{1, "1"}, {7, "2"}, {31, "3"}})
}

// UCDPPrecision is 1 for a day, 2 for up to six days, 3 for a week, 4 for a month, 5 for up to a year.
func (d Days) UCDPPrecision() string {
	return d.precision([]step{{1, "1"}, {6, "2"}, {7, "3"}, {31, "4"}, {366, "5"}})
}

package pile

import (
	"strings"
	"time"

	"sitrep/text"
)

// Days is when something was, as far as it is known, in days since 1 January 1970. Without a year
// only month and day are known ("XXXX-03-02").
type Days struct {
	Lo, Hi     int // both inclusive; meaningful when Known
	Known      bool
	Month, Day int // of a date without a year; 0 when not known
}

// Fit is how two times agree.
type Fit int

// Fits, from none to full agreement.
const (
	Clash   Fit = iota // cannot be one time
	Unknown            // nothing to say
	Coarse             // the same month, or overlapping weeks
	Exact              // the same day, or the days before and after
)

// slack is the number of days by which reports differ over one happening without contradiction:
// time zones, "overnight", the day of the announcement.
const slack = 2

// Tied is a time that its report ties to the event by its words; one that was only told close by (EDTF's "?") joins no reports, parts none and
// contradicts nothing.
func Tied(w *text.When) *text.When {
	if w == nil || strings.HasSuffix(w.EDTF, "?") {
		return nil
	}
	return w
}

// DaysOf reads a time. From and Until count when they narrow it to two months or less.
func DaysOf(w *text.When) Days {
	if w == nil {
		return Days{}
	}
	d := edtf(w.EDTF)
	from, okFrom := DayNumber(w.From)
	until, okUntil := DayNumber(w.Until)
	if okFrom && okUntil && until >= from && until-from <= 62 && (!d.Known || until-from <= d.Hi-d.Lo) {
		d.Lo, d.Hi, d.Known = from, until, true
	}
	return d
}

// edtf reads the forms of EDTF level 0 and 1 that a reading gives: whole and partial dates and
// intervals of them; marks of doubt are left aside.
func edtf(s string) Days {
	first, last, interval := strings.Cut(strings.Trim(s, "?~% "), "/")
	if interval && (last == "" || last == "..") {
		return Days{} // "since November": when it began, or what it is counted from
	}
	d := oneDate(first)
	if e := oneDate(last); interval && d.Known && e.Known && e.Hi >= d.Lo {
		d.Hi = e.Hi
	} else if interval && e.Day != d.Day {
		d.Day = 0
	}
	return d
}

func oneDate(s string) Days {
	s = strings.TrimRight(s, "?~%")
	if rest, ok := strings.CutPrefix(s, "XXXX-"); ok {
		return withoutYear(rest)
	}
	c, ok := parseCivil(s)
	switch {
	case !ok:
		return Days{}
	case c.day > 0:
		return Days{Lo: c.number(), Hi: c.number(), Known: true}
	case c.month > 0:
		return Days{Lo: civil{c.year, c.month, 1}.number(), Hi: civil{c.year, c.month + 1, 0}.number(), Known: true}
	}
	return Days{Lo: civil{c.year, 1, 1}.number(), Hi: civil{c.year, 12, 31}.number(), Known: true}
}

func withoutYear(s string) Days {
	if c, ok := parseCivil("2024-" + s); ok { // a leap year
		return Days{Month: c.month, Day: c.day}
	}
	return Days{}
}

// DayNumber is the number of an ISO day.
func DayNumber(iso string) (int, bool) {
	if c, ok := parseCivil(iso); ok && c.day > 0 {
		return c.number(), true
	}
	return 0, false
}

// PublishedOn is when a report came out, as far as it tells: its day, or day and month without a year.
func PublishedOn(p text.Published) Days {
	if day, ok := DayNumber(p.Value); ok {
		return Days{Lo: day, Hi: day, Known: true}
	}
	return ParseDays(p.Yearless)
}

// Calendar is month and day of the month as a report writes them, in small letters between blanks.
func Calendar(day int) string {
	return strings.ToLower(time.Unix(int64(day)*86400, 0).UTC().Format(" January 2 "))
}

// ISO is the day of a number.
func ISO(day int) string { return time.Unix(int64(day)*86400, 0).UTC().Format(time.DateOnly) }

func number(t time.Time) int { return int(t.Unix() / 86400) }

// One reports a time known to the day.
func (d Days) One() bool { return d.Known && d.Lo == d.Hi }

// ToTheDay reports a time known to the day, with or without its year.
func (d Days) ToTheDay() bool { return d.One() || !d.Known && d.Month > 0 && d.Day > 0 }

// InYearOf gives a day without its year the year in which it lies nearest to a known day; others stay as they are.
func (d Days) InYearOf(day int) Days {
	if d.Known || !d.ToTheDay() {
		return d
	}
	year := time.Unix(int64(day)*86400, 0).UTC().Year()
	best := 0
	for y := year - 1; y <= year+1; y++ {
		n := number(time.Date(y, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC))
		if y == year-1 || max(n-day, day-n) < max(best-day, day-best) {
			best = n
		}
	}
	return Days{Lo: best, Hi: best, Known: true}
}

// Fit compares two times.
func (d Days) Fit(o Days) Fit {
	switch {
	case d.Month > 0 && !d.Known || o.Month > 0 && !o.Known:
		return d.fitInYear(o)
	case !d.Known || !o.Known:
		return Unknown
	case d.Lo-o.Hi > slack || o.Lo-d.Hi > slack:
		return Clash
	case d.One() && o.One():
		if d.Lo-o.Lo <= 1 && o.Lo-d.Lo <= 1 {
			return Exact
		}
		return Unknown
	case d.Hi-d.Lo <= 31 && o.Hi-o.Lo <= 31:
		return Coarse
	}
	return Unknown
}

// fitInYear compares month and day alone.
func (d Days) fitInYear(o Days) Fit {
	m, day := d.inYear()
	n, other := o.inYear()
	switch {
	case m == 0 || n == 0:
		return Unknown
	case day == 0 || other == 0:
		if m == n {
			return Coarse
		}
		return Clash
	}
	gap := yearDay(m, day) - yearDay(n, other)
	gap = min((gap+366)%366, (366-gap)%366)
	switch {
	case gap <= 1:
		return Exact
	case gap <= slack:
		return Unknown
	}
	return Clash
}

// inYear is the month and day, 0 where they are not known.
func (d Days) inYear() (month, day int) {
	if !d.Known {
		return d.Month, d.Day
	}
	a, b := time.Unix(int64(d.Lo)*86400, 0).UTC(), time.Unix(int64(d.Hi)*86400, 0).UTC()
	switch {
	case d.One():
		return int(a.Month()), a.Day()
	case a.Month() == b.Month() && d.Hi-d.Lo <= 31:
		return int(a.Month()), 0
	}
	return 0, 0
}

func yearDay(month, day int) int {
	return time.Date(2024, time.Month(month), day, 0, 0, 0, 0, time.UTC).YearDay()
}

// ParseDays reads a date in EDTF.
func ParseDays(s string) Days { return edtf(s) }

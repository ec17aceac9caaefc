package timex

import (
	"fmt"
	"strconv"
	"time"
)

// date is a day of the proleptic Gregorian calendar; a part that is not known is 0.
type date struct{ year, month, day int }

// parseDate reads the day at the start of an ISO date or date-time; the zero date when there is none.
func parseDate(s string) date {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return date{}
	}
	y, err1 := strconv.Atoi(s[:4])
	m, err2 := strconv.Atoi(s[5:7])
	d, err3 := strconv.Atoi(s[8:10])
	if err1 != nil || err2 != nil || err3 != nil || !validDay(y, m, d) {
		return date{}
	}
	return date{y, m, d}
}

func (d date) known() bool { return d.year != 0 && d.month != 0 && d.day != 0 }

// String is the EDTF form: unknown years are XXXX, unknown ends are left off.
func (d date) String() string {
	year := "XXXX"
	if d.year != 0 {
		year = fmt.Sprintf("%04d", d.year)
	}
	switch {
	case d.month == 0:
		return year
	case d.day == 0:
		return fmt.Sprintf("%s-%02d", year, d.month)
	}
	return fmt.Sprintf("%s-%02d-%02d", year, d.month, d.day)
}

func (d date) before(o date) bool { return d.String() < o.String() }

func (d date) time() time.Time {
	return time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
}

func dateOf(t time.Time) date { return date{t.Year(), int(t.Month()), t.Day()} }

// daysFrom is how many days lie between two dates, whichever is the earlier.
func (d date) daysFrom(o date) int {
	days := int(d.time().Sub(o.time()).Hours() / 24)
	return max(days, -days)
}

// plus moves a known day.
func (d date) plus(days int) date { return dateOf(d.time().AddDate(0, 0, days)) }

// plusMonths moves a known day by months and forgets the day: "two months ago" names no day.
func (d date) plusMonths(n int) date {
	months := d.year*12 + d.month - 1 + n
	return date{year: floorDiv(months, 12), month: months - floorDiv(months, 12)*12 + 1}
}

// weekday is 1 for Monday to 7 for Sunday (ISO 8601).
func (d date) weekday() int { return (int(d.time().Weekday())+6)%7 + 1 }

func floorDiv(a, b int) int {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// daysIn is the length of a month; February of an unknown year (0) counts 29.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year == 0 || leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func validDay(year, month, day int) bool {
	return 1 <= month && month <= 12 && 1 <= day && day <= daysIn(year, month)
}

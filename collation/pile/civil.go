package pile

import "time"

// civil is a date of the calendar; month or day are 0 where it ends before them.
type civil struct{ year, month, day int }

// parseCivil reads "2031-03-05", "2031-03" or "2031". Dates are read so often, and so often there is none, that the errors
// of time.Parse were a twentieth of what collation allocates.
func parseCivil(s string) (c civil, ok bool) {
	switch len(s) {
	case len("2031"):
		c.year, ok = parseDigits(s)
	case len("2031-03"):
		if c, ok = parseCivil(s[:4]); ok && s[4] == '-' {
			c.month, ok = parseDigits(s[5:])
			return c, ok && 1 <= c.month && c.month <= 12
		}
		return civil{}, false
	case len("2031-03-05"):
		if c, ok = parseCivil(s[:7]); ok && s[7] == '-' {
			c.day, ok = parseDigits(s[8:])
			return c, ok && 1 <= c.day && c.day <= c.days()
		}
		return civil{}, false
	}
	return c, ok
}

func parseDigits(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
}

// days is how many days the month of a date has.
func (c civil) days() int {
	return time.Date(c.year, time.Month(c.month+1), 0, 0, 0, 0, 0, time.UTC).Day()
}

// number is a date in days since 1 January 1970.
func (c civil) number() int {
	return number(time.Date(c.year, time.Month(c.month), c.day, 0, 0, 0, 0, time.UTC))
}

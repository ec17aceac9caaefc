package timex

import (
	"strconv"
	"strings"
)

// Valid reports whether s is a date of the Extended Date/Time Format, levels 0 to 2 (Library of
// Congress, 2019; ISO 8601-2): dates and date-times, unspecified digits, seasons, qualification,
// intervals with open or unknown ends, sets, exponential years and significant digits.
func Valid(s string) bool {
	if n := len(s); n >= 2 && (s[0] == '[' && s[n-1] == ']' || s[0] == '{' && s[n-1] == '}') {
		return validSet(s[1 : n-1])
	}
	if from, until, ok := strings.Cut(s, "/"); ok {
		return validEnd(from) && validEnd(until) && !(openEnd(from) && openEnd(until))
	}
	return validDate(s)
}

func openEnd(s string) bool { return s == "" || s == ".." }

func validEnd(s string) bool { return openEnd(s) || validDate(s) }

// validSet checks the members of "one of a set" or "all of a set".
func validSet(s string) bool {
	for _, member := range strings.Split(s, ",") {
		from, until, ranged := strings.Cut(strings.TrimSpace(member), "..")
		if ranged && from == "" && until == "" {
			return false
		}
		if (from != "" || !ranged) && !validDate(from) || until != "" && !validDate(until) {
			return false
		}
	}
	return true
}

func validDate(s string) bool {
	day, clock, timed := strings.Cut(s, "T")
	if timed {
		return len(day) == 10 && parseDate(day).known() && validClock(clock)
	}
	if strings.HasPrefix(s, "Y") {
		return validLongYear(s[1:])
	}
	s, ok := bare(s)
	return ok && validParts(strings.TrimPrefix(s, "-"))
}

// validParts checks YYYY, YYYY-MM and YYYY-MM-DD without their qualifications.
func validParts(s string) bool {
	parts := strings.Split(s, "-")
	year, digits, significant := strings.Cut(parts[0], "S")
	if len(parts) > 3 || len(year) != 4 || !digitsOrX(year) || significant && (len(parts) > 1 || !isNumber(digits)) {
		return false
	}
	for _, p := range parts[1:] {
		if len(p) != 2 || !digitsOrX(p) {
			return false
		}
	}
	switch len(parts) {
	case 2:
		return fits(parts[1], 1, 12) || fits(parts[1], 21, 41)
	case 3:
		return fits(parts[1], 1, 12) && fits(parts[2], 1, longest(year, parts[1]))
	}
	return true
}

// longest is the number of days the month can have, whatever its unspecified digits stand for.
func longest(year, month string) int {
	y, errYear := strconv.Atoi(year)
	m, errMonth := strconv.Atoi(month)
	if errMonth != nil {
		return 31
	}
	if errYear != nil {
		y = 0
	}
	return daysIn(y, m)
}

// fits reports whether a two-digit part with unspecified digits can lie between lo and hi.
func fits(part string, lo, hi int) bool {
	for n := lo; n <= hi; n++ {
		if (part[0] == 'X' || int(part[0]-'0') == n/10) && (part[1] == 'X' || int(part[1]-'0') == n%10) {
			return true
		}
	}
	return false
}

// validClock checks hh:mm:ss with an optional Z or offset.
func validClock(s string) bool {
	if len(s) < 8 || s[2] != ':' || s[5] != ':' || !below(s[:2], 25) || !below(s[3:5], 60) || !below(s[6:8], 60) {
		return false
	}
	switch zone := s[8:]; {
	case zone == "" || zone == "Z":
		return true
	case zone[0] != '+' && zone[0] != '-':
		return false
	case len(zone) == 3:
		return below(zone[1:], 15)
	default:
		return len(zone) == 6 && zone[3] == ':' && below(zone[1:3], 15) && below(zone[4:], 60)
	}
}

func validLongYear(s string) bool {
	s, digits, significant := strings.Cut(strings.TrimPrefix(s, "-"), "S")
	base, exponent, powered := strings.Cut(s, "E")
	return isNumber(base) && (!powered || isNumber(exponent)) && (!significant || isNumber(digits)) && (powered || len(base) > 4)
}

// bare takes the qualifications ? ~ % off: at the end of a part, or before it (level 2).
func bare(s string) (string, bool) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c != '?' && c != '~' && c != '%' {
			b.WriteByte(c)
			continue
		}
		opens := i == 0 || s[i-1] == '-'
		closes := i == len(s)-1 || s[i+1] == '-'
		if opens == closes {
			return "", false
		}
	}
	return b.String(), b.Len() > 0
}

func below(s string, limit int) bool {
	n, err := strconv.Atoi(s)
	return isNumber(s) && err == nil && n < limit
}

func isNumber(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func digitsOrX(s string) bool { return isNumber(strings.ReplaceAll(s, "X", "0")) }

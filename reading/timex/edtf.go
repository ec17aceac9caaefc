package timex

import (
	"fmt"
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

func openEnd(s string) bool  { return s == "" || s == ".." }
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

// Bounds are the first and the last day (ISO) that a valid EDTF date allows. An end that the date
// leaves open or unknown is empty, and so are both ends of a date without a year. Seasons are
// bounded for either hemisphere. The exponential years of level 2 have no bounds.
func Bounds(edtf string) (from, until string) {
	if !Valid(edtf) {
		return "", ""
	}
	if edtf[0] == '[' || edtf[0] == '{' {
		return setBounds(edtf[1 : len(edtf)-1])
	}
	if a, b, ok := strings.Cut(edtf, "/"); ok {
		if !openEnd(a) {
			from, _ = dateBounds(a)
		}
		if !openEnd(b) {
			_, until = dateBounds(b)
		}
		return from, until
	}
	return dateBounds(edtf)
}

// setBounds are the earliest start and the latest end among the members.
func setBounds(s string) (from, until string) {
	openFrom, openUntil := false, false
	for _, member := range strings.Split(s, ",") {
		a, b, ranged := strings.Cut(strings.TrimSpace(member), "..")
		if !ranged {
			b = a
		}
		first, _ := dateBounds(a)
		_, last := dateBounds(b)
		openFrom, openUntil = openFrom || first == "", openUntil || last == ""
		if from == "" || first < from {
			from = first
		}
		until = max(until, last)
	}
	if openFrom {
		from = ""
	}
	if openUntil {
		until = ""
	}
	return from, until
}

// dateBounds are the bounds of one date without intervals or sets.
func dateBounds(s string) (from, until string) {
	day, _, _ := strings.Cut(s, "T")
	day, ok := bare(day)
	if !ok || day[0] == 'Y' || day[0] == '-' || strings.HasPrefix(day, "X") || strings.Contains(day, "S") {
		return "", ""
	}
	parts := strings.Split(day, "-")
	first, last := yearBounds(parts[0])
	if len(parts) == 1 {
		return first + "-01-01", last + "-12-31"
	}
	if code, err := strconv.Atoi(parts[1]); err == nil && code > 12 {
		return seasonBounds(first, last, code)
	}
	return partBounds(first, last, parts[1:])
}

func yearBounds(s string) (first, last string) {
	return strings.ReplaceAll(s, "X", "0"), strings.ReplaceAll(s, "X", "9")
}

// partBounds tries all months and days that the unspecified digits allow.
func partBounds(first, last string, parts []string) (from, until string) {
	for month := 1; month <= 12; month++ {
		if !fits(parts[0], month, month) {
			continue
		}
		y1, _ := strconv.Atoi(first)
		y2, _ := strconv.Atoi(last)
		lo, hi := 1, daysIn(y2, month)
		if len(parts) == 2 {
			lo, _ = dayRange(parts[1], daysIn(y1, month))
			_, hi = dayRange(parts[1], daysIn(y2, month))
		}
		if from == "" && lo > 0 {
			from = fmt.Sprintf("%s-%02d-%02d", first, month, lo)
		}
		if hi > 0 {
			until = fmt.Sprintf("%s-%02d-%02d", last, month, hi)
		}
	}
	return from, until
}

func dayRange(part string, days int) (lo, hi int) {
	for day := 1; day <= days; day++ {
		if fits(part, day, day) {
			if lo == 0 {
				lo = day
			}
			hi = day
		}
	}
	return lo, hi
}

// divisions are the first and last month of the EDTF codes 21 to 41; months past 12 lie in the
// next year. Codes 21 to 24 name a season of no stated hemisphere, so they allow the whole year,
// and winter also the start of the next.
var divisions = map[int][2]int{
	21: {1, 12}, 22: {1, 14}, 23: {1, 12}, 24: {1, 14},
	25: {3, 6}, 26: {6, 9}, 27: {9, 12}, 28: {12, 15}, 29: {9, 12}, 30: {12, 15}, 31: {3, 6}, 32: {6, 9},
	33: {1, 3}, 34: {4, 6}, 35: {7, 9}, 36: {10, 12}, 37: {1, 4}, 38: {5, 8}, 39: {9, 12}, 40: {1, 6}, 41: {7, 12},
}

func seasonBounds(first, last string, code int) (from, until string) {
	months := divisions[code]
	end, _ := strconv.Atoi(last)
	month := months[1]
	if month > 12 {
		end, month = end+1, month-12
	}
	return fmt.Sprintf("%s-%02d-01", first, months[0]), date{end, month, daysIn(end, month)}.String()
}

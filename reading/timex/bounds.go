package timex

import (
	"fmt"
	"strconv"
	"strings"
)

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

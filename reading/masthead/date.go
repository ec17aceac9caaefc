package masthead

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

const monthNames = `(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`

// yearEnd is what may follow a year: no letter or digit, but for an hour that a page glued to it ("May 4, 20319:02 AM").
const yearEnd = `(?:\b|\d{1,2}:\d{2})`

var (
	dayFirst   = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)?[ \x{a0}]` + monthNames + `,?[ \x{a0}](\d{4})` + yearEnd)
	monthFirst = regexp.MustCompile(`(?i)\b` + monthNames + `[ \x{a0}](\d{1,2})(?:st|nd|rd|th)?,?[ \x{a0}](\d{4})` + yearEnd)
	dayMonth   = regexp.MustCompile(`(?i)^(\d{1,2})(?:st|nd|rd|th)?[ \x{a0}]` + monthNames + `$`)
	monthDay   = regexp.MustCompile(`(?i)^` + monthNames + `[ \x{a0}](\d{1,2})(?:st|nd|rd|th)?$`)
	monthYear  = regexp.MustCompile(`(?:^|[,|·–-] ?)` + monthNames + `[ \x{a0}](\d{4})$`)
	numbered   = regexp.MustCompile(`\b(\d{1,2})([./])(\d{1,2})[./](\d{4})\b`)
	isoDay     = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b`)
)

// fullDate is the first complete date in some words, as an ISO day.
func fullDate(words string) (string, bool) {
	if g := dayFirst.FindStringSubmatch(words); g != nil {
		return isoDate(g[3], g[2], g[1])
	}
	if g := monthFirst.FindStringSubmatch(words); g != nil {
		return isoDate(g[3], g[1], g[2])
	}
	if g := isoDay.FindStringSubmatch(words); g != nil {
		_, err := time.Parse(time.DateOnly, g[0])
		return g[0], err == nil
	}
	if g := numbered.FindStringSubmatch(words); g != nil {
		return numberedDate(g[1], g[2], g[3], g[4])
	}
	return "", false
}

// numberedDate is a date in numbers: with full stops the day comes first; with strokes that is known only where one of the
// two can be no month.
func numberedDate(first, mark, second, year string) (string, bool) {
	day, month := first, second
	if a, b := number(first), number(second); mark == "/" && a <= 12 {
		if b <= 12 && a != b {
			return "", false
		}
		day, month = second, first
	}
	s := fmt.Sprintf("%s-%02d-%02d", year, number(month), number(day))
	_, err := time.Parse(time.DateOnly, s)
	return s, err == nil
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// yearlessDate is a day and a month alone, as EDTF: "XXXX-10-14" for "Oct 14".
func yearlessDate(words string) (string, bool) {
	words = strings.Trim(words, ", ")
	day, month := "", ""
	if g := dayMonth.FindStringSubmatch(words); g != nil {
		day, month = g[1], g[2]
	} else if g := monthDay.FindStringSubmatch(words); g != nil {
		day, month = g[2], g[1]
	} else {
		return "", false
	}
	inLeapYear, ok := isoDate("2000", month, day)
	return "XXXX" + strings.TrimPrefix(inLeapYear, "2000"), ok
}

// wholeMonth is the first and the last day of the month that a line ends with: "Tarn Valley Monitor, November 2025".
func wholeMonth(words string) (first, last string, ok bool) {
	g := monthYear.FindStringSubmatch(words)
	if g == nil {
		return "", "", false
	}
	if first, ok = isoDate(g[2], g[1], "1"); !ok {
		return "", "", false
	}
	from, _ := time.Parse(time.DateOnly, first)
	return first, from.AddDate(0, 1, -1).Format(time.DateOnly), true
}

// isoDate joins the parts of a date, which must be a day of the calendar.
func isoDate(year, month, day string) (string, bool) {
	m, ok := months[strings.ToLower(month)[:3]]
	n, err := strconv.Atoi(day)
	if !ok || err != nil {
		return "", false
	}
	s := fmt.Sprintf("%s-%02d-%02d", year, m, n)
	_, err = time.Parse(time.DateOnly, s)
	return s, err == nil
}

var months = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

var shortYear = regexp.MustCompile(` (\d{2})$`)

// longYear writes the two-digit year of an old wire's dateline in full: 41 to 99 are of the last
// century.
func longYear(words string) string {
	words = strings.Trim(words, ", ")
	g := shortYear.FindStringSubmatch(words)
	if g == nil || len(strings.Fields(words)) != 3 {
		return words
	}
	century := "20"
	if g[1] > "40" {
		century = "19"
	}
	return words[:len(words)-2] + century + g[1]
}

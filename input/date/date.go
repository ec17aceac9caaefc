// Package date reads the dates of metadata: of pages, feeds, mails and tables. They are written for machines, by many
// programs; prose is not read here, and a date that could be of two days is none.
package date

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// withTime and days are the forms in which programs write dates, tried in order.
var withTime = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -0700 MST", "20060102T150405Z", "20060102T150405Z0700",
	time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04 -0700", "2 Jan 2006 15:04:05 -0700",
	"Mon Jan 2 15:04:05 -0700 2006", "Mon, 02 Jan 06 15:04:05 -0700",
}

// withName end in the name of a time zone, whose offset is not known but for that of UTC.
var withName = []string{
	time.RFC1123, "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04 MST", "2 Jan 2006 15:04:05 MST", time.UnixDate,
	"2006-01-02 15:04:05 MST", "2006-01-02 15:04 MST", "2 January 2006 15:04 MST", "2 January 2006, 15:04 MST",
	"January 2, 2006 15:04 MST", "January 2, 2006, 15:04 MST", "Monday, 2 January 2006 15:04 MST",
	"Jan 2, 2006 3:04 PM MST", "January 2, 2006 3:04 PM MST", "January 2, 2006, 3:04 PM MST", "January 2, 2006 at 3:04 PM MST",
}

var days = []string{
	"2006-01-02T15:04:05.999999999", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05.999999999", "2006-01-02 15:04:05",
	"2006-01-02 15:04", "2006-01-02", "2006/01/02", "2006/01/02 15:04", "2006/01/02 15:04:05", "2006.01.02", "20060102", "20060102150405", "20060102T150405", time.ANSIC,
	"2 January 2006", "2 Jan 2006", "2 January 2006 15:04", "2 Jan 2006 15:04", "2 Jan 2006 15:04:05", "2 January 2006, 15:04", "January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "January 2 2006",
	"January 2, 2006 15:04", "January 2, 2006 3:04 PM", "January 2, 2006, 3:04 PM", "January 2, 2006 at 3:04 PM", "Jan 2, 2006 3:04 PM", "Jan 2, 2006, 3:04 PM",
	"Monday, 2 January 2006", "Monday, January 2, 2006", "Monday 2 January 2006", "Mon, 2 Jan 2006", "Mon 2 Jan 2006", "Mon, Jan 2, 2006", "02-Jan-2006", "2-Jan-2006",
	"Monday 2 January 2006 15:04", "Monday, 2 January 2006, 15:04", "Monday, January 2, 2006 3:04 PM", "Mon, 2 Jan 2006 15:04:05",
}

// Read reads a date as RFC 3339 in the zone it was written in, or as an ISO day where no time or no known zone stands with
// it; "" where it is no date, or one of two.
func Read(s string) string {
	s = trimmed(s)
	if len(s) < 6 || len(s) > 64 {
		return ""
	}
	for _, form := range withTime {
		if t, err := time.Parse(form, s); err == nil {
			return plausible(t, time.RFC3339)
		}
	}
	for _, form := range withName {
		if t, err := time.Parse(form, s); err == nil {
			if name, _ := t.Zone(); name == "UTC" || name == "GMT" {
				return plausible(t.UTC(), time.RFC3339)
			}
			return plausible(t, time.DateOnly)
		}
	}
	for _, form := range days {
		if t, err := time.Parse(form, s); err == nil {
			return plausible(t, time.DateOnly)
		}
	}
	if day := numeric(s); day != "" {
		return day
	}
	return epoch(s)
}

// Day is the ISO day of a date, "" for none.
func Day(s string) string {
	if d := Read(s); len(d) >= len(time.DateOnly) {
		return d[:len(time.DateOnly)]
	}
	return ""
}

var (
	blanks   = regexp.MustCompile(`[\s\x{a0}\x{202f}]+`)
	ordinal  = regexp.MustCompile(`(\d)(?:st|nd|rd|th)\b`)
	sept     = regexp.MustCompile(`(?i)\bsept\b\.?`)
	lead     = regexp.MustCompile(`(?i)^(?:first )?(?:published|posted|updated|last updated|last modified|modified|date|created)(?: on| at)?:? `)
	noon     = regexp.MustCompile(`(?i)\b([ap])\.?m\b\.?`)
	comment  = regexp.MustCompile(` \([A-Za-z ]+\)$`)
	longWord = map[string]bool{"AM": true, "PM": true}
)

// trimmed takes away what people and programs put around a date.
func trimmed(s string) string {
	if len(s) > 200 {
		return ""
	}
	s = strings.Trim(blanks.ReplaceAllString(s, " "), " |·•-–")
	s = lead.ReplaceAllString(s, "")
	s = ordinal.ReplaceAllString(s, "$1")
	s = sept.ReplaceAllString(s, "Sep")
	s = comment.ReplaceAllString(s, "")
	return noon.ReplaceAllStringFunc(s, func(m string) string {
		if longWord[strings.ToUpper(m[:1])+"M"] {
			return strings.ToUpper(m[:1]) + "M"
		}
		return m
	})
}

// plausible writes a time that lies in the age of printed news; "" for another.
func plausible(t time.Time, form string) string {
	if t.Year() < 1900 || t.Year() > 2100 {
		return ""
	}
	return t.Format(form)
}

var slashed = regexp.MustCompile(`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: |,|$)`)

// numeric reads days such as 25/03/2024, where only one order makes a day.
func numeric(s string) string {
	g := slashed.FindStringSubmatch(s)
	if g == nil {
		return ""
	}
	a, _ := strconv.Atoi(g[1])
	b, _ := strconv.Atoi(g[2])
	switch {
	case a > 12 && b <= 12, a == b, strings.Contains(g[0], ".") && b <= 12: // dots part day, month and year
	case b > 12 && a <= 12:
		a, b = b, a
	default:
		return ""
	}
	year, _ := strconv.Atoi(g[3])
	t := time.Date(year, time.Month(b), a, 0, 0, 0, 0, time.UTC)
	if t.Day() != a {
		return ""
	}
	return plausible(t, time.DateOnly)
}

// epoch reads seconds or milliseconds since 1970.
func epoch(s string) string {
	n, err := strconv.ParseInt(s, 10, 64)
	switch {
	case err != nil || len(s) != 10 && len(s) != 13:
		return ""
	case len(s) == 13:
		n /= 1000
	}
	return plausible(time.Unix(n, 0).UTC(), time.RFC3339)
}

var inPath = regexp.MustCompile(`/((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?:[/_-]|$)`)

// InAddress is the day in the path of an address (/2024/03/05/ferry-fire), "" for none.
func InAddress(address string) string {
	g := inPath.FindStringSubmatch(address)
	if g == nil {
		return ""
	}
	return Day(g[1] + "-" + g[2] + "-" + g[3])
}

const month = `(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)`

var written = regexp.MustCompile(`(?i)\b(?:\d{1,2}(?:st|nd|rd|th)? ` + month + `,? \d{4}|` + month + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2})\b`)

// Find is the day of the first whole date in a short line such as "By Ana Rovik | March 5, 2024, 10:12"; "" for none.
func Find(line string) string {
	if len(line) > 300 {
		return ""
	}
	found := written.FindString(blanks.ReplaceAllString(line, " "))
	found = strings.ReplaceAll(strings.ReplaceAll(found, ".", ""), ",", "")
	for _, form := range []string{"2 January 2006", "2 Jan 2006", "January 2 2006", "Jan 2 2006", "2006-01-02"} {
		if t, err := time.Parse(form, sept.ReplaceAllString(ordinal.ReplaceAllString(found, "$1"), "Sep")); err == nil {
			return plausible(t, time.DateOnly)
		}
	}
	return ""
}

package timex

import (
	"math"
	"strings"
)

// edgeRules put an edge ("early", "the end of") or a weekday to a date that was found.
var edgeRules = []Rule{
	{
		Name:     "edge of a date",
		Patterns: []string{"the? <edge> -? of? <date>", "<edge> to|- <edge> <date>"},
		Yes:      []string{"early February", "late March", "the end of 2014", "mid-2015", "the early hours of Sunday"},
		No:       []string{"the end of the road"},
		level:    1,
		make:     edge,
	},
	{
		Name:     "weekday with its date",
		Patterns: []string{"<weekday> ,? the? <date>", "<weekday> ( <date> )", "<weekday> <part> ,? <date>"},
		Yes:      []string{"Tuesday, June 6, 2023", "Thursday 1 June 2023", "Friday (June 2, 2023)"},
		No:       []string{"Friday weather"},
		level:    1,
		make:     weekdayDate,
	},
	{
		Name:     "part of a dated day",
		Patterns: []string{"the <part> of <date>", "<part> of <date>", "<part> on <date>"},
		Yes:      []string{"the night of March 2", "the morning of June 1 2023"},
		No:       []string{"the night of terror"},
		level:    1,
		make: func(m *match) (result, bool) {
			res := *m.get("date", 0).found
			if parts(res.timex.When.EDTF).day == 0 && res.timex.When.Needs == "" {
				return result{}, false
			}
			res.timex.When.Note = join(res.timex.When.Note, "at "+m.get("part", 0).value)
			return res, true
		},
	},
	{
		Name:     "beside a part of a dated day",
		Patterns: []string{"before|after|around|towards <part> on <date>"},
		Yes:      []string{"before dawn on June 1 2023", "after midnight on Friday"},
		No:       []string{"before dawn broke"},
		level:    2,
		make:     besidePart,
	},
	{
		Name:     "clock time on a date",
		Patterns: []string{"<clock> ,? on? the? <date>", "<date> ,? at|around|about? <clock>"},
		Yes:      []string{"10:30 a.m. on June 1 2023", "June 1 2023 at 21:12 GMT"},
		No:       []string{"10:30 on the road"},
		level:    2,
		make:     clockDate,
	},
}

// edge narrows a date to its early, middle or late part.
func edge(m *match) (result, bool) {
	c, word := m.get("date", 0), m.get("edge", 0).value
	if c.found == nil || m.emptyEdge(c) {
		return result{}, false
	}
	res := *c.found
	w := &res.timex.When
	d := parts(w.EDTF)
	switch {
	case strings.ContainsAny(w.EDTF, "/["):
		w.Note = join(w.Note, word+" in it")
	case d.day != 0 || w.EDTF == "":
		w.Note = join(w.Note, dayEdges[word])
	case d.month > 12:
		w.Note = join(w.Note, word+" in the season")
	case d.month != 0:
		w.Note = join(w.Note, word+" in the month")
		w.From, w.Until = within(d.year != 0, d, monthEdges[word])
	case strings.HasSuffix(w.EDTF, "X"):
		w.Note = join(w.Note, word+" in it")
		w.From, w.Until = decadeEdge(w.EDTF, decadeEdges[word])
	default:
		w.Note = join(w.Note, word+" in the year")
		w.From, w.Until = yearEdge(d.year, yearEdges[word])
	}
	return res, true
}

// emptyEdge refuses an edge that stands apart ("end to 2014") or lacks its "of".
func (m *match) emptyEdge(c capture) bool {
	e := m.get("edge", 0)
	between := m.r.at(c.first - 1).Word
	return e.value == "" || between == "to"
}

// The parts of a month in days and of a year in months, by convention: thirds; the start and the
// end of a year are its first and last quarter.
var (
	monthEdges  = map[string][2]int{"start": {1, 10}, "early": {1, 10}, "mid": {11, 20}, "late": {21, 31}, "end": {21, 31}}
	yearEdges   = map[string][2]int{"start": {1, 3}, "early": {1, 4}, "mid": {5, 8}, "late": {9, 12}, "end": {10, 12}}
	decadeEdges = map[string][2]int{"start": {0, 2}, "early": {0, 4}, "mid": {4, 6}, "late": {5, 9}, "end": {7, 9}}
	dayEdges    = map[string]string{"early": "early in the day", "mid": "in the middle of the day", "late": "late in the day", "start": "at the start of the day", "end": "at the end of the day", "hours": "in the early hours"}
)

func within(known bool, d date, days [2]int) (from, until string) {
	if !known || days[0] == 0 {
		return "", ""
	}
	last := min(days[1], daysIn(d.year, d.month))
	return date{d.year, d.month, days[0]}.String(), date{d.year, d.month, last}.String()
}

// decadeEdge is a part of a decade in years; of a century no part is given.
func decadeEdge(edtf string, years [2]int) (from, until string) {
	decade, _ := strings.CutSuffix(edtf, "X")
	if years[1] == 0 || len(decade) != 3 || decade[2] == 'X' {
		return "", ""
	}
	return decade + itoa(years[0]) + "-01-01", decade + itoa(years[1]) + "-12-31"
}

func yearEdge(year int, months [2]int) (from, until string) {
	if year == 0 || months[0] == 0 {
		return "", ""
	}
	return date{year, months[0], 1}.String(), date{year, months[1], daysIn(year, months[1])}.String()
}

// weekdayDate checks a date against the weekday beside it.
func weekdayDate(m *match) (result, bool) {
	res := *m.get("date", 0).found
	day, w := m.int("weekday", 0), &res.timex.When
	d := parts(w.EDTF)
	if d.day == 0 || d.month == 0 || strings.ContainsAny(w.EDTF, "[T") || m.r.ends(m.get("weekday", 0).first) {
		return result{}, false
	}
	if !d.known() || strings.Contains(w.EDTF, "/") {
		return res, true
	}
	if d.weekday() != day && res.written.year == 0 {
		d = m.r.fitting(d, day)
		w.EDTF = d.String()
	}
	if d.weekday() != day {
		w.Note = join(w.Note, "the weekday and the date do not agree")
	}
	return res, true
}

// fitting is the year next to the report in which the date falls on the weekday: "through Sunday, March 17" is still to come where the
// last such day was no Sunday. Otherwise the date as given.
func (r *reader) fitting(d date, weekday int) date {
	near := d
	if r.anchor.known() {
		near = r.anchor
	}
	best, least := d, math.MaxInt
	for year := d.year + 1; year > d.year-7; year-- {
		try := date{year, d.month, d.day}
		if !validDay(year, d.month, d.day) || try.weekday() != weekday {
			continue
		}
		if away := try.daysFrom(near); away < least {
			best, least = try, away
		}
	}
	return best
}

// besidePart is the day on which something was before or after dawn, noon or midnight: "before dawn on Sunday" is Sunday.
func besidePart(m *match) (result, bool) {
	res := *m.get("date", 0).found
	if w := res.timex.When; parts(w.EDTF).day == 0 && w.Needs == "" || strings.ContainsAny(w.EDTF, "/[") {
		return result{}, false
	}
	res.timex.When.Note = join(res.timex.When.Note, m.word(0)+" "+m.get("part", 0).value)
	return res, true
}

// clockDate puts a clock time on its day.
func clockDate(m *match) (result, bool) {
	day, hour := m.get("date", 0).found, m.get("clock", 0).found
	d := parts(day.timex.When.EDTF)
	note := hour.timex.When.Note
	if !m.r.sameSentence(m.first, m.end-1) || strings.ContainsAny(day.timex.When.EDTF, "/[T") || d.day == 0 && day.timex.When.EDTF != "" {
		return result{}, false
	}
	res := *day
	res.timex.Kind = "time"
	res.timex.When.Note = join(day.timex.When.Note, note)
	if time, ok := strings.CutPrefix(note, "clock time "); ok && d.known() && len(time) >= 5 && time[:2] != "24" {
		res.timex.When.EDTF = d.String() + "T" + time[:5] + ":00" + zoneOffset(time[5:])
		res.timex.When.From, res.timex.When.Until = d.String(), d.String()
	}
	return res, true
}

// zoneOffset is the offset of a named zone, "" for local or unknown time.
func zoneOffset(zone string) string {
	first, rest := split(zone)
	known := lexicon.words[first] // never lexicon.entry, which writes: readings run side by side
	if known == nil {
		return ""
	}
	for _, s := range known.senses {
		if s.class == "zone" && len(s.rest) == len(rest) {
			return s.value
		}
	}
	return ""
}

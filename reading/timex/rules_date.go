package timex

import (
	"strings"

	"sitrep/text"
)

// dateRules read dates by month and day.
var dateRules = []Rule{
	{
		Name:     "month day year",
		Patterns: []string{"<month> the? <day> ,? <year>", "<month> the? <nth> ,? <year>"},
		Yes:      []string{"June 1 2023", "June 1, 2023", "Sept. 17, 2019", "March 2nd, 2014"},
		No:       []string{"June 1,2023 voters", "march 2 miles"},
		make:     monthDay,
	},
	{
		Name:     "month day",
		Patterns: []string{"<month> the? <day>", "<month> the <nth>"},
		Yes:      []string{"March 2", "Sept. 17", "May 3rd"},
		No:       []string{"March 45", "may 3"},
		make:     monthDay,
	},
	{
		Name:     "day month year",
		Patterns: []string{"the? <day> of? <month> ,? <year>", "the? <nth> of <month> ,? <year>", "<day> <month> <yy>"},
		Yes:      []string{"17 September 2019", "the 1st of June, 2012", "12 JAN 90"},
		No:       []string{"17 september people"},
		make:     monthDay,
	},
	{
		Name:     "day month",
		Patterns: []string{"the? <day> of? <month>", "the? <nth> of <month>"},
		Yes:      []string{"2 March", "the 2nd of March", "the first of May"},
		No:       []string{"39 May"},
		make:     monthDay,
	},
	{
		Name:     "days of a month",
		Patterns: []string{"from|between? <month> <day> -|to|through|until|till|and <day> ,? <year>?"},
		Yes:      []string{"between March 3 and 5", "March 3-5, 2015", "from June 3 to 8"},
		No:       []string{"March 5-3"},
		make:     daysOfMonth,
	},
	{
		Name:     "days before a month",
		Patterns: []string{"from|between? <day> -|to|through|until|till|and <day> <month> ,? <year>?"},
		Yes:      []string{"3-5 March 2015", "between 3 and 5 March"},
		No:       []string{"5-3 March"},
		make:     daysOfMonth,
	},
	{
		Name:     "month year",
		Patterns: []string{"<month> ,? of? <year>", "<month> ' <yy>"},
		Yes:      []string{"June 2023", "Feb. 2011", "May 2015"},
		No:       []string{"may 2015"},
		make:     monthYear,
	},
	{
		Name:     "month",
		Patterns: []string{"<month>"},
		Yes:      []string{"February", "November"},
		No:       []string{"may", "march", "Jan"},
		make:     bareMonth,
	},
	{
		Name:     "ISO date",
		Patterns: []string{"<year> - <digits> - <digits>", "<year> / <digits> / <digits>"},
		Yes:      []string{"2019-09-17"},
		No:       []string{"2019-19-17", "2019 - 9 - 1"},
		make:     isoDate,
	},
	{
		Name:     "numeric date",
		Patterns: []string{"<day> / <day> / <year>", "<day> . <day> . <digits>", "<day> - <day> - <year>", "<day> / <day> / <yy>"},
		Yes:      []string{"03/07/2021", "17.09.2019", "23/07/21"},
		No:       []string{"33/07/2021", "23/23/2021"},
		make:     numericDate,
	},
}

// monthDay makes a date of a month, a day and, where written, a year.
func monthDay(m *match) (result, bool) {
	d := date{m.year(), m.int("month", 0), m.int("day", 0) + m.int("nth", 0)}
	switch {
	case m.counted() || m.turned("month") || !m.compact("month"):
		return result{}, false
	case d.year == 0:
		return m.r.yearless(m.first, d.month, d.day)
	case !validDay(d.year, d.month, d.day):
		return result{}, false
	}
	return dated(d, m.yearNote()), true
}

// compact refuses dates that a sentence end runs through: "… in May. 3 people …".
func (m *match) compact(class string) bool {
	c := m.get(class, 0)
	end := c.first + c.n
	return !(c.short && m.r.at(end-1).Word == "." && m.r.at(end).Upper)
}

// counted reports whether the day number rather counts what follows ("in March 5 people …",
// "March 2,400"): the digits must not go on, and no counted noun may follow them.
func (m *match) counted() bool {
	last := m.end - 1
	if m.r.tiedRight(last) || m.r.tiedLeft(m.first) {
		return true
	}
	c := m.get("day", 0)
	return c.n == 1 && c.first == last && m.r.countedNoun(m.end)
}

// year is the written year: four digits, or two for the year they most likely stand for.
func (m *match) year() int {
	if y := m.int("year", 0) + m.int("digits", 0); y != 0 {
		return y
	}
	if !m.has("yy") {
		return 0
	}
	latest := 2030
	if m.r.anchor.known() {
		latest = m.r.anchor.year + 1
	}
	year := latest/100*100 + m.int("yy", 0)
	if year > latest {
		year -= 100
	}
	return year
}

func (m *match) yearNote() string {
	if m.has("yy") {
		return "year written with two digits"
	}
	return ""
}

// daysOfMonth makes an interval inside one month.
func daysOfMonth(m *match) (result, bool) {
	month, first, last := m.int("month", 0), m.int("day", 0), m.int("day", 1)
	opens := m.word(0) == "from" || m.word(0) == "between"
	joint := m.joint()
	switch {
	case first >= last || m.counted() || joint == "and" && !opens && m.r.countedSoon(m.end):
		return result{}, false
	case m.has("year"):
		return m.span(date{m.int("year", 0), month, first}, date{m.int("year", 0), month, last}, "")
	}
	from, ok := m.r.yearless(m.first, month, first)
	if !ok {
		return result{}, false
	}
	d := parts(from.timex.When.EDTF)
	res, ok := m.span(d, date{d.year, month, last}, from.timex.When.Note)
	res.timex.When.Needs, res.written = from.timex.When.Needs, from.written
	return res, ok
}

// joint is the word between the two days of a range.
func (m *match) joint() string {
	c := m.get("day", 0)
	return m.r.at(c.first + c.n).Word
}

// span is an interval of two days.
func (m *match) span(from, until date, note string) (result, bool) {
	if !validDay(from.year, from.month, from.day) || !validDay(until.year, until.month, until.day) {
		return result{}, false
	}
	return result{timex: text.Timex{Kind: "date", When: text.When{EDTF: from.String() + "/" + until.String(), Note: note}}, written: until}, true
}

func monthYear(m *match) (result, bool) {
	d := date{year: m.year(), month: m.int("month", 0)}
	if m.r.countedNoun(m.end) || !m.compact("month") {
		return result{}, false
	}
	return dated(d, m.yearNote()), true
}

// bareMonth reads a month on its own. Those that are also other words or names need a neighbour.
func bareMonth(m *match) (result, bool) {
	c := m.get("month", 0)
	month := atoi(c.value)
	doubtful := strings.Contains(" march may june april august ", " "+m.word(0)+" ")
	switch {
	case c.short && !strings.HasPrefix(m.word(0), "sept"), m.inPersonName(), m.turned("month"):
		return result{}, false
	case doubtful && !m.introduced():
		return result{}, false
	case m.tag() == "MD" || strings.HasPrefix(m.tag(), "VB"):
		return result{}, false
	}
	return m.r.yearless(m.first, month, 0)
}

// introduced reports whether a word before the month or weekday announces a date.
func (m *match) introduced() bool {
	return announces[m.before().Word] && !(m.after().Upper && m.after().Form != 0 && m.word(0) != "may" && !m.after().Glued)
}

var announces = map[string]bool{
	"in": true, "since": true, "until": true, "till": true, "of": true, "last": true, "this": true, "next": true, "during": true,
	"through": true, "from": true, "early": true, "late": true, "mid": true, "-": true, "previous": true, "late-": true, "between": true,
}

package timex

import (
	"strings"

	"sitrep/lexicon/en/number"
	"sitrep/text"
)

// partRules read parts of years, months of a year told from the report, and fiscal years.
var partRules = []Rule{
	{
		Name:     "month of a year from the report",
		Patterns: []string{"<month> <day>? ,? of? last|this|next <unit>", "<day> <month> ,? of? last|this|next <unit>"},
		Yes:      []string{"July last year", "October of last year", "March 3 last year", "3 March this year"},
		No:       []string{"July last week", "July last"},
		make:     monthFromReport,
	},
	{
		Name:     "months",
		Patterns: []string{"from|between? <month> to|-|through|until|till|and <month> ,? in|of? <year>?"},
		Yes:      []string{"January to April", "January-April 2022", "between May and July"},
		No:       []string{"January and April", "January to Lisbon"},
		make:     months,
	},
	{
		Name:     "first or last units of a year",
		Patterns: []string{"the? first|last|final <count> <units> of <year>"},
		Yes:      []string{"the first three months of 2020", "the last six months of 2015"},
		No:       []string{"the first three men of 2020"},
		make:     unitsOfYear,
	},
	{
		Name:     "week of a month",
		Patterns: []string{"the? <nth> <unit> of|in <month> ,? <year>?", "the? <day> <unit> of|in <month> ,? <year>?", "the? last|final <unit> of|in <month> ,? <year>?"},
		Yes:      []string{"the first week of May", "the second week of December 2020", "the 2d week of March", "the last week of June"},
		No:       []string{"the second man of May", "the ninth week of May", "the second day of the week"},
		make:     weekOfMonth,
	},
	{
		Name:     "fiscal year",
		Patterns: []string{"the? <fiscal> <year>", "the? <fiscal> <digits>"},
		Yes:      []string{"fiscal year 2024", "FY2022", "FY 22"},
		No:       []string{"fiscal 7", "fiscal policy"},
		make:     fiscalYear,
	},
}

// monthFromReport reads "July last year", "3 March this year".
func monthFromReport(m *match) (result, bool) {
	if m.get("unit", 0).value != "year" || m.inPersonName() {
		return result{}, false
	}
	d := date{month: m.int("month", 0), day: m.int("day", 0)}
	if !m.r.anchor.known() {
		res := dated(d, "")
		res.timex.When.Needs = "publication date"
		return res, true
	}
	which := m.r.at(m.get("unit", 0).first - 1).Word
	res, ok := m.r.inYear(d, m.r.anchor.year+steps[which], which+" year as seen from the report's date")
	res.planned = which == "next"
	return res, ok
}

// months is a stretch of whole months.
func months(m *match) (result, bool) {
	first, last := m.get("month", 0), m.get("month", 1)
	opens := m.word(0) == "from" || m.word(0) == "between"
	joint := m.r.at(first.first + first.n).Word
	switch {
	case first.short != last.short, joint == "and" && !opens, m.inPersonName(), m.counts(last):
		return result{}, false
	case joint == "to" && !opens && strings.HasPrefix(m.tag(), "VB"):
		return result{}, false
	}
	until, ok := dated(date{year: m.int("year", 0), month: atoi(last.value)}, ""), true
	if !m.has("year") {
		until, ok = m.r.yearless(m.first, atoi(last.value), 0)
	}
	d := parts(until.timex.When.EDTF)
	from := date{year: d.year, month: atoi(first.value)}
	if from.month > d.month && d.year > 0 {
		from.year--
	}
	w := text.When{EDTF: from.String() + "/" + d.String(), Needs: until.timex.When.Needs, Note: until.timex.When.Note}
	return result{timex: text.Timex{Kind: "date", When: w}, written: until.written}, ok
}

// counts reports a second month that a number behind it makes a day: "from June to July 3".
func (m *match) counts(last capture) bool {
	return m.end == last.first+last.n && m.r.at(m.end).Form == number.Digits
}

// unitsOfYear reads "the first three months of 2020": whole months, or days from the year's edge.
func unitsOfYear(m *match) (result, bool) {
	count, unit := m.amount()
	year, n, by := m.int("year", 0), int(count), shifts[unit]
	if n < 1 || by.months > 1 || by.months+by.days == 0 || n*max(by.days, 30*by.months) > 365 {
		return result{}, false
	}
	from, until := date{year, 1, 1}, date{year, 12, 31}
	switch which := m.r.at(m.get("count", 0).first - 1).Word; {
	case by.months == 1 && which == "first":
		from, until = date{year: year, month: 1}, date{year: year, month: n}
	case by.months == 1:
		from, until = date{year: year, month: 13 - n}, date{year: year, month: 12}
	case which == "first":
		until = from.plus(n*by.days - 1)
	default:
		from = until.plus(1 - n*by.days)
	}
	return result{timex: text.Timex{Kind: "date", When: text.When{EDTF: from.String() + "/" + until.String()}}, written: date{year: year}}, true
}

// weekOfMonth reads "the second week of December": days 8 to 14 by convention, the last one the last
// seven days.
func weekOfMonth(m *match) (result, bool) {
	n, month := m.int("nth", 0)+m.int("day", 0), m.int("month", 0)
	if m.get("unit", 0).value != "week" || n > 5 {
		return result{}, false
	}
	d, res := date{year: m.int("year", 0), month: month}, result{}
	if d.year == 0 {
		found, ok := m.r.yearless(m.first, month, 0)
		if !ok {
			return result{}, false
		}
		d, res = parts(found.timex.When.EDTF), found
	}
	first, last := 7*n-6, min(7*n, daysIn(d.year, month))
	if n == 0 {
		first, last = daysIn(d.year, month)-6, daysIn(d.year, month)
	}
	if first > last {
		return result{}, false
	}
	from, until := date{d.year, month, first}, date{d.year, month, last}
	res.timex.Kind = "date"
	res.timex.When.EDTF = from.String() + "/" + until.String()
	res.timex.When.Note = join(res.timex.When.Note, "weeks counted from the first of the month")
	return res, true
}

// fiscalYear reads a fiscal year; when it begins is not in the words.
func fiscalYear(m *match) (result, bool) {
	year := m.int("year", 0)
	if c := m.get("digits", 0); c.n > 0 {
		switch len(c.value) {
		case 2:
			year = 2000 + atoi(c.value)
		case 4:
			year = atoi(c.value)
		}
	}
	if year < 1900 {
		return result{}, false
	}
	res := dated(date{year: year}, "a fiscal year: its first and last day are not told")
	res.timex.When.From, res.timex.When.Until = itoa(year-1)+"-01-01", itoa(year+1)+"-12-31"
	return res, true
}

package timex

import (
	"fmt"

	"sitrep/text"
)

// weekdayRules read days of the week and weekends.
var weekdayRules = []Rule{
	{
		Name:     "weekday",
		Patterns: []string{"<weekday> <part>?", "the? last|this|next|coming|previous|following|past <weekday> <part>?", "this past|coming <weekday> <part>?"},
		Yes:      []string{"Tuesday", "Thursday night", "last Friday", "next Monday morning"},
		No:       []string{"Sunday school", "Bloody Sunday", "Sat", "monday"},
		make:     weekday,
	},
	{
		Name:     "weekend",
		Patterns: []string{"the? last|this|next|coming|past|previous|following? weekend", "this past weekend"},
		Yes:      []string{"the weekend", "last weekend", "this weekend"},
		No:       []string{"weekender"},
		make:     weekend,
	},
	{
		Name: "weekday of a week",
		Patterns: []string{
			"<weekday> <part>? of? last|this|next|past|coming week", "<weekday> <part>? of the past|coming week", "last|this|next week on? <weekday> <part>?",
			"last|this|next week ' s <weekday> <part>?",
		},
		Yes:  []string{"Tuesday of last week", "Tuesday next week", "last week on Friday", "last week's Monday"},
		No:   []string{"tuesday of last week"},
		make: weekdayOfWeek,
	},
	{
		Name:     "weekday counted back",
		Patterns: []string{"<count> <weekdays> ago", "a week ago on? <weekday> <part>?", "the? <weekday> before last"},
		Yes:      []string{"two Sundays ago", "a week ago on Sunday", "the Friday before last"},
		No:       []string{"two sundays ago"},
		make:     weekdayBack,
	},
	{
		Name:     "night before a weekday",
		Patterns: []string{"overnight on|into|to <weekday>", "the night to|into <weekday>"},
		Yes:      []string{"overnight into Tuesday", "the night to Wednesday"},
		No:       []string{"overnight into tuesday"},
		make:     nightBefore,
	},
	{
		Name:     "weekdays",
		Patterns: []string{"<weekdays>", "every|each <weekday> <part>?", "every other <weekday>"},
		Yes:      []string{"Fridays", "every Tuesday", "each Sunday morning"},
		No:       []string{"fridays"},
		make: func(m *match) (result, bool) {
			return result{timex: text.Timex{Kind: "set", When: text.When{Note: "a day that comes again every week"}}}, !m.turned("weekday")
		},
	},
}

// weekday resolves a day of the week against the report's date: the last one on or before it,
// or the next one for what has not happened yet.
func weekday(m *match) (result, bool) {
	c := m.get("weekday", 0)
	if c.short && !m.shortWeekday(c) || m.turned("weekday") || m.inPersonName() {
		return result{}, false
	}
	which := ""
	if c.first > m.first {
		which = m.r.at(c.first - 1).Word
	}
	return m.atPart(m.r.weekday(m.first, atoi(c.value), which)), true
}

// shortWeekday lets an abbreviation stand only where a date or a comma follows.
func (m *match) shortWeekday(c capture) bool {
	next := m.r.at(c.first + c.n)
	return next.Word == "," || m.r.at(c.first+c.n-1).Word == "." && !next.Upper || next.Form == 2
}

func (r *reader) weekday(i, day int, which string) result {
	if which == "previous" || which == "following" {
		res := needing("date of what was told before", "a weekday counted from it")
		res.offset = &offset{weekday: day, back: which == "previous"}
		return res
	}
	if !r.hasClock() {
		return needing("publication date", "")
	}
	today := r.clock()
	back := (today.weekday() - day + 7) % 7
	switch {
	case which == "next":
		return planned(r.fromReport(7+day-today.weekday(), "such a day in the week after the report's date"))
	case which == "coming":
		return planned(r.fromReport(7-back, "the first such day after the report's date"))
	case which == "last" || which == "past":
		if back == 0 {
			back = 7
		}
		return r.fromReport(-back, "the last such day before the report's date")
	case back > 0 && (r.ahead(i) || r.bidden(i, back)) && !r.ofViolence(i):
		return planned(r.fromReport(7-back, "the first such day from the report's date, for something still to come"))
	case which == "this":
		return r.fromReport(day-today.weekday(), "in the week of the report's date")
	}
	return r.fromReport(-back, "the last such day up to the report's date")
}

// ofViolence reports a weekday that a deed of violence belongs to, of which nobody knows ahead: "claims Sunday's strike".
func (r *reader) ofViolence(i int) bool {
	for k := i + 1; k < i+4; k++ {
		if w := r.at(k).Word; w == "s" || w == "'s" || w == "’s" {
			for n := k + 1; n < min(len(r.atoms), k+4); n++ {
				if t := r.atoms[n].Token; t < len(r.d.Tags) && r.d.Tags[t].Universal == "NOUN" && r.deedKinds(t)["attack"] {
					return true
				}
			}
			return false
		}
	}
	return false
}

// planned marks a result that names a day still to come.
func planned(res result) result {
	res.planned = true
	return res
}

// unwritten is a result for a day that the report's date gave.
func unwritten(d date, note string) result {
	res := dated(d, note)
	res.written = date{}
	return res
}

// weekend is a Saturday with its Sunday.
func weekend(m *match) (result, bool) {
	which := ""
	if m.end-m.first > 1 {
		which = m.r.at(m.end - 2).Word
	}
	switch {
	case which == "previous" || which == "following":
		return needing("date of what was told before", "a weekend counted from it"), true
	case !m.r.hasClock():
		return needing("publication date", "a weekend"), true
	}
	day := m.r.clock().weekday()
	saturday := m.r.clock().plus(6 - day)
	switch {
	case (which == "" || which == "the") && (day == 4 || day == 5) && m.r.warnedOf(m.first):
	case which == "next" || which == "coming" || day < 6 && m.r.ahead(m.first) || which == "this" && (day == 4 || day == 5) && m.r.outlook(m.first) != past:
		if which == "next" && day >= 6 || which == "coming" && day >= 6 {
			saturday = saturday.plus(7)
		}
	case which == "last" && day >= 6 || day < 6:
		saturday = saturday.plus(-7)
	}
	edtf := fmt.Sprintf("%s/%s", saturday, saturday.plus(1))
	return m.r.fromClock(result{timex: text.Timex{Kind: "date", When: text.When{EDTF: edtf, Note: "Saturday and Sunday, from the report's date"}}}), true
}

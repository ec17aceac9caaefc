package timex

import "strings"

// feastRules read feasts.
var feastRules = []Rule{
	{
		Name:     "feast",
		Patterns: []string{"<feast> <year>", "<feast>"},
		Yes:      []string{"Ramadan", "Eid al-Fitr", "Christmas Day", "Ramadan 2019", "Easter Sunday 2019"},
		No:       []string{"christmas", "Easter Island", "the Christmas market"},
		make:     feast,
	},
}

// feast reads a feast. Those with a fixed day resolve like "December 25", those that hang on Easter
// by its reckoning; the date of the others is not in the words.
func feast(m *match) (result, bool) {
	value, year := m.get("feast", 0).value, m.int("year", 0)
	switch {
	case m.turned("feast"), lexicon.cues["feast noun"][m.after().Word]: // "the Christmas market" opens in November
		return result{}, false
	case reckoned(value) != nil:
		return m.movable(reckoned(value), year)
	case value != "" && year != 0:
		return dated(parts(itoa(year)+"-"+value), ""), true
	case value != "":
		return m.r.yearless(m.first, atoi(value[:2]), atoi(value[3:]))
	case year != 0:
		res := dated(date{year: year}, "a feast that moves; only its year is known")
		res.timex.When.Needs = "calendar of the feast"
		return res, true
	}
	return needing("calendar of the feast", "a feast that moves"), true
}

// reckoned is how the day of a feast follows from the year; nil for a fixed day or another calendar.
func reckoned(value string) func(year int) date {
	switch {
	case value == "thanksgiving":
		return thanksgiving
	case strings.HasPrefix(value, "easter+"):
		return func(year int) date { return easter(year).plus(atoi(value[7:])) }
	case strings.HasPrefix(value, "easter-"):
		return func(year int) date { return easter(year).plus(-atoi(value[7:])) }
	}
	return nil
}

// movable resolves a feast whose day differs from year to year.
func (m *match) movable(day func(int) date, year int) (result, bool) {
	const note = "by the calendar of the Western churches and the United States"
	switch a := m.r.anchor; {
	case year != 0:
		return dated(day(year), note), true
	case !a.known():
		return needing("year", "a feast that moves"), true
	case m.r.ahead(m.first):
		d := day(a.year)
		if d.before(a) {
			d = day(a.year + 1)
		}
		return planned(unwritten(d, note+"; the next one from the report's date")), true
	default:
		d := day(a.year)
		if a.before(d) {
			d = day(a.year - 1)
		}
		return unwritten(d, note+"; the last one up to the report's date"), true
	}
}

// easter is Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 1876).
func easter(year int) date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return date{year, n / 31, n%31 + 1}
}

// thanksgiving is the fourth Thursday of November.
func thanksgiving(year int) date {
	first := date{year, 11, 1}
	return date{year, 11, 1 + (4-first.weekday()+7)%7 + 21}
}

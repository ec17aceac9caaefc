package timex

import (
	"strings"

	"sitrep/text"
)

// rangeRules make stretches of dates that were found, or count from them.
var rangeRules = []Rule{
	{
		Name:     "since a date",
		Patterns: []string{"ever? since <date>", "from|starting|beginning <date> onwards|onward|on"},
		Yes:      []string{"since June 1 2023", "since 2014", "from March 2 onwards"},
		No:       []string{"since the war"},
		level:    3,
		make:     since,
	},
	{
		Name:     "until a date",
		Patterns: []string{"until|till|through <date>", "up until|to|till <date>", "by|before <date>", "prior to <date>", "no later than <date>"},
		Yes:      []string{"until June 1 2023", "by Friday", "before 2014"},
		No:       []string{"until the end"},
		level:    3,
		make:     untilDate,
	},
	{
		Name:     "after a date",
		Patterns: []string{"after <date>"},
		Yes:      []string{"after June 1 2023"},
		No:       []string{"after Tuesday's raid"},
		level:    3,
		make:     afterDate,
	},
	{
		Name:     "between dates",
		Patterns: []string{"between <date> and <date>", "from <date> to|until|till|through|- <date>", "<date> to|-|through <date>"},
		Yes:      []string{"from 2011 to 2014", "between March 3 and April 5, 2015", "June 30 - July 2"},
		No:       []string{"from 2014 to 2011"},
		level:    3,
		make:     between,
	},
	{
		Name:     "distance from a date",
		Patterns: []string{"<count> <units> after|before|from <date>", "<count> <unit> after|before|from <date>", "<count> <units> prior to <date>"},
		Yes:      []string{"two days after June 1 2023", "a week before March 2"},
		No:       []string{"two men after June 1 2023"},
		level:    3,
		make:     fromDate,
	},
}

// open is the result of a stretch with one end.
func (m *match) open(from, until, note string) result {
	sub := m.get("date", 0).found
	w := sub.timex.When
	out := text.When{Needs: w.Needs, Note: join(w.Note, note)}
	out.From, out.Until = m.subBounds(sub)
	switch {
	case w.EDTF == "" || strings.ContainsAny(w.EDTF, "[") || strings.Contains(w.EDTF, ".."):
		out.EDTF = ""
	case strings.Contains(w.EDTF, "/"): // since last week
		first, last, _ := strings.Cut(w.EDTF, "/")
		out.EDTF = "../" + last
		if from != "" {
			out.EDTF = first + "/.."
		}
	case from != "":
		out.EDTF = w.EDTF + "/.."
	default:
		out.EDTF = "../" + w.EDTF
	}
	return result{timex: text.Timex{Kind: "date", When: out}, written: sub.written}
}

// subBounds are the bounds of a found date.
func (m *match) subBounds(sub *result) (from, until string) {
	w := sub.timex.When
	if w.From != "" || w.Until != "" || w.EDTF == "" {
		return w.From, w.Until
	}
	return Bounds(w.EDTF)
}

// since runs from the date to the report's own.
func since(m *match) (result, bool) {
	res := m.open("since", "", "since")
	w := &res.timex.When
	w.Until = ""
	if today := m.r.today(); today != "" && w.From <= today {
		w.Until = today
	}
	return res, true
}

func untilDate(m *match) (result, bool) {
	word := m.word(0)
	if m.after().Word == "'" && m.after().Glued || word == "to" {
		return result{}, false
	}
	res := m.open("", "until", word)
	w := &res.timex.When
	if word == "before" || word == "prior" {
		w.Until = ""
		if from, _ := m.subBounds(m.get("date", 0).found); from != "" {
			w.Until = parseDate(from).plus(-1).String()
		}
	}
	w.From = ""
	return res, true
}

func afterDate(m *match) (result, bool) {
	if m.after().Word == "'" && m.after().Glued || m.after().Form != 0 && m.r.verbless(m.end) {
		return result{}, false
	}
	res := m.open("after", "", "after")
	w := &res.timex.When
	w.From = ""
	if _, until := m.subBounds(m.get("date", 0).found); until != "" {
		w.From = parseDate(until).plus(1).String()
	}
	w.Until = ""
	return res, true
}

// between joins two dates; a year written once, with the second, holds for both.
func between(m *match) (result, bool) {
	a, b := *m.get("date", 0).found, *m.get("date", 1).found
	if strings.ContainsAny(a.timex.When.EDTF+b.timex.When.EDTF, "[/T") || !m.samePrecision(&a, &b) {
		return result{}, false
	}
	note := join(a.timex.When.Note, b.timex.When.Note)
	if a.timex.When.Note == b.timex.When.Note {
		note = b.timex.When.Note
	}
	if d := parts(a.timex.When.EDTF); a.written.year == 0 && b.written.year != 0 && d.month != 0 {
		d.year = b.written.year
		a.timex.When.EDTF, note = d.String(), "year written with the second date"
	}
	from, _ := Bounds(a.timex.When.EDTF)
	_, until := Bounds(b.timex.When.EDTF)
	if from != "" && until != "" && from > until {
		return result{}, false
	}
	w := text.When{Needs: b.timex.When.Needs, Note: note}
	if a.timex.When.EDTF != "" && b.timex.When.EDTF != "" {
		w.EDTF = interval(a.timex.When.EDTF, b.timex.When.EDTF)
	}
	return result{timex: text.Timex{Kind: "date", When: w}, written: b.written}, true
}

// samePrecision lets a bare "to" or dash join only dates of the same grain.
func (m *match) samePrecision(a, b *result) bool {
	w := m.word(0)
	return w == "between" || w == "from" || len(a.timex.When.EDTF) == len(b.timex.When.EDTF) && a.timex.When.EDTF != ""
}

// fromDate counts from a date that is written out: "two days after June 1".
func fromDate(m *match) (result, bool) {
	count, unit := m.amount()
	sub := m.get("date", 0).found
	d := parts(sub.timex.When.EDTF)
	if m.after().Word == "'" && m.after().Glued || strings.ContainsAny(sub.timex.When.EDTF, "[/") {
		return result{}, false
	}
	if count < 0 || !d.known() {
		return needing("date of "+m.r.d.Words(sub.timex.Span), "counted from it"), true
	}
	if before := m.r.at(m.get("date", 0).first - 1).Word; before == "before" || before == "to" {
		count = -count
	}
	moved, ok := d.shift(count, unit)
	return unwritten(moved, join(sub.timex.When.Note, "counted from "+m.r.d.Words(sub.timex.Span))), ok
}

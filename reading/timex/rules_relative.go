package timex

import (
	"fmt"
	"strings"

	"sitrep/text"
)

// relativeRules read times that count from the report's own date.
var relativeRules = []Rule{
	{
		Name:     "relative day",
		Patterns: []string{"<relative-day> <part>?", "last|this <part>", "earlier|later today|tonight", "late|early <relative-day>"},
		Yes:      []string{"today", "yesterday", "last night", "this morning", "yesterday evening", "earlier today"},
		No:       []string{"this knight", "last nightmare"},
		make:     relativeDay,
	},
	{
		Name: "this, last or next unit",
		Patterns: []string{
			"earlier|later|late|early this|last|next <unit>", "the? last|this|next|past|coming|current|previous <unit>", "this past|coming <unit>",
			"the start|beginning|end|middle of this|last|next|the <unit>", "earlier|later|early|late in the <unit>",
		},
		Yes:  []string{"last year", "this week", "next month", "earlier this year", "later this month", "the past week"},
		No:   []string{"last second", "the end of the day"},
		make: relativeUnit,
	},
	{
		Name:     "this, last or next month by name",
		Patterns: []string{"the? last|this|next|previous|coming|past <month> <day>?", "this past|coming <month>"},
		Yes:      []string{"last January", "next May", "this past March"},
		No:       []string{"last march", "this may"},
		make:     relativeMonth,
	},
	{
		Name:     "day of this or last month",
		Patterns: []string{"the <day> of this|last|next month", "the <nth> of this|last|next month"},
		Yes:      []string{"the 3rd of this month", "the 28th of last month"},
		No:       []string{"the third victim of this month"},
		make: func(m *match) (result, bool) {
			if !m.r.clock().known() {
				return needing("publication date", "a day of a month counted from it"), true
			}
			which := m.r.at(m.end - 2).Word
			d := m.r.clock().plusMonths(steps[which])
			d.day = m.int("day", 0) + m.int("nth", 0)
			res := m.r.fromClock(unwritten(d, "in the month counted from the report's date"))
			res.planned = steps[which] > 0
			return res, d.known() && d.day <= daysIn(d.year, d.month)
		},
	},
	{
		Name:     "vague present",
		Patterns: []string{"<vague-now>", "in <recent> <units>", "in the <recent> <units>", "<recent> <units>", "over|during <recent> <units>"},
		Yes:      []string{"recently", "in recent years", "in recent weeks"},
		No:       []string{"recent visitors"},
		make: func(m *match) (result, bool) {
			res := result{timex: text.Timex{Kind: "date", When: text.When{Note: "a vague stretch up to the report's date", Until: m.r.today()}}}
			return res.lacking(m.r), true
		},
	},
	{
		Name:     "open end",
		Patterns: []string{"<open-end>"},
		Yes:      []string{"until further notice", "indefinitely"},
		No:       []string{"until further talks"},
		make: func(m *match) (result, bool) {
			w := text.When{Note: "no end is named"}
			if m.r.anchor.known() {
				w.EDTF = m.r.today() + "/.."
			}
			return result{timex: text.Timex{Kind: "duration", When: w}}, true
		},
	},
}

// today is the report's date as written in EDTF, "" when not known.
func (r *reader) today() string {
	if !r.anchor.known() {
		return ""
	}
	return r.anchor.String()
}

// lacking adds the need for the publication date to a result that counts from it.
func (res result) lacking(r *reader) result {
	if !r.anchor.known() {
		res.timex.When.Needs = "publication date"
	}
	return res
}

func relativeDay(m *match) (result, bool) {
	note := ""
	if m.has("part") {
		note = "at " + m.get("part", 0).value
	}
	c := m.get("relative day", 0)
	if c.n == 0 && m.word(0) == "this" && m.r.at(m.first+1).Word == "noon" {
		return result{}, false
	}
	if !m.r.clock().known() {
		return needing("publication date", note), true
	}
	offset := atoi(strings.TrimPrefix(c.value, "-"))
	if strings.HasPrefix(c.value, "-") || c.n == 0 && m.word(0) == "last" {
		offset = -max(offset, 1)
	}
	return m.r.fromReport(offset, join("counted from the report's date", note)), true
}

// steps are the words that point before, at or after the present unit.
var steps = map[string]int{"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1}

// relativeUnit reads "last year", "earlier this week", "the end of this month".
func relativeUnit(m *match) (result, bool) {
	c := m.get("unit", 0)
	which := m.r.at(c.first - 1).Word
	edge := m.word(0)
	if edge == "the" && c.first-m.first > 2 {
		edge = m.word(1)
	}
	switch {
	case c.value == "second" || c.value == "minute" || c.value == "hour", which == "the" && c.value == "day", which == "past" && edge == "past":
		return result{}, false
	case which == "the" && c.first-m.first < 3:
		return result{}, false
	case c.value == "day":
		return result{}, false
	case !m.r.anchor.known() && m.r.clocked(c.value) && which != "past":
		res, ok := m.r.unit(c.value, steps[which])
		return m.r.fromClock(res), ok
	case !m.r.anchor.known():
		return needing("publication date", edgeNote(edge)), true
	}
	if which == "past" && m.word(0) == "the" {
		return m.r.stretch(1, "unit", c.value, "past"), true
	}
	res, ok := m.r.unit(c.value, steps[which])
	if !ok {
		return result{}, false
	}
	if which == "this" && edge == "this" && m.r.outlook(m.first) == past {
		from, until := Bounds(res.timex.When.EDTF)
		res.timex.When.From, res.timex.When.Until = from, min(until, m.r.today())
	}
	res.planned = steps[which] > 0 || edge == "later"
	return m.r.side(res, edge), true
}

// clocked reports a unit that a dateline without its year lets be counted: weeks where its weekday is named, and months.
func (r *reader) clocked(unit string) bool {
	return unit == "month" && r.clock().known() || (unit == "week" || unit == "fortnight") && r.hasClock()
}

func edgeNote(edge string) string {
	if _, ok := steps[edge]; ok || edge == "the" {
		return ""
	}
	return edge + " in it"
}

// unit is the week, month, year … at a distance from the report's date.
func (r *reader) unit(unit string, step int) (result, bool) {
	a := r.clock()
	note := "counted from the report's date"
	switch unit {
	case "week", "fortnight":
		monday := a.plus(1 - a.weekday() + 7*step)
		edtf := fmt.Sprintf("%s/%s", monday, monday.plus(6))
		return result{timex: text.Timex{Kind: "date", When: text.When{EDTF: edtf, Note: note + ", weeks from Monday"}}}, true
	case "month":
		return unwritten(a.plusMonths(step), note), true
	case "year":
		return unwritten(date{year: a.year + step}, note), true
	case "decade":
		return result{timex: text.Timex{Kind: "date", When: text.When{EDTF: itoa(a.year/10+step) + "X", Note: note}}}, true
	case "century":
		return result{timex: text.Timex{Kind: "date", When: text.When{EDTF: itoa(a.year/100+step) + "XX", Note: note}}}, true
	}
	return result{}, false
}

// side narrows "earlier this year" to the part before the report's date, and "later" after it.
func (r *reader) side(res result, edge string) result {
	w := &res.timex.When
	from, until := Bounds(w.EDTF)
	switch edge {
	case "earlier":
		w.From, w.Until, w.Note = from, min(until, r.today()), join(w.Note, "before the report's date")
	case "later":
		w.From, w.Until, w.Note = max(from, r.today()), until, join(w.Note, "after the report's date")
	case "early", "start", "beginning", "late", "end", "middle":
		w.Note = join(w.Note, edge+" in it")
	}
	return res
}

// relativeMonth reads "last January": the last one that was over before the report's month began.
func relativeMonth(m *match) (result, bool) {
	c := m.get("month", 0)
	which := m.r.at(c.first - 1).Word
	if c.short && m.r.at(c.first).Word != "sept" {
		return result{}, false
	}
	month := atoi(c.value)
	if !m.r.anchor.known() {
		res := dated(date{0, month, m.int("day", 0)}, "")
		res.timex.When.Needs = "publication date"
		return res, true
	}
	year := m.r.anchor.year
	switch {
	case steps[which] < 0 && month >= m.r.anchor.month:
		year--
	case steps[which] > 0 && month <= m.r.anchor.month:
		year++
	}
	return m.r.inYear(date{0, month, m.int("day", 0)}, year, which+" "+m.r.d.Words(m.r.atoms[c.first].Span)+" as seen from the report's date")
}

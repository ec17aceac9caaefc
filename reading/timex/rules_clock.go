package timex

import (
	"fmt"

	"sitrep/lexicon/en/number"
	"sitrep/text"
)

// clockRules read times of day.
var clockRules = []Rule{
	{
		Name: "clock time",
		Patterns: []string{
			"<hour> :|. <minutes> <half-day> <zone>?", "<hour> <half-day> <zone>?", "<hour> : <minutes> <zone>?", "<hour> : <minutes> : <minutes> <zone>?",
			"<hour> . <minutes> <zone>", "<hour> <zone>", "<hour> : <minutes> hours|hrs|h", "<hour> . <minutes>",
		},
		Yes:  []string{"10:30 a.m. local time", "10.30 pm", "7am", "21:12 GMT", "11 p.m.", "at 23.40 on Thursday", "from 21.00 to 05.00"},
		No:   []string{"10.30", "25:30", "10:75", "at 23.40 francs", "from 1.50 to 2.50"},
		make: clock,
	},
	{
		Name:     "military time",
		Patterns: []string{"<clock4> <zone>", "<clock4> hours|hrs|h", "<clock4>"},
		Yes:      []string{"2112 GMT", "0530 hours", "1900 local time", "at 2200 on 27 April", "at 0640 today"},
		No:       []string{"2112 people", "2175 GMT", "at 2200 men", "in 1930 today", "at 1976 prices"},
		make:     militaryTime,
	},
	{
		Name:     "part of a day",
		Patterns: []string{"noon|midnight|midday|dawn|dusk", "<count> o ' clock", "the early hours"},
		Yes:      []string{"noon", "midnight", "five o'clock"},
		No:       []string{"afternoons"},
		make:     dayPart,
	},
}

// clock reads hours and minutes; with "p.m." the hour moves to the afternoon.
func clock(m *match) (result, bool) {
	hour, minute := m.int("hour", 0), m.int("minutes", 0)
	half := m.get("half day", 0)
	switch {
	case half.n > 0 && (hour > 12 || hour == 0), half.n == 0 && !m.zoned() && !m.colon() && !m.dotted(), m.r.tiedLeft(m.first):
		return result{}, false
	case half.n == 0 && !m.zoned() && len(m.get("hour", 0).value) < 2 && !clockwise[m.before().Word]:
		return result{}, false // a verse, a score
	case !m.has("minutes") && half.n == 0 && !m.zoned() || m.broken():
		return result{}, false
	case half.value == "12" && hour < 12:
		hour += 12
	case half.value == "0" && hour == 12:
		hour = 0
	}
	return m.timed(hour, minute)
}

// clockwise words may stand before a bare "9:30".
var clockwise = map[string]bool{"at": true, "around": true, "about": true, "by": true, "from": true, "until": true, "since": true, "before": true, "after": true}

// dotted reports "at 23.40 on Thursday" and "from 21.00 to 05.00": hour and minutes with a dot, where
// the words around them leave no other sense.
func (m *match) dotted() bool {
	next, far := m.after(), m.r.at(m.end+1)
	if m.word(1) != "." || len(m.get("hour", 0).value) != 2 || next.Glued && next.Form == number.Digits {
		return false
	}
	if before := m.before().Word; (before == "to" || before == "until" || before == "till") && m.r.at(m.first-3).Word == "." && m.r.at(m.first-3).Glued {
		return !next.Glued || next.Form == number.Mark
	}
	return clockwise[m.before().Word] && (next.Word == "on" && far.Upper || next.Word == "on" && far.Form == number.Digits ||
		(next.Word == "to" || next.Word == "until") && len(far.Word) == 2 && far.Form == number.Digits || m.before().Word == "at" && next.Word == ",")
}

func (m *match) zoned() bool { return m.has("zone") }

// colon reports a colon glued between hours and minutes; "2:1" is a score, and so the minutes must
// have two digits, which the class sees to.
func (m *match) colon() bool { return m.word(1) == ":" && m.r.at(m.first+1).Glued }

// broken reports white space between the hour and its minutes, or more digits glued behind.
func (m *match) broken() bool {
	c := m.get("minutes", 0)
	if c.n == 0 {
		return false
	}
	return !m.r.at(c.first).Glued || !m.r.at(c.first-1).Glued
}

func militaryTime(m *match) (result, bool) {
	c := m.get("clock4", 0).value
	if len(c) != 4 || m.r.tiedLeft(m.first) || m.end-m.first == 1 && !m.bareMilitary() {
		return result{}, false
	}
	return m.timed(atoi(c[:2]), atoi(c[2:]))
}

// bareMilitary reports four digits between "at" and a day: "at 2200 on 27 April", "at 0640 today".
func (m *match) bareMilitary() bool {
	next, far := m.after().Word, m.r.at(m.end+1)
	day := next == "today" || next == "yesterday" || next == "tonight" || next == "this" || next == "last"
	return (m.before().Word == "at" || m.before().Word == "around") && (day || next == "on" && (far.Form == number.Digits || far.Upper))
}

// timed is a clock time without its day.
func (m *match) timed(hour, minute int) (result, bool) {
	if hour > 24 || minute > 59 {
		return result{}, false
	}
	note := fmt.Sprintf("clock time %02d:%02d", hour, minute)
	if z := m.get("zone", 0); z.n > 0 {
		note += " " + m.r.d.Text[m.r.atoms[z.first].Start:m.r.atoms[z.first+z.n-1].End]
	}
	w := text.When{Needs: "date", Note: note}
	return result{timex: text.Timex{Kind: "time", When: w}, written: date{}}, true
}

func dayPart(m *match) (result, bool) {
	if c := m.get("count", 0); c.n > 0 {
		if c.number < 1 || c.number > 12 {
			return result{}, false
		}
		return m.timed(int(c.number), 0)
	}
	return result{timex: text.Timex{Kind: "time", When: text.When{Needs: "date", Note: "at " + m.word(m.end-m.first-1)}}}, true
}

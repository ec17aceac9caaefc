package timex

import (
	"fmt"

	"sitrep/text"
)

// weekdayOfWeek reads a day of a week that is counted from the report's: "Tuesday of last week", "last week's Friday".
func weekdayOfWeek(m *match) (result, bool) {
	step := ""
	for i := m.first; i < m.end-1; i++ {
		if m.r.at(i+1).Word == "week" {
			step = m.r.at(i).Word
		}
	}
	if !m.r.hasClock() {
		return needing("publication date", "a weekday of a week counted from it"), true
	}
	today := m.r.clock()
	res := m.r.fromReport(m.int("weekday", 0)-today.weekday()+7*steps[step], "in the "+step+" week as seen from the report's date")
	res.planned = steps[step] > 0
	return m.atPart(res), true
}

// weekdayBack reads a weekday further back than the last one: "two Sundays ago", "the Friday before last".
func weekdayBack(m *match) (result, bool) {
	day, weeks := m.int("weekday", 0), 1
	if c := m.get("weekdays", 0); c.n > 0 {
		day, weeks = atoi(c.value), int(m.get("count", 0).number)-1
	}
	if weeks < 0 || weeks > mostWeekdaysBack {
		return result{}, false
	}
	if !m.r.hasClock() {
		return needing("publication date", "a weekday counted back from it"), true
	}
	back := (m.r.clock().weekday() - day + 7) % 7
	if back == 0 {
		back = 7
	}
	return m.atPart(m.r.fromReport(-back-7*weeks, "such a day counted back from the report's date")), true
}

// mostWeekdaysBack is how many weeks are still counted in weekdays.
const mostWeekdaysBack = 10

// nightBefore reads the night that ends on a weekday: "overnight into Tuesday".
func nightBefore(m *match) (result, bool) {
	if !m.r.hasClock() {
		return needing("publication date", "the night before that weekday"), true
	}
	back := (m.r.clock().weekday() - m.int("weekday", 0) + 7) % 7
	morning := m.r.clock().plus(-back)
	w := text.When{EDTF: fmt.Sprintf("%s/%s", morning.plus(-1), morning), Note: "the night that ends on the last such day up to the report's date; at night"}
	return m.r.fromClock(result{timex: text.Timex{Kind: "date", When: w}}), true
}

// atPart notes the part of the day that a match names.
func (m *match) atPart(res result) result {
	if part := m.get("part", 0); part.n > 0 {
		res.timex.When.Note = join(res.timex.When.Note, "at "+part.value)
	}
	return res
}

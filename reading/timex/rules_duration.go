package timex

import (
	"math"

	"sitrep/text"
)

// durationRules read lengths of time and what comes again.
var durationRules = []Rule{
	{
		Name:     "duration",
		Patterns: []string{"<count> -? <units>", "<count> -? <unit>", "<count> - <unit> - long", "<count> to|-|or <count> -? <units>"},
		Yes:      []string{"48 hours", "48-hour", "three-day", "two and a half years", "a few weeks"},
		No:       []string{"28-year-old", "28 years old", "the second", "a second attack"},
		make:     duration,
	},
	{
		Name:     "duration with a half",
		Patterns: []string{"half a|an <unit>", "a|an|one <unit> and a half"},
		Yes:      []string{"half an hour", "half a day", "an hour and a half", "one year and a half"},
		No:       []string{"half a second", "half a town"},
		make:     halves,
	},
	{
		Name:     "stretch from the report",
		Patterns: []string{"the? next|past|last|coming|previous|following <count> <units>", "the? next|past|last|coming <units>", "the? first <count> <units>"},
		Yes:      []string{"the next 48 hours", "the past two weeks", "the coming days", "last three months"},
		No:       []string{"the next two men"},
		make:     stretch,
	},
	{
		Name:     "vague duration",
		Patterns: []string{"<units> - long", "<unit> - long", "<units>"},
		Yes:      []string{"weeks-long", "for months", "hours-long", "month-long"},
		No:       []string{"28 weeklong", "those weeks"},
		make:     vagueDuration,
	},
	{
		Name:     "again and again",
		Patterns: []string{"every|each <count>? <unit>", "every|each <count> <units>", "every other <unit>", "once|twice a <unit>", "<count> times a|per|each <unit>"},
		Yes:      []string{"every day", "each week", "every two hours", "twice a week", "three times a day"},
		No:       []string{"every second man"},
		make: func(m *match) (result, bool) {
			unit := m.get("unit", 0).value
			return result{timex: text.Timex{Kind: "set", When: text.When{Note: "comes again"}}}, unit != "second"
		},
	},
	{
		Name:     "word for what comes again",
		Patterns: []string{"<set-word>"},
		Yes:      []string{"daily", "monthly", "a weekly patrol"},
		No:       []string{"Daily Lantern", "the Weekly Post"},
		make: func(m *match) (result, bool) {
			named := m.r.at(m.first).Upper && (m.after().Upper || m.before().Upper)
			return result{timex: text.Timex{Kind: "set", When: text.When{Note: "comes again"}}}, !named
		},
	},
}

// halves reads "half an hour" and "an hour and a half".
func halves(m *match) (result, bool) {
	unit := m.get("unit", 0).value
	if m.word(0) == "half" {
		return lasting(0.5, unit), unit != "second" && !m.aged()
	}
	return lasting(1.5, unit), unit != "second" && !m.aged()
}

// unitHours is the length of each unit; a month and a year are a mean one (365.25 days).
var unitHours = map[string]float64{
	"second": 1.0 / 3600, "minute": 1.0 / 60, "hour": 1, "day": 24, "week": 168, "fortnight": 336, "month": 730.5, "year": 8766, "decade": 87660, "century": 876600,
}

// duration reads a length. Ages are none.
func duration(m *match) (result, bool) {
	count, unit := m.amount()
	article := m.get("count", 0).value == "a"
	hyphened := m.hyphened()
	plain := m.has("unit") && !hyphened && count != 1
	switch {
	case m.aged() || plain || article && !lengths[m.before().Word]:
		return result{}, false
	case unit == "second" && m.has("unit") && !hyphened, m.r.tiedLeft(m.first):
		return result{}, false
	case m.before().Word == "-" && m.before().Glued && m.r.at(m.first).Glued:
		return result{}, false
	case count == 1 && m.has("unit") && m.oneOf():
		return result{}, false
	}
	res := lasting(count, unit)
	if m.get("count", 1).n > 0 {
		res.timex.Hours, res.timex.When.Note = 0, "a range of lengths"
	}
	return res, true
}

// oneOf reports "one day" in the sense of "some day": nothing measures it.
func (m *match) oneOf() bool {
	return m.word(0) == "one" && !lengths[m.before().Word] && m.get("unit", 0).value == "day"
}

// lengths are the words after which "a week" is a length and not a rate ("twice a week").
var lengths = map[string]bool{
	"for": true, "in": true, "within": true, "than": true, "over": true, "about": true, "nearly": true, "almost": true, "of": true, "after": true,
	"at": true, "around": true, "under": true, "half": true, "least": true, "lasted": true, "took": true, "just": true, "only": true, "to": true, "by": true, "roughly": true,
}

// hyphened reports a hyphen glued before the unit.
func (m *match) hyphened() bool {
	u := m.get("unit", 0)
	if u.n == 0 {
		u = m.get("units", 0)
	}
	return m.r.at(u.first-1).Word == "-" && m.r.at(u.first).Glued
}

// aged reports an age: "-old", "old", "of age".
func (m *match) aged() bool {
	next := m.after()
	if next.Word == "-" {
		next = m.r.at(m.end + 1)
	}
	return next.Word == "old" || next.Word == "olds" || next.Word == "of" && m.r.at(m.end+1).Word == "age"
}

// lasting is a duration of so many units; a vague count has no hours.
func lasting(count float64, unit string) result {
	res := result{timex: text.Timex{Kind: "duration"}}
	if count < 0 {
		res.timex.When.Note = "an unknown number of " + unit + "s"
		return res
	}
	res.timex.Hours = math.Round(count*unitHours[unit]*10000) / 10000
	if unit == "month" || unit == "year" {
		res.timex.When.Note = "counted in mean " + unit + "s"
	}
	return res
}

// stretch reads "the next 48 hours": a duration with the end that the report's date gives it.
func stretch(m *match) (result, bool) {
	count, unit := m.amount()
	which := m.word(0)
	if which == "the" {
		which = m.word(1)
	}
	if m.aged() || m.get("units", 0).n == 0 {
		return result{}, false
	}
	return m.r.stretch(count, "units", unit, which), true
}

func (r *reader) stretch(count float64, _, unit, which string) result {
	res := lasting(count, unit)
	w := &res.timex.When
	if which == "first" || which == "following" || which == "previous" {
		w.Needs = "date of what was told before"
		return res
	}
	if !r.anchor.known() {
		w.Needs = "publication date"
		return res
	}
	from, until := r.today(), r.today()
	far, ok := r.anchor.within(count, unit, which == "next" || which == "coming")
	switch {
	case which == "next" || which == "coming":
		until = far
	default:
		from = far
	}
	if ok {
		w.From, w.Until, w.Note = from, until, join(w.Note, "counted from the report's date")
	}
	return res
}

// within is the day that lies a length before or after d, "" where the length is vague.
func (d date) within(count float64, unit string, forward bool) (string, bool) {
	if count < 0 {
		return "", true
	}
	days, months := math.Ceil(count*unitHours[unit]/24), count*float64(shifts[unit].months)
	if days > shiftMost {
		return "", false
	}
	sign := 1
	if !forward {
		sign = -1
	}
	if whole := int(months); whole > 0 && float64(whole) == months {
		return d.sameDay(sign * whole).String(), true
	}
	return d.plus(sign * int(days)).String(), true
}

// sameDay is the same day some months on, or the last of a shorter month.
func (d date) sameDay(months int) date {
	out := d.plusMonths(months)
	out.day = min(d.day, daysIn(out.year, out.month))
	return out
}

// vagueDuration reads "weeks-long" and, after a word of length, "weeks".
func vagueDuration(m *match) (result, bool) {
	bare := m.end-m.first == 1
	if bare && !vagueAfter[m.before().Word] {
		return result{}, false
	}
	_, unit := m.amount()
	if !bare && m.has("unit") {
		return lasting(1, unit), unit != "second"
	}
	return lasting(-1, unit), true
}

var vagueAfter = map[string]bool{"for": true, "in": true, "within": true, "over": true, "after": true, "lasted": true, "took": true, "during": true}

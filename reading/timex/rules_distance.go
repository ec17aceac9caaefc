package timex

import (
	"fmt"
	"math"

	"sitrep/lexicon/en/number"
	"sitrep/text"
)

// distanceRules read times at a distance from the report or from another event.
var distanceRules = []Rule{
	{
		Name:     "ago",
		Patterns: []string{"<count> <unit> ago", "<count> <units> ago", "<units> ago"},
		Yes:      []string{"two days ago", "a year ago", "several weeks ago", "years ago"},
		No:       []string{"two agos"},
		make:     ago,
	},
	{
		Name:     "distance ahead",
		Patterns: []string{"in <count> <units>", "in <count> <unit>", "in <count> <units> ' time", "in <count> <unit> ' s time"},
		Yes:      []string{"will end in two weeks", "in three days' time", "is due in a month", "in a week's time"},
		No:       []string{"the third in two weeks", "in two weeks"},
		make:     distanceAhead,
	},
	{
		Name: "distance from an event",
		Patterns: []string{
			"<count> <unit> after|before|following|since|earlier|later|prior|previously|on|afterwards|afterward to?",
			"<count> <units> after|before|following|since|earlier|later|prior|previously|on|afterwards|afterward|apart to?",
			"<units> after|before|earlier|later|prior|afterwards to?", "<count> <unit> from now", "<count> <units> from now",
		},
		Yes:  []string{"two days after", "a few weeks later", "Two months prior to", "hours before", "three weeks earlier"},
		No:   []string{"two men later"},
		make: fromEvent,
	},
	{
		Name:     "day told before",
		Patterns: []string{"the following|next|same|previous <unit>", "the <unit> before|after|earlier|later", "that <unit>", "that <part>", "the same <part>", "the next|following|previous <part>", "earlier|later in the day"},
		Yes:      []string{"the following day", "later in the day", "that night", "the same year", "the day before", "the next morning"},
		No:       []string{"that second"},
		make:     toldBefore,
	},
}

// ago counts back from the report's date, as finely as the unit does.
func ago(m *match) (result, bool) {
	count, unit := m.amount()
	switch {
	case !m.r.anchor.known() && (count < 0 || !m.r.clock().known() || shifts[unit].months >= 12):
		return needing("publication date", "counted back from it"), true
	case count < 0:
		w := text.When{Until: m.r.today(), Note: "an unknown number of " + unit + "s before the report's date"}
		return result{timex: text.Timex{Kind: "date", When: w}}, true
	}
	d, ok := m.r.clock().shift(-count, unit)
	if !ok {
		return result{}, false
	}
	return m.r.fromClock(unwritten(d, "counted back from the report's date")), true
}

// amount is the count and the unit of a match; a count below 0 is vague.
func (m *match) amount() (float64, string) {
	unit := m.get("unit", 0).value
	if u := m.get("units", 0); u.n > 0 {
		unit = u.value
	}
	if !m.has("count") {
		return -1, unit
	}
	return m.get("count", 0).number, unit
}

// years are how many months and days a unit is worth when it moves a date.
var shifts = map[string]struct{ days, months int }{
	"second": {}, "minute": {}, "hour": {}, "day": {1, 0}, "week": {7, 0}, "fortnight": {14, 0}, "month": {0, 1}, "year": {0, 12}, "decade": {0, 120}, "century": {0, 1200},
}

// shiftMost bounds a shift, in days or months: what lies further off is no date of the news.
const shiftMost = 40000

// shift moves a day by an amount, and forgets what the unit is too coarse to tell.
func (d date) shift(count float64, unit string) (date, bool) {
	by := shifts[unit]
	n := int(math.Round(math.Max(-shiftMost, math.Min(shiftMost, count))))
	if n*(by.days+by.months) > shiftMost || n*(by.days+by.months) < -shiftMost {
		return date{}, false
	}
	out := d
	switch {
	case by.months >= 12:
		out = date{year: d.year + n*by.months/12}
	case by.months > 0:
		out = d.plusMonths(n)
	case by.days > 0:
		out = d.plus(n * by.days)
	case unit == "hour" && (count >= 24 || count <= -24):
		out = d.plus(int(count) / 24)
	}
	return out, out.year > 0 && out.year < 9999
}

// distanceAhead reads "in two weeks" where the clause looks ahead, or where "time" stands behind it;
// otherwise the words are a length ("rebuilt in two weeks").
func distanceAhead(m *match) (result, bool) {
	count, unit := m.amount()
	timed := m.word(m.end-m.first-1) == "time"
	switch {
	case m.has("unit") && count != 1, m.aged(), unit == "second":
		return result{}, false
	case !timed && (m.after().Word == "of" || number.ClassOf(m.before().Word) == number.Ordinal || !m.r.ahead(m.first)):
		return result{}, false
	case count < 0 && m.r.anchor.known():
		w := text.When{From: m.r.today(), Note: "an unknown number of " + unit + "s after the report's date"}
		return planned(result{timex: text.Timex{Kind: "date", When: w}}), true
	}
	res, ok := m.ahead()
	return planned(res), ok
}

// ahead reads "two days from now".
func (m *match) ahead() (result, bool) {
	count, unit := m.amount()
	if count < 0 || !m.r.anchor.known() {
		return needing("publication date", "counted from it").lacking(m.r), true
	}
	d, ok := m.r.anchor.shift(count, unit)
	return unwritten(d, "counted from the report's date"), ok
}

// interval is an EDTF interval; an end that is not known stays open.
func interval(from, until string) string {
	if from == "" {
		from = ".."
	}
	if until == "" {
		until = ".."
	}
	return fmt.Sprintf("%s/%s", from, until)
}

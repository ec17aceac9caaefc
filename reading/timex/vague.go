package timex

import (
	"strings"

	"sitrep/text"
)

// vaguely bounds a vague distance on the side that is certain: "weeks later" is a week later at
// the least.
func (r *reader) vaguely(o offset, from text.When) text.When {
	first, last := parseDate(from.From), parseDate(from.Until)
	if !first.known() || !last.known() {
		return text.When{}
	}
	if least, ok := first.shift(1, o.unit); !o.back && ok {
		lo, _ := Bounds(least.String())
		if w, ok := sameDay(o, from); ok {
			return w
		}
		return text.When{From: max(lo, from.From)}
	}
	if most, ok := last.shift(-1, o.unit); o.back && ok {
		_, hi := Bounds(most.String())
		return text.When{Until: min(hi, from.Until)}
	}
	return text.When{}
}

// sameDay is the day on which something came hours or minutes after what was told of it; after an evening or a night it may be the
// next one.
func sameDay(o offset, from text.When) (text.When, bool) {
	if o.unit != "hour" && o.unit != "minute" || o.back || !parts(from.EDTF).known() || !simple(from.EDTF) {
		return text.When{}, false
	}
	day := parts(from.EDTF)
	if o.unit == "hour" && (strings.Contains(from.Note, "night") || strings.Contains(from.Note, "evening")) {
		return text.When{EDTF: day.String() + "/" + day.plus(1).String()}, true
	}
	return text.When{EDTF: day.String()}, true
}

// shiftBounds counts from both ends of a stretch: weeks after a month. Hours may end the day after.
func (r *reader) shiftBounds(o offset, from text.When) (text.When, bool) {
	first, last := parseDate(from.From), parseDate(from.Until)
	if !first.known() || !last.known() || o.weekday > 0 {
		return text.When{}, false
	}
	days := int(o.count) * shifts[o.unit].days
	if shifts[o.unit].months > 0 || days > shiftMost {
		return text.When{}, false
	}
	spare := 0
	if days == 0 {
		spare = 1
	}
	if o.back {
		return text.When{From: first.plus(-days - spare).String(), Until: last.plus(-days).String()}, true
	}
	return text.When{From: first.plus(days).String(), Until: last.plus(days + spare).String()}, true
}

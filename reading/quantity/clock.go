package quantity

import (
	"strings"

	"sitrep/lexicon/en/number"
	"sitrep/text"
)

// timeAt is the time expression that holds atom i, or nil. Atoms are asked for in text order, so
// the time expressions are walked once.
func (r *reader) timeAt(i int) *text.Timex {
	at, times := r.atoms[i].Span, r.d.Times
	for r.time < len(times) && times[r.time].End <= at.Start {
		r.time++
	}
	if r.time == len(times) || !times[r.time].Contains(at) {
		return nil
	}
	return &times[r.time]
}

// datePart takes the digits of a date or a clock time one by one, so that "2019-09-17" holds no
// counts and no ranges.
func (r *reader) datePart(i int) (found, bool) {
	if r.atoms[i].Form != number.Digits {
		return found{}, false
	}
	t := r.timeAt(i)
	if t == nil || t.Kind == "duration" {
		return found{}, false
	}
	v := value(number.At(r.atoms[i:i+1], 0).Value)
	return found{first: i, end: i + 1, low: v, high: v, bound: "exactly", kind: "time", headless: true, rule: "number in a date"}, true
}

// setTime gives a number inside a time expression its kind, and to one in a duration its unit.
func (r *reader) setTime(q *text.Quantity, f found) {
	t := r.timeAt(f.end - 1)
	if t == nil || !t.Contains(q.Number) || q.Kind == "age" {
		return
	}
	q.Kind, q.Unit = "time", ""
	switch {
	case t.Kind == "duration":
		q.Unit = r.durationUnit(f.end)
	case t.Kind == "date" && q.Number.Len() == 4 && q.Low != nil && *q.Low >= 1000:
		q.Kind = "year"
	}
}

// durationUnit is the plural of the unit behind a number: "hours" for "48-hour".
func (r *reader) durationUnit(i int) string {
	unit := r.at(i + r.hyphen(i)).Word
	if unit == "" || strings.HasSuffix(unit, "s") {
		return unit
	}
	return unit + "s"
}

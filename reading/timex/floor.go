package timex

import (
	"fmt"
	"strings"

	"sitrep/text"
)

// latest is the last day that the text tells as past with its year, and the date as EDTF: the text is no
// older. The zero date when there is none, or when the report's own date is known.
func (r *reader) latest() (day date, edtf string) {
	if r.anchor.known() {
		return date{}, ""
	}
	for i := 0; i < len(r.atoms); i++ {
		b := r.best(i)
		if b == nil {
			continue
		}
		told, _ := strings.CutSuffix(b.timex.When.EDTF, "/..") // since that day
		if from, _ := Bounds(told); b.written.year != 0 && simple(told) && (day.year == 0 || from > day.String()) && r.outlook(i) != future && !limits[r.at(i-1).Word] {
			day, edtf = parseDate(from), told
		}
		i += b.n - 1
	}
	return day, edtf
}

// notBefore reasons out the earliest day of a date without a year in a text of which only that is
// known: the last such day before the text lies not before the last one before a day it tells as past.
func (r *reader) notBefore(t *text.Timex, first int, latest date, told string) {
	w := &t.When
	rest, yearless := strings.CutPrefix(w.EDTF, "XXXX-")
	if latest.year == 0 || !yearless || !simple(w.EDTF) || w.From != "" || w.Until != "" || len(rest) < 2 {
		return
	}
	d := parts(w.EDTF)
	d.year, d.day = latest.year, max(d.day, 1)
	switch o := r.outlook(first); {
	case d.month > 12, o == either:
		return
	case o == future && d.before(latest):
		d.year++
	case o != future && latest.before(d):
		d.year--
	}
	if !validDay(d.year, d.month, d.day) {
		return
	}
	w.From = d.String()
	w.Note = join(w.Note, fmt.Sprintf("the text tells of %s, so not before %s", told, d))
}

// onlyYear is the one year in which all dates of the report fall that are told with a year and a month, by the first
// of them; without a date when there are several years or none, or when the report's own date is known.
func (r *reader) onlyYear() story {
	var only story
	for _, s := range r.stories {
		switch {
		case r.anchor.known():
			return story{}
		case s.date.month == 0 && s.date.year != only.date.year, only.date.year != 0 && s.date.year != only.date.year:
			return story{}
		case only.date.year == 0:
			only = s
		}
	}
	return only
}

// inOnlyYear dates a day told as past without its year by the only year that the report names. A month of some year that is
// told behind it may be background, and gives none.
func (r *reader) inOnlyYear(t *text.Timex, first int, from story) {
	only := from.date
	if from.at > first && only.day == 0 {
		return
	}
	w := &t.When
	if rest, yearless := strings.CutPrefix(w.EDTF, "XXXX-"); only.year == 0 || !yearless || len(rest) < 2 || !simple(w.EDTF) || r.outlook(first) != past {
		return
	}
	d := parts(w.EDTF).closestTo(only)
	if !validDay(d.year, d.month, max(d.day, 1)) {
		return
	}
	w.EDTF, w.Needs = d.String(), ""
	w.From, w.Until = Bounds(w.EDTF)
	w.Note = join(w.Note, fmt.Sprintf("%d is the only year that the report names", only.year))
}

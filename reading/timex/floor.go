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

package timex

// isoDate reads year, month and day in that order.
func isoDate(m *match) (result, bool) {
	d := date{m.int("year", 0), m.int("digits", 0), m.int("digits", 1)}
	short := len(m.get("digits", 0).value) > 2 || len(m.get("digits", 1).value) > 2
	if !m.glued() || short || !validDay(d.year, d.month, d.day) {
		return result{}, false
	}
	return dated(d, ""), true
}

// numericDate reads 03/07/2021. Only a day above 12 tells which number is the month; dots mean
// that the day comes first.
func numericDate(m *match) (result, bool) {
	a, b, year := m.int("day", 0), m.int("day", 1), m.year()
	monthFirst, dayFirst := date{year, a, b}, date{year, b, a}
	first, second := validDay(year, a, b), validDay(year, b, a)
	switch {
	case !m.glued() || m.r.tiedLeft(m.first) || year < 1000 || !first && !second:
		return result{}, false
	case !first || a == b || m.r.at(m.first+1).Word == "." && second:
		return dated(dayFirst, m.yearNote()), true
	case !second:
		return dated(monthFirst, m.yearNote()), true
	}
	lo, hi := monthFirst, dayFirst
	if hi.before(lo) {
		lo, hi = hi, lo
	}
	res := dated(lo, join(m.yearNote(), "ambiguous: day and month could be either way round"))
	res.timex.When.EDTF = "[" + lo.String() + "," + hi.String() + "]"
	return res, true
}

// parts reads back an EDTF date of this package: unknown parts are 0.
func parts(edtf string) date {
	d := date{}
	if len(edtf) >= 4 {
		d.year = atoi(edtf[:4])
	}
	if len(edtf) >= 7 && edtf[4] == '-' {
		d.month = atoi(edtf[5:7])
	}
	if len(edtf) >= 10 && edtf[7] == '-' {
		d.day = atoi(edtf[8:10])
	}
	return d
}

package timex

// filed is the day of a dateline of which only month and day are written ("ISIOLO, Oct 14 (HPS) -"). Agencies name
// that day's weekday in their first sentence ("said on Tuesday"): it is taken for it.
type filed struct{ month, day, weekday int }

func (f filed) written() bool { return f.month != 0 }

// filedOn reads a publication date without a year.
func (r *reader) filedOn(yearless string) filed {
	d := parts(yearless)
	if d.month == 0 || d.day == 0 {
		return filed{}
	}
	return filed{d.month, d.day, r.leadWeekday()}
}

// leadReach is how many atoms behind the dateline the weekday of the first sentence may stand.
const leadReach = 70

// leadWeekday is the weekday behind the verb of saying in the sentence behind the dateline, else the last it names; 0
// for none.
func (r *reader) leadWeekday() int {
	day, seen := 0, 0
	for i := range r.atoms {
		if r.atoms[i].Start < r.d.Masthead.Dateline.End {
			continue
		}
		if seen++; seen > leadReach || r.ends(i) {
			break
		}
		if d := r.weekdayAt(i); d != 0 {
			if day = d; lexicon.cues["report"][r.at(i-2).Word] || lexicon.cues["report"][r.at(i-1).Word] {
				return d
			}
		}
	}
	return day
}

func (r *reader) weekdayAt(i int) int {
	if r.entries[i] == nil || !r.atoms[i].Upper {
		return 0
	}
	for _, s := range r.entries[i].senses {
		if s.class == "weekday" && !s.short {
			return atoi(s.value)
		}
	}
	return 0
}

// today0 is the report's day, from which days are counted. Of a dateline without a year it is that day in a year in
// which it falls on the weekday told; fromReport leaves the year out again.
func (r *reader) today0() date {
	if r.anchor.known() || !r.filed.written() {
		return r.anchor
	}
	for year := 2000; ; year++ { // the calendar comes again after 28 years, every weekday among them
		d := date{year, r.filed.month, r.filed.day}
		if validDay(year, d.month, d.day) && (r.filed.weekday == 0 || d.weekday() == r.filed.weekday || year > 2028) {
			return d
		}
	}
}

// fromReport is a result for a day so many days from the report's.
func (r *reader) fromReport(days int, note string) result {
	d := r.today0().plus(days)
	if r.anchor.known() {
		return unwritten(d, note)
	}
	d.year = 0
	res := unwritten(d, join("the year is not written in the dateline", note))
	res.timex.When.Needs = "year"
	return res
}

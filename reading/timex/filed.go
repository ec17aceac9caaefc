package timex

import (
	"cmp"
	"strings"
)

// filed is the day of a dateline of which only month and day are written ("ISIOLO, Oct 14 (HPS) -"). Agencies name
// that day's weekday in their first sentence ("said on Tuesday"): it is taken for it. The day is held in a year in
// which it falls on that weekday; fromReport leaves the year out again.
type filed struct {
	day   date // zero for none
	named bool // whether its weekday is
}

// filedOn reads a publication date without a year.
func (r *reader) filedOn(yearless string) filed {
	d := parts(yearless)
	if !validDay(0, d.month, d.day) {
		return filed{}
	}
	weekday := r.leadWeekday()
	for d.year = 2000; ; d.year++ { // the calendar comes again after 28 years, every weekday among them
		if validDay(d.year, d.month, d.day) && (weekday == 0 || d.weekday() == weekday || d.year > 2028) {
			return filed{d, weekday != 0}
		}
	}
}

const (
	// leadReach is how many atoms behind the dateline the weekday of the first sentence may stand.
	leadReach = 70
	// saidReach is how many atoms behind the dateline the weekday of a saying may stand, where the first sentence has none.
	saidReach = 220
)

// leadWeekday is the weekday behind the first verb of saying ("said on Tuesday") of the sentence behind the dateline, else one
// of the main verb, else the last it names but as a possessor ("Thursday's attack" is another day's), else that of a saying further on; 0 for none.
func (r *reader) leadWeekday() int {
	main, day, seen, first := 0, 0, 0, true
	for i := range r.atoms {
		if r.atoms[i].Start < r.d.Masthead.Dateline.End {
			continue
		}
		if seen++; seen > leadReach || r.ends(i) {
			first = false
		}
		if seen > saidReach || !first && main+day != 0 {
			break
		}
		switch d := r.weekdayAt(i); {
		case d == 0:
		case r.saidAt(i):
			return d
		case !first || r.possessive(i):
		case r.ofMainVerb(i):
			main = cmp.Or(main, d)
		default:
			day = d
		}
	}
	return cmp.Or(main, day)
}

// ofMainVerb reports a weekday that hangs on the main verb of its sentence: what the report tells as news, where clauses about it
// tell of other days ("the army on Friday buried six soldiers who fell on Tuesday").
func (r *reader) ofMainVerb(i int) bool {
	if len(r.d.Arcs) == 0 {
		return false
	}
	at, last := r.d.TokensIn(r.atoms[i].Span)
	if at >= last {
		return false
	}
	up := r.d.Arcs[at].Head
	return up >= 0 && r.d.Arcs[up].Relation == "root" && r.d.Tags[up].Universal == "VERB"
}

// saidAt reports a weekday behind a verb of saying: "said Tuesday", "said on Tuesday".
func (r *reader) saidAt(i int) bool {
	return lexicon.cues["report"][r.lemmaAt(i-2)] || lexicon.cues["report"][r.lemmaAt(i-1)]
}

func (r *reader) possessive(i int) bool {
	rest := r.d.Text[r.atoms[i].End:]
	return strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s")
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

// clock is the day that others are counted from: the report's, else that of a dateline without its year.
func (r *reader) clock() date {
	if r.anchor.known() {
		return r.anchor
	}
	return r.filed.day
}

// fromReport is a result for a day so many days from the report's.
func (r *reader) fromReport(days int, note string) result {
	d := r.clock().plus(days)
	if r.anchor.known() {
		return unwritten(d, note)
	}
	d.year = 0
	res := unwritten(d, join("the year is not written in the dateline", note))
	res.timex.When.Needs = "year"
	return res
}

// hasClock reports a day to count weeks from: the report's, or that of a dateline whose weekday is named.
func (r *reader) hasClock() bool { return r.anchor.known() || r.filed.named }

// fromClock is a result counted from the clock. The year of a dateline that does not write it is left out again.
func (r *reader) fromClock(res result) result {
	w := &res.timex.When
	if r.anchor.known() || w.EDTF == "" {
		return res
	}
	ends := strings.Split(w.EDTF, "/")
	for k, e := range ends {
		if len(e) >= len("2006-01") {
			ends[k] = "XXXX" + e[4:]
		}
	}
	w.EDTF, w.From, w.Until, w.Needs = strings.Join(ends, "/"), "", "", "year"
	w.Note = join("the year is not written in the dateline", w.Note)
	res.written = date{}
	return res
}

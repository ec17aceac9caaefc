package timex

import (
	"fmt"
	"strconv"

	"sitrep/text"
)

// cueReach is how many atoms from a date the verb may stand that governs it: "were arrested in early-morning
// raids in the suburbs of X and Y on Tuesday".
const cueReach = 24

// carryReach is how many atoms a written year carries over to dates without one.
const carryReach = 25

func itoa(n int) string { return strconv.Itoa(n) }

// dated is a result for a date with all that is known of it.
func dated(d date, note string) result {
	return result{timex: text.Timex{Kind: "date", When: text.When{EDTF: d.String(), Note: note}}, written: d}
}

// needing is a result for a date that lacks something.
func needing(needs, note string) result {
	return result{timex: text.Timex{Kind: "date", When: text.When{Needs: needs, Note: note}}}
}

// yearless resolves a month, or a month and a day, written without a year.
func (r *reader) yearless(i, month, day int) (result, bool) {
	if !validDay(0, month, max(day, 1)) {
		return result{}, false
	}
	d := date{0, month, day}
	switch {
	case r.carried(i) != 0:
		return r.inYear(d, r.year, fmt.Sprintf("year not written; %d stands before it in the sentence", r.year))
	}
	if s := r.storied(i, d); s.year != 0 {
		if r.anchor.known() && s.year <= r.anchor.year-storyYears && s.month != 0 {
			r.tell(story{s, i}) // an old story goes on
		}
		return r.inYear(s, s.year, fmt.Sprintf("year not written; taken from %s, told before", r.storyBefore(i).date))
	}
	switch o := r.outlook(i); {
	case !r.anchor.known():
		res := dated(d, "year not written")
		res.timex.When.Needs = "year"
		return res, true
	case o == future:
		return r.nearest(d, 1, "year not written; the next one from the report's date, for something still to come")
	case o == either, limits[r.at(i-1).Word]:
		return r.closest(d)
	case day != 0 && r.expected(i):
		if res, ok := r.nearest(d, 1, "year not written; the next one from the report's date, spoken of ahead"); ok && r.distance(res) <= soon {
			return res, true
		}
	}
	return r.nearest(d, -1, "year not written; the last one up to the report's date")
}

// soon is how many days ahead a day may lie that is warned of or announced without a word of the future.
const soon = 21

// expectedReach is how many atoms before a date the word may stand that looks ahead to it.
const expectedReach = 14

// expected reports a date behind a word that looks ahead, whatever its tense: "warned of rallies on 8 March".
func (r *reader) expected(i int) bool {
	for k := i - 1; k >= max(0, i-expectedReach) && r.sameSentence(k, i); k-- {
		if lexicon.cues["expects"][r.at(k).Word] {
			return true
		}
	}
	return false
}

// inYear sets a year that had to be reasoned out.
func (r *reader) inYear(d date, year int, note string) (result, bool) {
	d.year = year
	if !validDay(d.year, d.month, max(d.day, 1)) {
		return result{}, false
	}
	res := dated(d, note)
	res.written.year = 0
	return res, true
}

// nearest is the closest year before (-1) or after (1) the report's date in which the day exists.
func (r *reader) nearest(d date, step int, note string) (result, bool) {
	for year := r.anchor.year; year > r.anchor.year-9 && year < r.anchor.year+9; year += step {
		d.year = year
		if !validDay(year, d.month, max(d.day, 1)) {
			continue
		}
		from, until := Bounds(d.String())
		if step < 0 && from <= r.anchor.String() || step > 0 && until >= r.anchor.String() {
			return r.inYear(d, year, note)
		}
	}
	return result{}, false
}

// limits may name a day on either side of the report's date: "runs until July 1".
var limits = map[string]bool{"until": true, "till": true, "by": true, "through": true}

// closest is the date in the year that brings it closest to the report's date.
func (r *reader) closest(d date) (result, bool) {
	const note = "year not written; the closest one to the report's date"
	last, ok := r.nearest(d, -1, note)
	next, found := r.nearest(d, 1, note)
	if !ok || !found || r.distance(next) >= r.distance(last) {
		return last, ok
	}
	return next, true
}

// distance is the number of days from the report's date to the nearer end of a result.
func (r *reader) distance(res result) int {
	from, until := Bounds(res.timex.When.EDTF)
	return min(parseDate(from).daysFrom(r.anchor), parseDate(until).daysFrom(r.anchor))
}

// carried is the year written before atom i in the same sentence, 0 when there is none.
func (r *reader) carried(i int) int {
	if r.year == 0 || r.yearAt0 >= i || i-r.yearAt0 > carryReach || !r.sameSentence(r.yearAt0, i) {
		return 0
	}
	return r.year
}

// sameSentence reports whether no sentence ends between two atoms.
func (r *reader) sameSentence(i, j int) bool {
	if len(r.d.Sentences) > 0 {
		return r.d.SentenceIndex(r.atoms[i].Token) == r.d.SentenceIndex(r.atoms[j].Token)
	}
	for k := i; k < j; k++ {
		if r.ends(k) {
			return false
		}
	}
	return true
}

// ends reports a full stop that ends a sentence: one with white space behind it and a capital after.
func (r *reader) ends(k int) bool {
	switch r.atoms[k].Word {
	case "!", "?":
		return true
	case ".":
		next, last := r.at(k+1), r.at(k-1)
		return next.Upper && !next.Glued && len(last.Word) > 3
	}
	return false
}

// turned reports whether a neighbour turns the word of time into something else: "Sunday school".
// Neighbours after it must carry on the name, with a capital, unless the list has them as nouns.
func (m *match) turned(of string) bool {
	before, after := m.before(), m.after()
	return lexicon.stops[stopKey(false, of, before.Word)] && before.Upper || lexicon.stops[stopKey(true, of, after.Word)] && !after.Glued
}

// inPersonName reports whether the match stands in a person's name ("April Jones").
func (m *match) inPersonName() bool {
	span := text.Span{Start: m.r.atoms[m.first].Start, End: m.r.atoms[m.end-1].End}
	names := m.r.d.Names
	i := text.Touching(names, span)
	return i >= 0 && names[i].Kind == "PER" && names[i].Contains(span)
}

// tag is the Penn tag of the match's first token, "" when the text is not tagged.
func (m *match) tag() string {
	t := m.r.atoms[m.first].Token
	if t >= len(m.r.d.Tags) {
		return ""
	}
	return m.r.d.Tags[t].Penn
}

package incident

import (
	"slices"
	"strings"
	"time"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
	"sitrep/text"
)

// newsDays is for how many days a happening without a date is news.
const newsDays = 3

// time adds how the times agree: the day, the month, the day of the week, or the days on which the reports came out.
func (l *likeness) time(a, b *member) {
	switch fit := a.days.Fit(b.days); {
	case fit == pile.Exact && dayAfter(a, b):
		l.add(0.5, func() string { return "told of two days, one after the other" })
	case fit == pile.Exact:
		l.add(1, func() string { return "the same day, or the next" })
	case fit == pile.Coarse:
		l.add(0.5, func() string { return "times that overlap within a month" })
	case fit == pile.Clash && guessed(a, b):
		l.add(-1, func() string { return "different days, of which one is counted from another that its report tells" })
	case fit == pile.Unknown && otherDays(a, b):
		l.add(-0.5, func() string { return "told of days that are two apart" })
	case fit == pile.Unknown && a.current && b.current && newsOfOneDay(a, b):
		l.add(0.5, func() string { return "told as news in reports of the same days" })
	case fit == pile.Unknown && a.current && b.current && a.weekday != 0 && a.weekday == b.weekday:
		l.add(0.5, func() string { return "both are told of a " + time.Weekday(a.weekday-1).String() })
	}
}

// nextDay reports happenings of two reports that are told of two days, one after the other, neither by a night, which has two, nor by a
// day counted from another.
func nextDay(a, b *member) bool {
	if a.report == b.report || !a.days.One() || !b.days.One() || a.counted || b.counted {
		return false
	}
	gap := a.days.Lo - b.days.Lo
	return (gap == 1 || gap == -1) && !a.night && !b.night
}

// atNight reports a time that tells of a night, an evening or an early hour.
func atNight(e ledger.Event) bool {
	return e.When != nil && slices.ContainsFunc(append(pile.Words(e.When.Written), pile.Words(e.Evidence.Quote)...), lexicon.Night)
}

// dayAfter reports such happenings of which nothing tells that they are one: no number, venue or person of both.
func dayAfter(a, b *member) bool {
	return a.kin == b.kin && nextDay(a, b) && !pile.Meet(a.numbers, b.numbers) && !pile.Meet(a.venues, b.venues) && !pile.Meet(a.cast, b.cast)
}

// guessed reports happenings of two reports of which the day of one is counted from another time that its report tells, or is that of
// what it told right before: the report may mean another.
func guessed(a, b *member) bool {
	return a.report != b.report && (a.counted || b.counted)
}

func counted(w *text.When) bool {
	return w != nil && (strings.Contains(w.Note, "counted from \"") || strings.Contains(w.Note, "told right before"))
}

// newsOfOneDay reports that the reports came out within a few days of each other.
func newsOfOneDay(a, b *member) bool {
	if !a.published.Known || !b.published.Known {
		return a.published.Fit(b.published) == pile.Exact
	}
	return max(a.published.Lo-b.published.Lo, b.published.Lo-a.published.Lo) <= newsDays
}

// weekdayOf is the day of the week that a happening is told of, from 1 for Sunday; 0 where none is told.
func weekdayOf(m *member) int {
	if m.days.One() {
		return (m.days.Lo+4)%7 + 1 // 1 January 1970 was a Thursday
	}
	if m.event.When == nil {
		return 0
	}
	written := strings.ToLower(m.event.When.Written)
	for day := time.Sunday; day <= time.Saturday; day++ {
		if strings.Contains(written, strings.ToLower(day.String())) {
			return int(day) + 1
		}
	}
	return 0
}

package event

import (
	"slices"
	"strings"
	"time"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// How many days before the report's news a deed lies that is told behind it as background: a week where the news has a day of its own,
// more where only the report's date tells it.
const (
	week  = 7 * 24 * time.Hour
	month = 2 * week
)

// background marks the deeds that a report tells behind its own news and that lie weeks before it: "A grenade hurt two guards on
// Saturday. Last month's bombing of a bus killed nine", "On the same road in March gunmen shot a tax officer".
func (r *reader) background(found []candidate) {
	day, err := time.Parse(time.DateOnly, r.d.Masthead.Published.Value)
	published := date{day, err == nil}
	var told []news
	for i := range found {
		c := &found[i]
		if last := r.backTo(c.when); last.known && mayLieBack(*c) {
			c.past = r.asideFrom(*c, last, published) || slices.ContainsFunc(told, func(n news) bool {
				return (n.sentence < c.sentence || r.backward(c.when)) && n.weeksAfter(last, published) && !listed(n.when, c.when)
			})
		}
		c.past = c.past || r.alwaysBehind(*c)
		if isNews(*c) {
			first, _ := stretch(c.when)
			told = append(told, news{*c, first})
		}
	}
}

// date is a day, as far as it is known.
type date struct {
	time.Time
	known bool
}

// news is an event that is a report's own news, with the first day that it tells.
type news struct {
	candidate
	first date
}

// mayLieBack reports a deed that is not known to lie back, but told as one that may.
func mayLieBack(c candidate) bool {
	return !c.past && !c.headline && !openSince(c.when) && familyOf(c.kind) == "violence" && (c.status == "occurred" || c.status == "alleged")
}

// asideFrom reports a deed of an earlier month that a report tells by the month alone, behind a beginning that is about something
// else: "The road is open again. It was closed when rebels blew up a bridge in June".
func (r *reader) asideFrom(c candidate, last, published date) bool {
	return published.known && monthAlone(c.when) && !r.begins(c.sentence) && published.Sub(last.Time) >= month
}

// begins reports the first sentence below the headlines.
func (r *reader) begins(sentence int) bool {
	for i := sentence - 1; i >= 0; i-- {
		if s := r.d.Sentences[i]; !s.Headline && !r.d.InFurniture(s.Span) && s.Last-s.First > shortest {
			return false
		}
	}
	return true
}

// shortest is the most tokens of a line that is no sentence: a dateline, a name.
const shortest = 6

// isNews reports an event that is a report's own news and no sequel of an earlier deed, as an arrest or a trial may be.
func isNews(a candidate) bool {
	return !a.past && (a.status == "occurred" || a.status == "alleged" || a.status == "ongoing") && (familyOf(a.kind) == "violence" || freshKinds[a.kind])
}

// freshKinds are the kinds of events beside violence that stand for themselves.
var freshKinds = map[string]bool{"policy_change": true, "demonstration": true, "seizure": true, "territorial_change": true}

// weeksAfter reports news that came a week or more after a deed, by its own day or, where it has none and begins the report, by the
// report's.
func (n news) weeksAfter(last, published date) bool {
	if n.first.known {
		return n.first.Sub(last.Time) >= week
	}
	return published.known && n.when == nil && (n.headline || n.sentence <= 2) && published.Sub(last.Time) >= month
}

// backTo is the last day of a deed's time; the first of a time told by the way back, which lies behind the news whatever the day was.
func (r *reader) backTo(w *text.When) date {
	first, last := stretch(w)
	if first.known && r.backward(w) {
		return first
	}
	return last
}

// stretch are the first and the last day that a time tells; of one that is open, the day it begins twice.
func stretch(w *text.When) (first, last date) {
	if w == nil {
		return first, last
	}
	from, to, ranges := strings.Cut(w.EDTF, "/")
	if !ranges || to == ".." {
		to = from
	}
	begin, _, ok := ends(from)
	_, end, also := ends(to)
	return date{begin, ok && also}, date{end, ok && also}
}

// listed reports two days that are both written by their number in the month, as a list of happenings gives them.
func listed(a, b *text.When) bool {
	return a != nil && b != nil && strings.ContainsAny(a.Written, "0123456789") && strings.ContainsAny(b.Written, "0123456789")
}

// backward reports a time told by the way back from the news: "two weeks earlier", "last month", "a fortnight ago".
func (r *reader) backward(w *text.When) bool {
	words := strings.Fields(strings.ToLower(w.Written))
	return len(words) > 1 && (words[0] == "last" || lexicon.Is("counts back", words[len(words)-1]))
}

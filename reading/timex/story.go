package timex

import (
	"slices"
	"sort"
)

// A date without a year belongs to the story it is told in: behind "On 9 April 2003 …", "on 1 May" is
// one of that year, not of the report's. storyYears is how long ago a year on its own must lie to
// begin such a story.
const storyYears = 5

// story is a date told with its year, with its first atom.
type story struct {
	date date
	at   int
}

// setStory remembers a date told with its year. What only bounds a stretch ("since 2015") tells no
// story.
func (r *reader) setStory(i int, d date) {
	before := r.at(i - 1).Word
	if before == "the" || before == "of" {
		before = r.at(i - 2).Word
	}
	if r.ofBirth(i) || r.ofAnniversary(i) {
		return // the age of somebody, or what a holiday stands for, is no story
	}
	if !stretches[before] && !limits[before] && before != "from" && before != "before" && before != "after" {
		r.tell(story{d, i})
	}
}

// ofBirth reports a date by which only an age is told: "born in 1998", "born on 3 May 1998".
func (r *reader) ofBirth(i int) bool {
	before := r.at(i - 1).Word
	return before == "born" || (before == "in" || before == "on") && r.at(i-2).Word == "born"
}

// anniversaryReach is how many atoms before a date the word may stand by which it is only remembered.
const anniversaryReach = 12

// ofAnniversary reports a date that is only remembered on a day of the report's: "the anniversary of the siege of July 14, 1789".
func (r *reader) ofAnniversary(i int) bool {
	for k := i - 1; k >= max(0, i-anniversaryReach) && r.sameSentence(k, i); k-- {
		if remembering[r.lemmaAt(k)] {
			return true
		}
	}
	return false
}

var remembering = map[string]bool{"anniversary": true, "commemorate": true, "commemoration": true}

// tell keeps a story in its place: the passes of the reading don't find them in text order.
func (r *reader) tell(s story) {
	k := sort.Search(len(r.stories), func(k int) bool { return r.stories[k].at >= s.at })
	if k < len(r.stories) && r.stories[k].at == s.at {
		r.stories[k] = s
		return
	}
	r.stories = slices.Insert(r.stories, k, s)
}

// storyBefore is the last story that begins before atom i; one without a date where there is none.
func (r *reader) storyBefore(i int) story {
	k := sort.Search(len(r.stories), func(k int) bool { return r.stories[k].at >= i })
	if k == 0 {
		return story{}
	}
	return r.stories[k-1]
}

// storied is the date at atom i, with its month and day, in the year of the story it stands in; the
// zero date where there is none.
func (r *reader) storied(i int, d date) date {
	told := r.storyBefore(i)
	s := told.date
	if s.year == 0 || len(r.d.Sentences) == 0 || !r.near(told.at, i) {
		return date{}
	}
	switch a := r.anchor; {
	case a.known() && s.year >= a.year, a.known() && s.month == 0 && s.year > a.year-storyYears:
		return date{}
	case r.ahead(i):
		return date{}
	}
	return d.closestTo(s)
}

// closestTo gives a month and day the year that brings it closest to s; a bare year is taken as it is.
func (d date) closestTo(s date) date {
	d.year = s.year
	if s.month == 0 {
		return d
	}
	months := (d.month - s.month + 12) % 12 // ahead of s
	switch {
	case d.month < s.month && months <= 6:
		d.year++
	case d.month > s.month && months > 6:
		d.year--
	}
	return d
}

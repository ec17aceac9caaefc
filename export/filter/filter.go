// Package filter narrows a situation to what somebody asks for, by the names that users of ACLED know: event_type,
// status, country, admin1, location, actor, source, and since and until, days of the event. The program's exports
// and the pages of a server ask in the same words.
package filter

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Filter says what to keep; the zero Filter keeps everything. Of several values of one name one must hold, and
// every name that has values must.
type Filter struct {
	Since, Until                                                string // days of the event, ISO, both included
	EventType, Status, Country, Admin1, Location, Actor, Source []string
}

// Empty reports a filter that keeps everything.
func (f Filter) Empty() bool { return f.Since == "" && f.Until == "" && len(f.criteria()) == 0 }

// Name is a name that a filter goes by, with a line of documentation.
type Name struct{ Name, Doc string }

// Names are all names, in the order of the documentation.
var Names = []Name{
	{"since", "only events of this day (2024-05-06) or later; what has no date is left out, and told"},
	{"until", "only events of this day or earlier"},
	{"event_type", "a type of events: arrest, bombing …"},
	{"status", "occurred, ongoing, foiled, planned, threatened, alleged or denied"},
	{"country", "a country, by its name or its ISO 3166-1 code of two letters"},
	{"admin1", "a first-level division"},
	{"location", "words of a place"},
	{"actor", "words of a name: who acts, is held responsible, claims it, is aimed at or hurt"},
	{"source", "words of the name of an outlet or of a root source"},
}

// FromQuery makes a filter of the parameters of a request; others are passed over. A parameter may stand several
// times, or have its values parted by "|".
func FromQuery(parameters map[string][]string) (Filter, error) {
	var f Filter
	for _, name := range Names {
		for _, v := range parameters[name.Name] {
			if err := f.Add(name.Name, v); err != nil {
				return Filter{}, err
			}
		}
	}
	return f, nil
}

// Add adds values, parted by "|", to a name.
func (f *Filter) Add(name, values string) error {
	for v := range strings.SplitSeq(values, "|") {
		if v = strings.TrimSpace(v); v == "" {
			continue
		}
		if day := f.day(name); day != nil {
			if _, err := time.Parse(time.DateOnly, v); err != nil {
				return fmt.Errorf("%s: %q is no day; write it as 2024-05-06", name, v)
			}
			*day = v
			continue
		}
		list := f.list(name)
		if list == nil {
			return fmt.Errorf("no filter %q", name)
		}
		*list = append(*list, v)
	}
	return nil
}

func (f *Filter) day(name string) *string {
	return map[string]*string{"since": &f.Since, "until": &f.Until}[name]
}

func (f *Filter) list(name string) *[]string {
	return map[string]*[]string{"event_type": &f.EventType, "status": &f.Status, "country": &f.Country, "admin1": &f.Admin1,
		"location": &f.Location, "actor": &f.Actor, "source": &f.Source}[name]
}

// criterion is a name with the values of which one must hold.
type criterion struct {
	name   string
	values []string
}

func (f Filter) criteria() (out []criterion) {
	for _, n := range Names {
		if list := f.list(n.Name); list != nil && len(*list) > 0 {
			out = append(out, criterion{n.Name, *list})
		}
	}
	return out
}

// String is the filter as words: "country: Kenya or UG; since: 2024-05-06".
func (f Filter) String() string {
	var parts []string
	for _, c := range f.criteria() {
		parts = append(parts, c.name+": "+strings.Join(c.values, " or "))
	}
	for _, d := range []criterion{{"since", []string{f.Since}}, {"until", []string{f.Until}}} {
		if d.values[0] != "" {
			parts = append(parts, d.name+": "+d.values[0])
		}
	}
	return strings.Join(parts, "; ")
}

// facets are what a record can be asked for: its values by name, and the days it may be of.
type facets struct {
	values      map[string][]string
	from, until string // ISO days; "" is not known
}

// holds reports a record that a filter keeps; undated tells one that is left out for want of a date alone.
func (f Filter) holds(r facets) (kept, undated bool) {
	for _, c := range f.criteria() {
		if !slices.ContainsFunc(c.values, func(v string) bool { return matches(c.name, v, r.values[c.name]) }) {
			return false, false
		}
	}
	if f.Since == "" && f.Until == "" {
		return true, false
	}
	from, until := cmp.Or(r.from, r.until), cmp.Or(r.until, r.from)
	if from == "" {
		return false, true
	}
	return (f.Since == "" || until >= f.Since) && (f.Until == "" || from <= f.Until), false
}

// whole are the names whose values must be met whole; of the others words are looked for.
var whole = map[string]bool{"event_type": true, "status": true, "country": true}

func matches(name, wanted string, have []string) bool {
	return slices.ContainsFunc(have, func(h string) bool {
		if whole[name] {
			return strings.EqualFold(h, wanted)
		}
		return hasWords(h, wanted)
	})
}

// hasWords reports words that stand in a text as words: "Assad" does not stand in "ambassador".
func hasWords(text, words string) bool {
	return strings.Contains(" "+plain(text)+" ", " "+plain(words)+" ")
}

// plain is a text in lower case with one blank between its words and nothing else.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !isWord(r) }), " ")
}

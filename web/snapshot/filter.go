package snapshot

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// acled brings the names by which users of ACLED's service ask to those of this one: event_date with
// event_date_where, fatalities with fatalities_where, actor1.
func acled(query url.Values) (url.Values, error) {
	out := maps.Clone(query)
	if v, ok := query["actor1"]; ok {
		out["actor"] = append(slices.Clone(query["actor"]), v...)
	}
	if err := acledDates(query, out); err != nil {
		return nil, err
	}
	return out, acledDeaths(query, out)
}

func acledDates(query, out url.Values) error {
	date := query.Get("event_date")
	if date == "" {
		return nil
	}
	from, until, ranged := strings.Cut(date, "|")
	switch where := query.Get("event_date_where"); {
	case where == "BETWEEN" && ranged:
		out.Set("since", from)
		out.Set("until", until)
	case ranged:
		return fmt.Errorf("%w: event_date=%s needs event_date_where=BETWEEN", ErrQuery, date)
	case where == ">" || where == ">=":
		out.Set("since", date)
	case where == "<" || where == "<=":
		out.Set("until", date)
	case where == "" || where == "=":
		out.Set("since", date)
		out.Set("until", date)
	default:
		return fmt.Errorf("%w: event_date_where is one of = > < BETWEEN", ErrQuery)
	}
	return nil
}

func acledDeaths(query, out url.Values) error {
	number := query.Get("fatalities")
	if number == "" {
		return nil
	}
	switch query.Get("fatalities_where") {
	case "", "=":
		out.Set("fatalities_from", number)
		out.Set("fatalities_until", number)
	case ">", ">=":
		out.Set("fatalities_from", number)
	case "<", "<=":
		out.Set("fatalities_until", number)
	default:
		return fmt.Errorf("%w: fatalities_where is one of = > <", ErrQuery)
	}
	return nil
}

// incidentFilter is what a query asks beside the facets.
func (s *Snapshot) incidentFilter(query url.Values) (func(i int) bool, error) {
	from, until, err := days(query)
	if err != nil {
		return nil, err
	}
	least, most, err := deaths(query)
	if err != nil {
		return nil, err
	}
	words := strings.Fields(strings.ToLower(query.Get("q")))
	since := query.Get("changed_since")
	if from == "" && until == "" && least == nil && most == nil && len(words) == 0 && since == "" {
		return nil, nil
	}
	return func(i int) bool {
		f := &s.incidentFacts[i]
		return f.within(from, until) && f.deadly(least, most) && f.changed >= since && holds(f.fold, words)
	}, nil
}

// within reports an incident that may have been in a stretch of days. One without a date is in none.
func (f *incidentFacts) within(from, until string) bool {
	if from == "" && until == "" {
		return true
	}
	if f.from == "" && f.until == "" {
		return false
	}
	return (until == "" || f.from <= until) && (from == "" || f.until == "" || f.until >= from)
}

// deadly compares the highest number of deaths that anyone gives.
func (f *incidentFacts) deadly(least, most *float64) bool {
	if least == nil && most == nil {
		return true
	}
	return f.deaths != nil && (least == nil || *f.deaths >= *least) && (most == nil || *f.deaths <= *most)
}

func holds(title string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(title, w) {
			return false
		}
	}
	return true
}

func days(query url.Values) (from, until string, err error) {
	from, until = query.Get("since"), query.Get("until")
	for _, day := range []string{from, until} {
		if day == "" {
			continue
		}
		if _, err := time.Parse(time.DateOnly, day); err != nil {
			return "", "", fmt.Errorf("%w: %q is no day; write it as 2024-05-06", ErrQuery, day)
		}
	}
	return from, until, nil
}

func deaths(query url.Values) (least, most *float64, err error) {
	if least, err = countOf(query, "fatalities_from"); err == nil {
		most, err = countOf(query, "fatalities_until")
	}
	return least, most, err
}

func countOf(query url.Values, name string) (*float64, error) {
	given := query.Get(name)
	if given == "" {
		return nil, nil
	}
	n, err := strconv.ParseFloat(given, 64)
	if err != nil || n < 0 {
		return nil, fmt.Errorf("%w: %s is a number", ErrQuery, name)
	}
	return &n, nil
}

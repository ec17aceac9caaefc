package muc4

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

// dateSpan is a date of a template: from is zero for an open one ("- 05 JAN 90").
type dateSpan struct {
	from, until time.Time
	open        bool
}

func parseDate(s string) dateSpan {
	s = strings.TrimSpace(s)
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		return dateSpan{until: oneDate(rest), open: true}
	}
	if a, b, ok := strings.Cut(s, " - "); ok {
		return dateSpan{from: oneDate(a), until: oneDate(b)}
	}
	return dateSpan{from: oneDate(s), until: oneDate(s)}
}

var writtenDate = regexp.MustCompile(`^(\d{1,2})\s+([A-Z]{3})[A-Z]*\s+(\d{2,4})$`)

func oneDate(s string) time.Time {
	m := writtenDate.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return time.Time{}
	}
	t, _ := time.Parse(isoForm, isoDay(m[1], m[2], m[3]))
	return t
}

func dateCredit(response, key string) int {
	if strings.TrimSpace(response) == strings.TrimSpace(key) {
		return correct
	}
	r, k := parseDate(response), parseDate(key)
	switch {
	case r.until.IsZero() || k.until.IsZero():
		return wrong
	case r == k:
		return correct
	case r.open:
		return half(r.until.Equal(k.until))
	case k.open:
		return half(!r.until.After(k.until) && !r.until.Before(k.until.AddDate(0, 0, -31)))
	case !r.from.IsZero() && !k.from.IsZero():
		return half(!r.from.Before(k.from) && !r.until.After(k.until))
	}
	return wrong
}

func half(ok bool) int {
	if ok {
		return partial
	}
	return wrong
}

var kindInBrackets = regexp.MustCompile(`\s*\(.*?\)`)

// locationCredit wants the country and the last place; one of them earns half.
func locationCredit(response, key string) int {
	r, k := levels(response), levels(key)
	if slices.Equal(r, k) {
		return correct
	}
	last := func(names []string) string { return names[len(names)-1] }
	named := len(r) > 1 && len(k) > 1
	switch {
	case r[0] == k[0] && named && within([]string{last(r)}, ends(k)) && within([]string{last(k)}, ends(r)):
		return correct
	case r[0] == k[0], named && last(r) == last(k):
		return partial
	}
	return wrong
}

func levels(location string) []string {
	names := strings.Split(location, ":")
	for i := range names {
		names[i] = strings.TrimSpace(kindInBrackets.ReplaceAllString(names[i], ""))
	}
	return names
}

// ends are the names of all levels, those of a stretch between two places one by one.
func ends(names []string) (out []string) {
	for _, n := range names {
		out = append(out, strings.Split(n, " - ")...)
	}
	return out
}

func numberCredit(response, key string) int {
	r, k := strings.ToUpper(strings.TrimSpace(response)), strings.ToUpper(strings.TrimSpace(key))
	if r == k {
		return correct
	}
	nr := digits.FindAllString(strings.ReplaceAll(r, ",", ""), -1)
	nk := digits.FindAllString(strings.ReplaceAll(k, ",", ""), -1)
	if len(nr) != 1 {
		return wrong
	}
	return half(slices.Contains(nk, nr[0]) && (len(nk) > 1 || strings.HasPrefix(k, "~") != strings.HasPrefix(r, "~")))
}

package dates

import (
	"strings"

	"sitrep/text"
)

// Bounds are the first and the last day that an EDTF date allows, "" for an open end.
type Bounds func(edtf string) (from, until string)

// Score counts the marked dates, those at which a time was read, and those whose value is right.
type Score struct {
	Dates         int     `json:"dates"`
	Found         int     `json:"found"`
	Right         int     `json:"right"`
	Accuracy      float64 `json:"accuracy"`       // of all marked dates
	AccuracyFound float64 `json:"accuracy_found"` // of those at which a time was read
}

// Add compares the times read in a document with its marked dates. A time is taken for a date when it
// shares words with it, the one with the most first. Wrong, when given, is told each date without the
// right value.
func (s *Score) Add(d Document, times []text.Timex, bounds Bounds, wrong func(Date, *text.Timex)) {
	for _, date := range d.Dates {
		if date.Start < 0 || date.End <= date.Start {
			continue
		}
		t := touching(times, date.Span)
		s.Dates++
		if t != nil {
			s.Found++
		}
		if t != nil && (date.agrees(t.When, bounds) || date.ends(*t)) {
			s.Right++
		} else if wrong != nil {
			wrong(date, t)
		}
	}
	s.Accuracy, s.AccuracyFound = rate(s.Right, s.Dates), rate(s.Right, s.Found)
}

func rate(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// touching is the time with the most bytes of a span, or nil.
func touching(times []text.Timex, s text.Span) *text.Timex {
	var best *text.Timex
	most := 0
	for i := range times {
		if n := min(times[i].End, s.End) - max(times[i].Start, s.Start); n > most {
			best, most = &times[i], n
		}
	}
	return best
}

// agrees reports the same value: the same EDTF date, or the same first and last day.
func (d Date) agrees(w text.When, bounds Bounds) bool {
	if d.When != "" {
		value, _, _ := strings.Cut(w.EDTF, "T")
		when, _, _ := strings.Cut(d.When, "T")
		return value == unknownYear(when)
	}
	from, until := d.stretch(bounds)
	lo, hi := bounds(w.EDTF)
	return from == w.From && until == w.Until || w.EDTF != "" && from == lo && until == hi || unknownYear(d.From)+"/"+unknownYear(d.To) == w.EDTF
}

// ends reports a marked date that is one end of a stretch which was read whole: "1790" of "from 1790 to
// 1801".
func (d Date) ends(t text.Timex) bool {
	from, until, stretch := strings.Cut(t.When.EDTF, "/")
	if !stretch || d.When == "" || d.Span == t.Span {
		return false
	}
	when := unknownYear(d.When)
	if from == ".." || until == ".." { // "since 1900"
		return when == from || when == until
	}
	return when == from && d.Start < (t.Start+t.End)/2 || when == until && d.End > (t.Start+t.End)/2
}

// stretch is the first and the last day of a marked stretch, "" for an open end.
func (d Date) stretch(bounds Bounds) (from, until string) {
	for _, s := range []string{d.From, d.NotBefore} {
		if s != "" {
			from, _ = bounds(s)
		}
	}
	for _, s := range []string{d.To, d.NotAfter} {
		if s != "" {
			_, until = bounds(s)
		}
	}
	return from, until
}

// unknownYear writes TEI's "--07-04" as EDTF does.
func unknownYear(s string) string {
	if rest, ok := strings.CutPrefix(s, "--"); ok {
		return "XXXX-" + rest
	}
	return s
}

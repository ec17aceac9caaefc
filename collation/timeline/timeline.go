// Package timeline puts incidents in the order of their days: whole days and months first, then dates
// of which a part is missing, then those without any. A missing year is filled in only where the
// dates of the reports leave one.
package timeline

import (
	"fmt"
	"sort"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	"sitrep/text"
)

// Lay gives the timeline of incidents.
func Lay(p *pile.Pile, incidents []ledger.Incident) []ledger.Entry {
	out := []ledger.Entry{}
	for _, in := range incidents {
		out = append(out, entry(p, in))
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if x, y := rank(a), rank(b); x != y {
			return x < y
		}
		if a.Sort != b.Sort {
			return a.Sort < b.Sort
		}
		return a.Incident < b.Incident
	})
	return out
}

// rank is 0 for a time with its year, 1 for one without, 2 for none.
func rank(e ledger.Entry) int {
	switch {
	case e.Sort == "":
		return 2
	case strings.HasPrefix(e.Sort, "X"):
		return 1
	}
	return 0
}

func entry(p *pile.Pile, in ledger.Incident) ledger.Entry {
	e := ledger.Entry{Incident: in.ID, Text: in.Title, When: in.When}
	if in.When == nil {
		e.Derived = "no report of the pile gives its date"
		return e
	}
	days := pile.DaysOf(in.When)
	switch {
	case days.Known:
		e.Sort = pile.ISO(days.Lo)
		e.Derived = in.When.Note
		if w := in.When; e.Derived == "" && w.Written != "" && w.Written != w.EDTF && days.One() {
			e.Derived = "as written: “" + strings.Join(strings.Fields(w.Written), " ") + "”"
		}
		if !days.One() && e.Derived == "" {
			e.Derived = fmt.Sprintf("between %s and %s", pile.ISO(days.Lo), pile.ISO(days.Hi))
		}
	case days.Month > 0:
		return withoutYear(p, in, e, days)
	default:
		e.Derived = missing(in.When)
	}
	return e
}

// withoutYear finishes a date without a year where the reports' dates leave one year, and else keeps
// it partial.
func withoutYear(p *pile.Pile, in ledger.Incident, e ledger.Entry, days pile.Days) ledger.Entry {
	year, why := yearOf(p, in, days)
	if year == 0 {
		e.Sort = strings.TrimSuffix(fmt.Sprintf("XXXX-%02d-%02d", days.Month, days.Day), "-00")
		e.Derived = missing(in.When)
		return e
	}
	w := *in.When
	w.EDTF = strings.TrimSuffix(fmt.Sprintf("%04d-%02d-%02d", year, days.Month, days.Day), "-00")
	w.Needs, w.Note = "", why
	e.When, e.Derived = &w, why
	if d := pile.ParseDays(w.EDTF); d.Known {
		e.Sort = pile.ISO(d.Lo)
	}
	return e
}

func missing(w *text.When) string {
	needs := w.Needs
	if needs == "" {
		needs = "the year"
	}
	return strings.TrimSpace(w.Note + " missing: " + needs)
}

// yearOf is the year in which a report that knows its own date, or the bounds of it, puts a month and
// day: the latest that is not after the report. 0 when no report allows one.
func yearOf(p *pile.Pile, in ledger.Incident, days pile.Days) (int, string) {
	for _, m := range in.Members {
		pub := p.Report(m.Report).Published
		switch {
		case in.Status == "planned" || in.Status == "threatened":
			return 0, ""
		case pub.Value != "":
			if y := latest(pub.Value, days); y > 0 {
				return y, "the year is that of the last such date before the report of " + pub.Value
			}
		case pub.NotBefore != "" && pub.NotAfter != "":
			if y := latest(pub.NotBefore, days); y > 0 && y == latest(pub.NotAfter, days) {
				return y, "the report came out between " + pub.NotBefore + " and " + pub.NotAfter + ", which leaves this year"
			}
		}
	}
	return 0, ""
}

// latest is the year of the last such date not after a day.
func latest(iso string, days pile.Days) int {
	pub := pile.ParseDays(iso)
	if !pub.Known {
		return 0
	}
	var year int
	if _, err := fmt.Sscanf(iso, "%d", &year); err != nil {
		return 0
	}
	for y := year; y > year-5; y-- {
		date := fmt.Sprintf("%04d-%02d-%02d", y, days.Month, max(days.Day, 1))
		if d, ok := pile.DayNumber(date); ok && d <= pub.Hi {
			return y
		}
	}
	return 0
}

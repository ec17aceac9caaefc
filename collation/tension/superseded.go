package tension

import (
	"sitrep/collation/pile"
	"sitrep/ledger"
	"sitrep/text"
)

// formerly are the values that reports tell as the former ones of each measure of an incident: "17, up from nine".
type formerly map[[2]string]map[string]bool

func formerValues(all []ledger.Series) formerly {
	out := formerly{}
	for _, s := range all {
		for _, p := range s.Points {
			if key := [2]string{s.Incident, s.Measure}; p.Earlier && s.Incident != "" {
				if out[key] == nil {
					out[key] = map[string]bool{}
				}
				out[key][pile.Number(p.Low, p.High, "exactly")] = true
			}
		}
	}
	return out
}

// superseded reports two values of which the smaller is told as a former one, comes from a report days before the
// other's, or is told in words for a first or a partial count.
func (f *finder) superseded(s *ledger.Series, a, b ledger.Point) bool {
	if a.Low == nil || b.Low == nil {
		return false
	}
	if *a.Low > *b.Low {
		a, b = b, a
	}
	if f.former[[2]string{s.Incident, s.Measure}][pile.Number(a.Low, a.High, "exactly")] || f.reportedDaysBefore(a.Figure.Report, b.Figure.Report) {
		return true
	}
	body := f.pile.Report(a.Figure.Report).Text
	return formerAt(body, a.Evidence) || partAt(body, a.Evidence)
}

// reportedDaysBefore reports a report that came out more than a day before another, as far as both tell; where one gives no
// year, within the month.
func (f *finder) reportedDaysBefore(a, b string) bool {
	x, y := f.pile.Report(a).Published, f.pile.Report(b).Published
	m, known := pile.DayNumber(x.Value)
	n, also := pile.DayNumber(y.Value)
	if known && also {
		return n-m > 1
	}
	p, q := ofYear(x), ofYear(y)
	return p.Day > 0 && q.Day > 0 && p.Month == q.Month && q.Day-p.Day > 1
}

// ofYear is the day and month on which a report came out.
func ofYear(p text.Published) pile.Days {
	if n, ok := pile.DayNumber(p.Value); ok {
		return pile.ParseDays("XXXX" + pile.ISO(n)[4:])
	}
	return pile.ParseDays(p.Yearless)
}

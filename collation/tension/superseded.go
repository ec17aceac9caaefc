package tension

import (
	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
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
	if f.stillRising(body, a.Evidence, a.Figure.Report, b.Figure.Report) {
		return true
	}
	clause, sentence := around(body, a.Evidence)
	return formerAt(sentence, a.Evidence.Quote) || partAt(clause, a.Evidence.Quote, f.figures[a.Figure].What)
}

// stillRising reports a number that its report tells to have risen, where a report of another day, or of none, gives a larger one.
func (f *finder) stillRising(body string, e ledger.Evidence, report, later string) bool {
	_, sentence := around(body, e)
	return (f.reportedBefore(report, later, 0) || f.undated(report) || f.undated(later)) && tells(sentence, func(w string) bool { return lexicon.Moved(w) == "growth" })
}

func (f *finder) undated(report string) bool {
	_, known := pile.DayNumber(f.pile.Report(report).Published.Value)
	return !known
}

// reportedDaysBefore reports a report that came out more than a day before another, as far as both tell; where one gives no
// year, within the month.
func (f *finder) reportedDaysBefore(a, b string) bool { return f.reportedBefore(a, b, 1) }

// reportedBefore reports a report that came out more than some days before another, as far as both tell.
func (f *finder) reportedBefore(a, b string, days int) bool {
	x, y := f.pile.Report(a).Published, f.pile.Report(b).Published
	m, known := pile.DayNumber(x.Value)
	n, also := pile.DayNumber(y.Value)
	if known && also {
		return n-m > days
	}
	p, q := ofYear(x), ofYear(y)
	return p.Day > 0 && q.Day > 0 && p.Month == q.Month && q.Day-p.Day > days
}

// ofYear is the day and month on which a report came out.
func ofYear(p text.Published) pile.Days {
	if n, ok := pile.DayNumber(p.Value); ok {
		return pile.ParseDays("XXXX" + pile.ISO(n)[4:])
	}
	return pile.ParseDays(p.Yearless)
}

package tension

import (
	"sitrep/collation/statement"
)

// readNews notes the incident that each report is about: of those that the reports of its story are about and that may be
// one with its own, the one with the most members.
func (f *finder) readNews() {
	leads := make(map[string]string, len(f.pile.Readings))
	for _, r := range f.pile.Readings {
		leads[r.Report.ID] = f.lead(r)
	}
	f.ledBy, f.news = leads, make(map[string]string, len(leads))
	for _, r := range f.pile.Readings {
		id := r.Report.ID
		best := leads[id]
		for _, other := range f.stories[id] {
			if lead := leads[other]; lead != best && f.stands(lead, best) {
				best = lead
			}
		}
		f.news[id] = best
	}
}

// stands reports an incident that may be one with another and has more members, or stands where there is no other.
func (f *finder) stands(a, b string) bool {
	i, known := f.incident[a]
	j, also := f.incident[b]
	if !known || !also {
		return known
	}
	x, y := &f.s.Incidents[i], &f.s.Incidents[j]
	return (len(x.Members) > len(y.Members) || len(x.Members) == len(y.Members) && a < b) && mayBeOne(x, y)
}

// newsIfNone is the incident that a statement bears on; where it bears on none, or on what its report is about, the one
// that its story is about.
func (f *finder) newsIfNone(s statement.Statement) string {
	switch {
	case s.Incident == "" && ofAnother(s):
		return ""
	case s.Incident == "" || s.Incident == f.ledBy[s.Report]:
		return f.news[s.Report]
	}
	return s.Incident
}

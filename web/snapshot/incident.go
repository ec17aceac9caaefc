package snapshot

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"sitrep/export/brief"
	"sitrep/ledger"
	"sitrep/text"
)

// incidentFacts are what filters of incidents compare, beside the facets.
type incidentFacts struct {
	from, until string // the days it may have been; "" is open
	deaths      *float64
	reports     int
	changed     string // when the ledger last learned something of it
	title       string // as shown
	fold        string // the same in lower case
}

// Values of facets that stand for what is missing.
const (
	Undated  = "undated"
	Unplaced = "unplaced"
)

var actorRoles = []string{"actor", "perpetrator", "claimant", "agency"}

// indexIncidents makes the list of incidents.
func (s *Snapshot) indexIncidents() {
	n := len(s.Incidents)
	kind, status := newFacet("event_type", "type", n), newFacet("status", "status", n)
	country, division, place := newFacet("country", "country", n), newFacet("admin1", "division", n), newFacet("location", "place", n)
	year, month := ordered(newFacet("year", "year", n)), ordered(newFacet("month", "month", n))
	actor, roots := newFacet("actor", "actor", n), ordered(newFacet("roots", "independent roots", n))
	tension, reviewed := newFacet("tension", "contested", n), newFacet("review", "read by", n)
	s.incidentFacts = make([]incidentFacts, n)
	ids := make([]string, n)
	for i := range s.Incidents {
		in := &s.Incidents[i]
		ids[i] = in.ID
		s.incidentFacts[i] = s.factsOf(in)
		kind.put(i, in.Type)
		status.put(i, in.Status)
		at := placeOf(Ground(in))
		country.put(i, at.country)
		division.put(i, at.division)
		place.put(i, s.Teller.Withhold(at.name))
		year.put(i, cut(DayOf(in), 4))
		month.put(i, cut(DayOf(in), 7))
		for _, v := range in.Values {
			if slices.Contains(actorRoles, v.Attribute) {
				actor.put(i, s.Teller.Withhold(brief.OneLine(v.Text)))
			}
		}
		roots.put(i, rootsValue(in.Roots))
		for _, t := range s.tensionsAbout[in.ID] {
			tension.put(i, s.Tensions[t].Cause)
		}
		if len(in.Tensions) == 0 {
			tension.put(i, "no")
		}
		reviewed.put(i, reviewValue(in.Reviews))
	}
	s.incidents = newList(ids, []*Facet{kind, status, country, division, place, year, month, actor, roots, tension, reviewed},
		newOrder("reports", n, s.mostReported), newOrder("newest", n, s.latestDay), newOrder("changed", n, s.latestChange))
}

// mostReported is the order of the situation report: most reports first, then contested.
func (s *Snapshot) mostReported(a, z int) int {
	return cmp.Or(cmp.Compare(s.incidentFacts[z].reports, s.incidentFacts[a].reports),
		cmp.Compare(min(len(s.Incidents[z].Tensions), 1), min(len(s.Incidents[a].Tensions), 1)))
}

func (s *Snapshot) latestDay(a, z int) int {
	return newestFirst(DayOf(&s.Incidents[a]), DayOf(&s.Incidents[z]))
}

func (s *Snapshot) latestChange(a, z int) int {
	return newestFirst(s.incidentFacts[a].changed, s.incidentFacts[z].changed)
}

func (s *Snapshot) factsOf(in *ledger.Incident) incidentFacts {
	f := incidentFacts{title: s.Teller.Words(brief.OneLine(in.Title))}
	f.fold = strings.ToLower(f.title)
	if in.When != nil {
		f.from, f.until = in.When.From, in.When.Until
	}
	met := map[string]bool{}
	for _, m := range in.Members {
		met[m.Report] = true
		f.changed = max(f.changed, s.learned(m.Report))
	}
	for _, r := range in.Reviews {
		f.changed = max(f.changed, r.At)
	}
	f.reports = len(met)
	for _, v := range in.Values {
		if v.Attribute == "killed" && v.High != nil && (f.deaths == nil || *v.High > *f.deaths) {
			f.deaths = v.High
		}
		if v.Attribute == "killed" && v.High == nil && v.Low != nil && (f.deaths == nil || *v.Low > *f.deaths) {
			f.deaths = v.Low
		}
	}
	return f
}

// FindIncidents gives a page of incidents: the facets, since and until (ISO days), fatalities_from, q (words of the
// title), "changed_since" a time.
func (s *Snapshot) FindIncidents(query url.Values) (*Page, error) {
	query, err := acled(query)
	if err != nil {
		return nil, err
	}
	other, err := s.incidentFilter(query)
	if err != nil {
		return nil, err
	}
	return s.incidents.find(query, other)
}

// DayOf is the day an incident is sorted by: the earliest it may have been; "" where nobody says.
func DayOf(in *ledger.Incident) string {
	switch {
	case in.When == nil:
		return ""
	case in.When.From != "":
		return in.When.From
	}
	return in.When.Until
}

func cut(day string, n int) string {
	if day == "" {
		return Undated
	}
	return day[:min(n, len(day))]
}

type placed struct{ name, division, country string }

// placeOf is how the ground of an incident is listed.
func placeOf(at *text.Location) placed {
	if at == nil {
		return placed{country: Unplaced}
	}
	out := placed{at.Name, at.Admin1, cmp.Or(at.Country, Unplaced)}
	if out.name == "" {
		out.name = brief.OneLine(at.Written)
	}
	return out
}

func rootsValue(r ledger.Roots) string {
	if r.Low >= 5 {
		return "5 or more"
	}
	return strconv.Itoa(r.Low)
}

func reviewValue(reviews []ledger.Review) string {
	if len(reviews) == 0 {
		return "machine"
	}
	return "person"
}

// TitleOf is the title of incident i as it is shown.
func (s *Snapshot) TitleOf(i int) string { return s.incidentFacts[i].title }

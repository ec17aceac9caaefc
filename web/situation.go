package web

import (
	"net/http"
	"strconv"
	"strings"
	"time"

	"sitrep/export/brief"
	"sitrep/ledger"
	"sitrep/web/snapshot"
)

// How much of each the first page shows.
const (
	firstContested = 6
	firstIncidents = 8
	firstMoved     = 6
	firstWarnings  = 6
	firstDrawn     = 200
)

// situationView is the first page.
type situationView struct {
	Coverage  brief.Coverage
	Counts    []counted
	Since     string // the last visit, "" for the first
	News      news
	Contested []brief.Tension
	Reported  []brief.Incident
	Moved     []brief.Series
	Warnings  []standing
	InForce   int
	Map       mapView
}

// counted is a number that leads to what was counted.
type counted struct {
	Path, Noun string
	Count      int
}

// news are what came in since the last visit.
type news struct {
	Incidents        []brief.Incident
	Total, Reports   int
	IncidentsAddress string
	ReportsAddress   string
}

// situationRecord is the first page as programs read it.
type situationRecord struct {
	Reports   int               `json:"reports"`
	Skipped   int               `json:"skipped"`
	Counts    map[string]int    `json:"counts"`
	Since     string            `json:"since,omitempty"`
	New       []ledger.Incident `json:"new_or_changed,omitempty"`
	Contested []ledger.Tension  `json:"contested"`
	Incidents []ledger.Incident `json:"most_reported"`
	Moved     []ledger.Series   `json:"moved"`
	Warnings  []ledger.Alert    `json:"warnings_in_force_or_open_ended"`
	Version   ledger.Version    `json:"version"`
	State     string            `json:"state"`
}

// situation is the first page: what is new, contested, in force, and what moved.
func (v *visit) situation() (*answer, error) {
	front, err := v.front()
	if err != nil {
		return nil, err
	}
	view, record := front.view, front.record
	view.Since = v.since()
	record.Since = view.Since
	if err := v.tellNews(&view, &record); err != nil {
		return nil, err
	}
	return &answer{page: "situation", title: "Situation", active: "/", view: shown(view), record: shown(record), fresh: true}, nil
}

// front is the first page as it is for every visitor, of one snapshot on one day.
type front struct {
	state, day string
	view       situationView
	record     situationRecord
}

// front is made once for all who look at the same snapshot on the same day.
func (v *visit) front() (*front, error) {
	if f := v.room.front.Load(); f != nil && f.state == v.ID && f.day == v.today() {
		return f, nil
	}
	f := &front{state: v.ID, day: v.today()}
	f.view = situationView{Coverage: v.Coverage, Counts: v.counts()}
	f.record = situationRecord{Reports: v.Coverage.Read, Skipped: v.Coverage.Skipped, Counts: map[string]int{},
		Contested: []ledger.Tension{}, Incidents: []ledger.Incident{}, Moved: []ledger.Series{}, Warnings: []ledger.Alert{}, Version: v.Version, State: v.ID}
	for _, c := range f.view.Counts {
		f.record.Counts[strings.TrimPrefix(c.Path, "/")] = c.Count
	}
	if err := v.tellStanding(&f.view, &f.record); err != nil {
		return nil, err
	}
	v.room.front.Store(f)
	return f, nil
}

func (v *visit) counts() []counted {
	return []counted{{"/reports", "report", len(v.Reports)}, {"/incidents", "incident", len(v.Incidents)}, {"/figures", "figure", len(v.Series)},
		{"/warnings", "warning", len(v.Warnings)}, {"/contested", "contradiction", len(v.Tensions)}, {"/sources", "source", len(v.Sources)}}
}

// tellNews fills in what changed since the last visit.
func (v *visit) tellNews(view *situationView, record *situationRecord) error {
	if view.Since == "" {
		return nil
	}
	query := map[string][]string{"changed_since": {view.Since}, "order": {"changed"}, "limit": {"8"}}
	page, err := v.FindIncidents(query)
	if err != nil {
		return err
	}
	reports, err := v.FindReports(map[string][]string{"changed_since": {view.Since}, "limit": {"1"}})
	if err != nil {
		return err
	}
	view.News = news{Total: page.Total, Reports: reports.Total,
		IncidentsAddress: "/incidents?order=changed&changed_since=" + view.Since, ReportsAddress: "/reports?order=received&changed_since=" + view.Since}
	for _, i := range page.Items {
		view.News.Incidents = append(view.News.Incidents, v.Teller.Headline(i))
		record.New = append(record.New, hidden(v, v.Incidents[i]))
	}
	return nil
}

// tellStanding fills in what stands: contradictions, the most reported, figures that moved, warnings in force.
func (v *visit) tellStanding(view *situationView, record *situationRecord) error {
	tensions, err := v.FindTensions(map[string][]string{"limit": {strconv.Itoa(firstContested)}})
	if err != nil {
		return err
	}
	for _, i := range tensions.Items {
		view.Contested = append(view.Contested, v.Teller.Tension(i))
		record.Contested = append(record.Contested, hidden(v, v.Tensions[i]))
	}
	for _, i := range v.MostReported(firstIncidents) {
		view.Reported = append(view.Reported, v.Teller.Headline(i))
		record.Incidents = append(record.Incidents, hidden(v, v.Incidents[i]))
	}
	for _, i := range v.Snapshot.Moved(firstMoved) {
		view.Moved = append(view.Moved, v.Teller.Series(i))
		record.Moved = append(record.Moved, hidden(v, v.Series[i]))
	}
	warnings, total := v.WarningsOn(v.today(), firstWarnings, snapshot.InForce, snapshot.ExpiryUnknown)
	view.InForce = total
	for _, i := range warnings {
		view.Warnings = append(view.Warnings, v.standing(i))
		record.Warnings = append(record.Warnings, hidden(v, v.Snapshot.Warnings[i]))
	}
	view.Map = v.mapOf(v.AllPlaced(), v.MostReported(firstDrawn))
	return nil
}

// visitCookie keeps when somebody was here last: the visit before this one, and the last look of this one.
const visitCookie = "sitrep_visit"

// sameVisit is how long after a look a further one belongs to the same visit.
const sameVisit = 30 * time.Minute

// since is when the visit before this one ended, and notes this look.
func (v *visit) since() string {
	if asked := v.query.Get("since"); asked != "" {
		if at, ok := ledger.StartOf(asked); ok {
			return at
		}
	}
	before, last := "", ""
	if cookie, err := v.r.Cookie(visitCookie); err == nil {
		before, last, _ = strings.Cut(cookie.Value, "|")
	}
	if known(last) && v.later(last, sameVisit) {
		before = last
	}
	if !known(before) {
		before = ""
	}
	http.SetCookie(v.w, &http.Cookie{Name: visitCookie, Value: before + "|" + v.now, Path: "/", HttpOnly: true,
		Secure: v.room.options.Cert != "", SameSite: http.SameSiteStrictMode, MaxAge: 365 * 24 * 3600})
	return before
}

func known(at string) bool {
	_, err := time.Parse(ledger.TimeForm, at)
	return err == nil
}

// later reports that more than a stretch of time has passed since.
func (v *visit) later(since string, stretch time.Duration) bool {
	then, _ := time.Parse(ledger.TimeForm, since)
	now, err := time.Parse(ledger.TimeForm, v.now)
	return err == nil && now.Sub(then) > stretch
}

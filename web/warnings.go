package web

import (
	"sitrep/export/brief"
	"sitrep/ledger"
	"sitrep/web/snapshot"
)

// warningsView is the list of warnings on a time axis.
type warningsView struct {
	Shelf     shelf
	Warnings  []standing
	Standings []option
	Today     string
	Rows      validityRows
}

// standing is a warning with how it stands on the day of the visit.
type standing struct {
	brief.Warning
	Standing string
}

// validityRows are warnings for the script that draws the time axis.
type validityRows struct {
	Now  string        `json:"now"`
	Rows []validityRow `json:"rows"`
}

type validityRow struct {
	ID       string  `json:"id"`
	Href     string  `json:"href"`
	Issuer   string  `json:"issuer"`
	About    string  `json:"about"`
	Place    string  `json:"place"`
	Issued   string  `json:"issued,omitempty"` // when the report came out
	From     string  `json:"from,omitempty"`
	Until    string  `json:"until,omitempty"` // absent: not stated
	Hours    float64 `json:"hours,omitempty"`
	Validity string  `json:"validity,omitempty"` // as written
	State    string  `json:"state"`
	Echoes   int     `json:"echoes"`
}

// states are the standings as the script knows them.
var states = map[string]string{snapshot.InForce: "in_force", snapshot.NotYet: "upcoming", snapshot.Expired: "expired",
	snapshot.ExpiryUnknown: "unknown", snapshot.Withdrawn: "withdrawn"}

var standings = []string{snapshot.InForce, snapshot.ExpiryUnknown, snapshot.NotYet, snapshot.Expired, snapshot.Withdrawn}

// warnings is the list of warnings with how they stand today.
func (v *visit) warnings() (*answer, error) {
	page, err := v.FindWarnings(v.query, v.today())
	if err != nil {
		return nil, err
	}
	view := warningsView{Shelf: v.shelf(page, "warning"), Today: v.today(), Rows: validityRows{v.today(), []validityRow{}}}
	for _, name := range standings {
		_, n := v.WarningsOn(v.today(), 0, name)
		o := option{Value: name, Label: name, Address: v.toggled("standing", name), Count: n}
		for _, asked := range v.query["standing"] {
			o.Chosen = o.Chosen || asked == name
		}
		view.Standings = append(view.Standings, o)
	}
	for _, i := range page.Items {
		s := v.standing(i)
		view.Warnings = append(view.Warnings, s)
		view.Rows.Rows = append(view.Rows.Rows, v.validity(i, s))
	}
	return &answer{page: "warnings", title: "Warnings", active: "/warnings", view: shown(view), table: "warnings", next: v.nextOf(page),
		record: func() any { return listed(v, page, func(i int) ledger.Alert { return v.Snapshot.Warnings[i] }) },
		part:   func() *ledger.Situation { return v.partOfWarnings(v.rows(page)) }}, nil
}

func (v *visit) standing(i int) standing {
	return standing{v.Teller.Warning(i), snapshot.Standing(&v.Snapshot.Warnings[i].Warning, v.today())}
}

func (v *visit) validity(i int, s standing) validityRow {
	w := &v.Snapshot.Warnings[i].Warning
	return validityRow{ID: s.ID, Href: pathOf(s.ID), Issuer: s.Issuer, About: s.About, Place: s.Place, Issued: v.issued(i), From: w.ValidFrom, Until: w.LastDay(),
		Hours: w.ValidHours, Validity: v.Teller.Words(w.Validity), State: states[s.Standing], Echoes: len(s.Echoes)}
}

// issued is the day on which a warning was first told of; "" where nobody knows.
func (v *visit) issued(i int) (day string) {
	for _, m := range v.Snapshot.Warnings[i].Members {
		if k, ok := v.Report(m.Report); ok {
			if told := v.Snapshot.Reports[k].Published.Value; told != "" && (day == "" || told < day) {
				day = told
			}
		}
	}
	return day
}

// warningView is one warning.
type warningView struct {
	standing
	Reports []brief.Report
	Rows    validityRows
	Merged  []brief.Decision
}

// warning is one warning: whom it is to, how long it holds, who echoes it.
func (v *visit) warning() (*answer, error) {
	i, ok := v.Warning(v.id)
	if !ok {
		return nil, ledger.ErrNotFound
	}
	view := warningView{standing: v.standing(i)}
	view.Rows = validityRows{v.today(), []validityRow{v.validity(i, view.standing)}}
	for _, m := range v.Snapshot.Warnings[i].Members {
		if k, ok := v.Report(m.Report); ok {
			view.Reports = append(view.Reports, v.Teller.Report(k))
		}
	}
	made, _ := v.DecidedOn(v.id)
	for _, d := range made {
		view.Merged = append(view.Merged, v.Teller.Decision(d))
	}
	part := v.partOfWarnings([]int{i})
	return &answer{page: "warning", title: view.About, active: "/warnings", view: shown(view), table: "warnings",
		record: func() any { return hidden(v, part) }, part: func() *ledger.Situation { return part }}, nil
}

// partOfWarnings is the part of the situation that tables of some warnings look up.
func (v *visit) partOfWarnings(warnings []int) *ledger.Situation {
	part := &ledger.Situation{Version: v.Version}
	reports := map[string]bool{}
	for _, i := range warnings {
		a := v.Snapshot.Warnings[i]
		part.Warnings = append(part.Warnings, a)
		v.take(part, a.ID, a.Members, reports)
	}
	v.takeReports(part, reports)
	return part
}

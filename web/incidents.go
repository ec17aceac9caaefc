package web

import (
	"cmp"
	"maps"

	"sitrep/export/brief"
	"sitrep/ledger"
	"sitrep/web/snapshot"
)

// incidentsView is the list of incidents: as a list, on a timeline or on the map.
type incidentsView struct {
	Shelf                shelf
	Views                []option
	View                 string
	Incidents            []brief.Incident
	Days                 []dayGroup // of the timeline
	Timeline             incidentRows
	Map                  mapView
	Since, Until, Deaths string
}

// dayGroup are the incidents of one day; Day is "" for those of which nobody says when.
type dayGroup struct {
	Day, Label string
	Incidents  []brief.Incident
}

var viewNames = []string{"list", "timeline", "map"}

// incidents is the list under a filter.
func (v *visit) incidents() (*answer, error) {
	view := cmp.Or(v.query.Get("view"), "list")
	query := maps.Clone(v.query)
	if view == "timeline" {
		query.Set("order", "newest")
	}
	page, err := v.FindIncidents(query)
	if err != nil {
		return nil, err
	}
	return &answer{page: "incidents", title: "Incidents", active: "/incidents", view: func() any { return v.layIncidents(page, view) }, table: "incidents", next: v.nextOf(page),
		record: func() any { return listed(v, page, func(i int) ledger.Incident { return v.Incidents[i] }) },
		part:   func() *ledger.Situation { return v.partOf(v.rows(page)) }}, nil
}

// layIncidents lays a page of incidents out as a list, on a timeline or on the map.
func (v *visit) layIncidents(page *snapshot.Page, view string) incidentsView {
	laid := incidentsView{Shelf: v.shelf(page, "incident"), View: view, Since: v.query.Get("since"), Until: v.query.Get("until"), Deaths: v.query.Get("fatalities_from")}
	laid.Shelf.Searches = true
	for _, name := range viewNames {
		laid.Views = append(laid.Views, option{Value: name, Label: name, Address: v.with("view", name), Chosen: name == view})
	}
	for _, i := range page.Items {
		laid.Incidents = append(laid.Incidents, v.Teller.Headline(i))
	}
	switch view {
	case "timeline":
		laid.Days = v.days(page.Items, laid.Incidents)
		laid.Timeline = v.incidentRows(page.Upto(mostDrawn))
	case "map":
		laid.Map = v.mapOf(v.Placed(page), page.Upto(mostDrawn))
	}
	return laid
}

// rows are the things of a table: all that fit, up to mostRows, unless the query says how many.
func (v *visit) rows(page *snapshot.Page) []int {
	if v.query.Get("limit") != "" || page.After == "" {
		return page.Items
	}
	return page.Upto(mostRows)
}

// days groups incidents that are in the order of their days.
func (v *visit) days(items []int, told []brief.Incident) []dayGroup {
	var out []dayGroup
	for k, i := range items {
		day := snapshot.DayOf(&v.Incidents[i])
		if len(out) == 0 || out[len(out)-1].Day != day {
			label := "undated: nobody says when"
			if day != "" {
				label = brief.Day(day)
			}
			out = append(out, dayGroup{Day: day, Label: label})
		}
		group := &out[len(out)-1]
		group.Incidents = append(group.Incidents, told[k])
	}
	return out
}

package web

import (
	"cmp"
	"net/url"
	"strconv"

	"sitrep/text"
	"sitrep/web/snapshot"
)

// mapView are places with what happened there; what has no place is counted, and can be listed.
type mapView struct {
	Places   []spot
	Unplaced int
	More     int // places left out
	Drawn    int // of the most reported incidents, where not all are drawn
	Rows     incidentRows
}

// spot is a place in the table beside the map.
type spot struct {
	Name, Country, Address string
	Count                  int
}

// incidentRows are incidents for the scripts that draw the map and the timeline.
type incidentRows struct {
	Rows []incidentRow `json:"rows"`
}

type incidentRow struct {
	ID        string   `json:"id"`
	Href      string   `json:"href"`
	Text      string   `json:"text"`
	Type      string   `json:"type"`
	Status    string   `json:"status"`
	When      string   `json:"when,omitempty"`
	From      string   `json:"from,omitempty"`
	Until     string   `json:"until,omitempty"`
	EDTF      string   `json:"edtf,omitempty"`
	Written   string   `json:"written,omitempty"`
	Needs     string   `json:"needs,omitempty"`
	Roots     int      `json:"roots"`
	Contested bool     `json:"contested"`
	Lat       *float64 `json:"lat,omitempty"`
	Lon       *float64 `json:"lon,omitempty"`
	Place     string   `json:"place,omitempty"`
	Country   string   `json:"country,omitempty"` // ISO 3166-1 alpha-2
	Named     string   `json:"country_name,omitempty"`
	Admin1    string   `json:"admin1,omitempty"`
	Precision string   `json:"precision,omitempty"`
	Basis     string   `json:"basis,omitempty"`
}

const (
	mostPlaces = 200  // in the table of a map
	mostDrawn  = 1000 // incidents on one map or timeline
)

func (v *visit) mapOf(placed snapshot.Places, incidents []int) mapView {
	out := mapView{Unplaced: placed.Unplaced, Rows: v.incidentRows(incidents)}
	if len(incidents) < placed.Incidents {
		out.Drawn = len(incidents)
	}
	for k, p := range placed.Spots {
		if k == mostPlaces {
			out.More = len(placed.Spots) - k
			break
		}
		query := url.Values{"country": {p.Country}, "location": {v.Teller.Withhold(p.Name)}}
		out.Places = append(out.Places, spot{v.Teller.Words(p.Name), p.Country, address("/incidents", query), p.Count})
	}
	return out
}

func (v *visit) incidentRows(incidents []int) incidentRows {
	out := incidentRows{[]incidentRow{}}
	for _, i := range incidents {
		out.Rows = append(out.Rows, v.incidentRow(i))
	}
	return out
}

func (v *visit) incidentRow(i int) incidentRow {
	in := &v.Incidents[i]
	row := incidentRow{ID: in.ID, Href: pathOf(in.ID), Text: v.TitleOf(i), Type: in.Type, Status: in.Status, Roots: in.Roots.Low, Contested: len(in.Tensions) > 0}
	if w := in.When; w != nil {
		row.From, row.Until, row.EDTF, row.Needs = w.From, w.Until, w.EDTF, w.Needs
		row.When, row.Written = cmp.Or(w.EDTF, w.From), v.Teller.Words(w.Written)
	}
	if at := snapshot.Ground(in); at != nil {
		v.place(&row, at)
	}
	return row
}

func (v *visit) place(row *incidentRow, at *text.Location) {
	row.Lat, row.Lon = rounded(at.Lat), rounded(at.Lon)
	row.Place, row.Country, row.Named = v.Teller.Words(cmp.Or(at.Name, at.Written)), at.CountryCode, at.Country
	row.Admin1, row.Precision, row.Basis = at.Admin1, at.Precision, at.Basis
}

// rounded keeps a coordinate to about a hundred metres.
func rounded(degrees *float64) *float64 {
	if degrees == nil {
		return nil
	}
	out, _ := strconv.ParseFloat(strconv.FormatFloat(*degrees, 'f', 3, 64), 64)
	return &out
}

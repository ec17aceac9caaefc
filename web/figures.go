package web

import (
	"sitrep/export/brief"
	"sitrep/ledger"
)

// figuresView is the list of figures.
type figuresView struct {
	Shelf  shelf
	Series []brief.Series
}

// figures is the list of measures, contested ones first.
func (v *visit) figures() (*answer, error) {
	page, err := v.FindSeries(v.query)
	if err != nil {
		return nil, err
	}
	view := figuresView{Shelf: v.shelf(page, "figure")}
	view.Shelf.Searches = true
	for _, i := range page.Items {
		view.Series = append(view.Series, v.Teller.Series(i))
	}
	return &answer{page: "figures", title: "Figures", active: "/figures", view: view, table: "figures", next: v.nextOf(page),
		record: listed(v, page, func(i int) ledger.Series { return v.Series[i] }),
		part:   func() *ledger.Situation { return v.partOfSeries(v.rows(page)) }}, nil
}

// figureView is one measure with its points.
type figureView struct {
	Series   brief.Series
	Points   []pointView
	Tensions []brief.Tension
	Rows     []pointRow
	Ties     []tieRow
	Merged   []brief.Decision
	Unit     string
}

// pointView is a point with the record it is from.
type pointView struct {
	brief.Point
	Record, Report string
}

// pointRow is a point for the script that draws the chart.
type pointRow struct {
	Label   string   `json:"label"` // as shown: "at least 3"
	Low     *float64 `json:"low"`
	High    *float64 `json:"high"`
	Bound   string   `json:"bound"`
	AsOf    string   `json:"as_of,omitempty"`       // first day it may be of
	Until   string   `json:"as_of_until,omitempty"` // last
	KnownAt string   `json:"known_at,omitempty"`    // when the report came out
	Chain   string   `json:"chain"`
	Former  bool     `json:"former,omitempty"`
	Href    string   `json:"href"`
}

// tieRow is a relation between two points, for the chart.
type tieRow struct {
	Kind string `json:"kind"`
	From int    `json:"from"`
	To   int    `json:"to"`
}

// figure is one measure: its values, how they moved, who says so.
func (v *visit) figure() (*answer, error) {
	i, ok := v.SeriesAt(v.id)
	if !ok {
		return nil, ledger.ErrNotFound
	}
	x := &v.Series[i]
	view := figureView{Series: v.Teller.Series(i), Unit: x.Unit, Rows: []pointRow{}, Ties: []tieRow{}}
	for k, p := range view.Series.Points {
		ref := x.Points[k].Figure
		view.Points = append(view.Points, pointView{p, ref.ID, ref.Report})
		view.Rows = append(view.Rows, rowOf(p, x.Points[k]))
	}
	for _, r := range x.Relations {
		if r.Other == "" {
			view.Ties = append(view.Ties, tieRow{r.Kind, r.From, r.To})
		}
	}
	for _, t := range v.TensionsAbout(x.ID) {
		view.Tensions = append(view.Tensions, v.Teller.Tension(t))
	}
	made, _ := v.DecidedOn(x.ID)
	for _, d := range made {
		view.Merged = append(view.Merged, v.Teller.Decision(d))
	}
	part := v.partOfSeries([]int{i})
	return &answer{page: "figure", title: view.Series.Title, active: "/figures", view: view, table: "figures",
		record: hidden(v, part), part: func() *ledger.Situation { return part }}, nil
}

func rowOf(told brief.Point, p ledger.Point) pointRow {
	row := pointRow{Label: told.Value, Low: p.Low, High: p.High, Bound: p.Bound, KnownAt: p.KnownAt, Chain: told.Proof.Chain, Former: p.Earlier,
		Href: citePath(told.Proof.Cite)}
	if p.AsOf != nil {
		row.AsOf, row.Until = p.AsOf.From, p.AsOf.Until
	}
	return row
}

// partOfSeries is the part of the situation that tables of some series look up.
func (v *visit) partOfSeries(series []int) *ledger.Situation {
	part := &ledger.Situation{Version: v.Version}
	reports := map[string]bool{}
	for _, i := range series {
		x := v.Series[i]
		part.Series = append(part.Series, x)
		var members []ledger.Ref
		for _, p := range x.Points {
			members = append(members, p.Figure)
		}
		v.take(part, x.ID, members, reports)
	}
	v.takeReports(part, reports)
	return part
}

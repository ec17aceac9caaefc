package web

import (
	"sitrep/export/brief"
	"sitrep/ledger"
)

// figuresView is the list of figures.
type figuresView struct {
	Shelf  shelf
	Series []drawable
}

// drawable is a measure with the rows of its chart, where it has more than one value.
type drawable struct {
	Series brief.Series
	Rows   *seriesRows
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
		view.Series = append(view.Series, v.drawable(i))
	}
	return &answer{page: "figures", title: "Figures", active: "/figures", view: shown(view), table: "figures", next: v.nextOf(page),
		record: func() any { return listed(v, page, func(i int) ledger.Series { return v.Series[i] }) },
		part:   func() *ledger.Situation { return v.partOfSeries(v.rows(page)) }}, nil
}

func (v *visit) drawable(i int) drawable {
	out := drawable{Series: v.Teller.Series(i)}
	if len(out.Series.Points) > 1 {
		rows := v.seriesRows(out.Series, &v.Series[i])
		out.Rows = &rows
	}
	return out
}

// figureView is one measure with its points.
type figureView struct {
	Series   brief.Series
	Points   []pointView
	Tensions []brief.Tension
	Rows     seriesRows
	Merged   []brief.Decision
}

// pointView is a point with the record it is from.
type pointView struct {
	brief.Point
	Record, Report string
}

// seriesRows is a measure for the script that draws its chart.
type seriesRows struct {
	ID        string     `json:"id"`
	What      string     `json:"what"`
	Unit      string     `json:"unit,omitempty"`
	Href      string     `json:"href"`
	Points    []pointRow `json:"points"`
	Relations []tieRow   `json:"relations"`
}

// pointRow is a point of the chart.
type pointRow struct {
	Low     *float64 `json:"low"`
	High    *float64 `json:"high"`
	Bound   string   `json:"bound"`
	AsOf    string   `json:"as_of,omitempty"`    // the first day it may be of
	KnownAt string   `json:"known_at,omitempty"` // when its report came out
	Earlier bool     `json:"earlier,omitempty"`
	Flag    string   `json:"flag,omitempty"`
	Text    string   `json:"text"` // as shown: "at least 3"
	Who     string   `json:"who"`
	Root    string   `json:"root"`
	Href    string   `json:"href"`
}

// tieRow is a relation between two points, by their places in the list.
type tieRow struct {
	Kind   string `json:"kind"`
	From   int    `json:"from"`
	To     int    `json:"to"`
	Reason string `json:"reason,omitempty"`
}

// figure is one measure: its values, how they moved, who says so.
func (v *visit) figure() (*answer, error) {
	i, ok := v.SeriesAt(v.id)
	if !ok {
		return nil, ledger.ErrNotFound
	}
	x := &v.Series[i]
	view := figureView{Series: v.Teller.Series(i)}
	view.Rows = v.seriesRows(view.Series, x)
	for k, p := range view.Series.Points {
		ref := x.Points[k].Figure
		view.Points = append(view.Points, pointView{p, ref.ID, ref.Report})
	}
	for _, t := range v.TensionsAbout(x.ID) {
		view.Tensions = append(view.Tensions, v.Teller.Tension(t))
	}
	made, _ := v.DecidedOn(x.ID)
	for _, d := range made {
		view.Merged = append(view.Merged, v.Teller.Decision(d))
	}
	part := v.partOfSeries([]int{i})
	return &answer{page: "figure", title: view.Series.Title, active: "/figures", view: shown(view), table: "figures",
		record: func() any { return hidden(v, part) }, part: func() *ledger.Situation { return part }}, nil
}

func (v *visit) seriesRows(told brief.Series, x *ledger.Series) seriesRows {
	out := seriesRows{ID: x.ID, What: told.Title, Unit: x.Unit, Href: pathOf(x.ID), Points: []pointRow{}, Relations: []tieRow{}}
	for k, p := range told.Points {
		out.Points = append(out.Points, rowOf(p, x.Points[k]))
	}
	for _, r := range x.Relations {
		if r.Other == "" {
			out.Relations = append(out.Relations, tieRow{r.Kind, r.From, r.To, v.Teller.Words(r.Reason)})
		}
	}
	return out
}

func rowOf(told brief.Point, p ledger.Point) pointRow {
	hops := brief.Steps(told.Proof.Chain)
	row := pointRow{Low: p.Low, High: p.High, Bound: p.Bound, KnownAt: p.KnownAt, Earlier: p.Earlier, Flag: told.Flag,
		Text: told.Value, Who: told.Proof.Chain, Root: hops[len(hops)-1].Name, Href: citePath(told.Proof.Cite)}
	if p.AsOf != nil {
		row.AsOf = p.AsOf.From
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

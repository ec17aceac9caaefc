package web

import (
	"net/url"

	"sitrep/export/mask"
)

// frame is what stands around every page.
type frame struct {
	Title, Active string
	Page          string // the template: a name for styles
	Asset         string // the folder of style sheet and script
	Nav           []navigation
	Room          string // what the room is called
	Demo          bool   // all reports are invented
	MaskNote      string
	Version       string
	Who           string // who is signed in
	SignedIn      bool   // with a token
	CanChange     bool
	Twins         []twin
	AsOf, KnownAt string
	Left          int // reports left out since nobody knows when they came out
	View          any
}

// navigation is one entry of the head of a page.
type navigation struct {
	Path, Name string
	Current    bool
}

var navigationEntries = []navigation{
	{Path: "/", Name: "Situation"}, {Path: "/incidents", Name: "Incidents"}, {Path: "/contested", Name: "Contested"},
	{Path: "/figures", Name: "Figures"}, {Path: "/warnings", Name: "Warnings"}, {Path: "/sources", Name: "Sources"},
	{Path: "/reports", Name: "Reports"}, {Path: "/search", Name: "Search"}, {Path: "/review", Name: "Review"}, {Path: "/about", Name: "About"},
}

// twin is a page in another form.
type twin struct{ Name, Path string }

// frame puts an answer into its frame; v is nil for pages without a snapshot.
func (room *Room) frame(who visitor, v *visit, a *answer) frame {
	f := frame{Title: a.title, Active: a.active, Page: a.page, Asset: room.assets.base(), Room: room.options.Title, View: a.view(),
		Version: room.options.Version.Program, Who: who.name, SignedIn: !room.doors.open() && who.role > nobody,
		CanChange: !room.options.ReadOnly && who.role >= reviewer}
	for _, n := range navigationEntries {
		n.Current = n.Path == a.active
		f.Nav = append(f.Nav, n)
	}
	if v == nil {
		return f
	}
	f.Demo, f.Left, f.AsOf, f.KnownAt = v.Coverage.Demo, v.Undated, v.Past.AsOf, v.Past.KnownAt
	if v.Withholds() {
		f.MaskNote = mask.Note
	}
	f.Twins = v.twins(a)
	return f
}

// twins are the other forms of a page, with the same query.
func (v *visit) twins(a *answer) []twin {
	path := v.r.URL.Path
	if path == "/" {
		path = "/situation"
	}
	query := ""
	if len(v.query) > 0 {
		query = "?" + v.query.Encode()
	}
	out := []twin{{"JSON", path + string(asJSON) + query}}
	if a.table != "" {
		out = append(out, twin{"CSV", path + string(asCSV) + query})
	}
	if a.table == "incidents" {
		out = append(out, twin{"GeoJSON", path + string(asGeoJSON) + query})
	}
	return out
}

// with is the address of this page with one parameter set, or taken out where the value is empty; the place in
// the list is forgotten.
func (v *visit) with(name, value string) string {
	query := v.without("after")
	query.Del(name)
	if value != "" {
		query.Set(name, value)
	}
	return address(v.r.URL.Path, query)
}

func (v *visit) without(name string) url.Values {
	query := url.Values{}
	for key, values := range v.query {
		if key != name {
			query[key] = append([]string{}, values...)
		}
	}
	return query
}

func address(path string, query url.Values) string {
	if len(query) == 0 {
		return path
	}
	return path + "?" + query.Encode()
}

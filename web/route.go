package web

import (
	"net/http"
	"strings"
)

// form is the form of an answer: a page, or one of its twins.
type form string

const (
	asPage    form = ""
	asJSON    form = ".json"
	asCSV     form = ".csv"
	asGeoJSON form = ".geojson"
)

// route is a path of the room with what answers there. A path that ends in {id} has twins by its ending.
type route struct {
	path   string
	role   role
	forms  []form
	answer func(*visit) (*answer, error)
}

// routes are all pages.
var routes = []route{
	{"/{$}", reader, []form{asPage}, (*visit).situation},
	{"/situation", reader, []form{asJSON}, (*visit).situation},
	{"/incidents", reader, []form{asPage, asJSON, asCSV, asGeoJSON}, (*visit).incidents},
	{"/incidents/{id}", reader, []form{asPage, asJSON, asCSV, asGeoJSON}, (*visit).incident},
	{"/contested", reader, []form{asPage, asJSON}, (*visit).contested},
	{"/contested/{id}", reader, []form{asPage, asJSON}, (*visit).tension},
	{"/figures", reader, []form{asPage, asJSON, asCSV}, (*visit).figures},
	{"/figures/{id}", reader, []form{asPage, asJSON, asCSV}, (*visit).figure},
	{"/warnings", reader, []form{asPage, asJSON, asCSV}, (*visit).warnings},
	{"/warnings/{id}", reader, []form{asPage, asJSON, asCSV}, (*visit).warning},
	{"/sources", reader, []form{asPage, asJSON, asCSV}, (*visit).sources},
	{"/sources/{id}", reader, []form{asPage, asJSON}, (*visit).source},
	{"/reports", reader, []form{asPage, asJSON, asCSV}, (*visit).reports},
	{"/reports/{id}", reader, []form{asPage, asJSON}, (*visit).report},
	{"/search", reader, []form{asPage, asJSON}, (*visit).search},
	{"/review", reviewer, []form{asPage, asJSON}, (*visit).review},
	{"/review/{id}", reviewer, []form{asPage}, (*visit).reviewOne},
	{"/upload", reviewer, []form{asPage}, (*visit).upload},
	{"/about", reader, []form{asPage, asJSON}, (*visit).about},
}

// register puts a route and its twins on the mux.
func (r route) register(mux *http.ServeMux, room *Room) {
	if strings.HasSuffix(r.path, "{id}") {
		mux.Handle("GET "+r.path, room.visited(r))
		return
	}
	for _, f := range r.forms {
		mux.Handle("GET "+r.path+string(f), room.visited(route{r.path, r.role, []form{f}, r.answer}))
	}
}

// formOf is the form that a request asks for, and the id without its ending.
func (r route) formOf(req *http.Request) (form, string, bool) {
	id := req.PathValue("id")
	if id == "" {
		return r.forms[0], "", true
	}
	for _, f := range r.forms {
		if f != asPage && strings.HasSuffix(id, string(f)) {
			return f, strings.TrimSuffix(id, string(f)), true
		}
	}
	return asPage, id, !strings.Contains(id, ".")
}

package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"

	"sitrep/export"
	"sitrep/export/mask"
	"sitrep/ledger"
)

// answer is what a route gives, in all its forms.
type answer struct {
	page   string // the template
	title  string
	active string     // the part of the navigation it belongs to
	view   func() any // what the template lays out
	record func() any // the JSON twin

	table string                   // the table of the CSV twin: incidents, figures …
	part  func() *ledger.Situation // what the CSV and GeoJSON twins are of
	fresh bool                     // differs from visit to visit: not to be kept by the browser
	next  string                   // the address of the next page
}

// shown is a view or a record that is there already.
func shown(it any) func() any { return func() any { return it } }

// write sends an answer in a form.
func (v *visit) write(f form, a *answer) error {
	body, kind, err := v.body(f, a)
	if err != nil {
		return err
	}
	p := keptPage{body, kind, a.next}
	if !a.fresh {
		v.room.kept.keep(v, f, p)
	}
	v.send(f, p, a.fresh)
	return nil
}

// send sends what was written. A fresh answer differs from visit to visit.
func (v *visit) send(f form, p keptPage, fresh bool) {
	h := v.w.Header()
	h.Set("Content-Type", p.kind)
	if p.next != "" && f != asPage {
		h.Set("Link", "<"+p.next+`>; rel="next"`)
	}
	if fresh {
		h.Set("Cache-Control", "no-store")
	} else {
		h.Set("Cache-Control", "private, no-cache")
		h.Set("ETag", v.tag())
	}
	v.w.Write(p.body) // a visitor who has left is no fault
}

// again answers with what is known already: that nothing changed, or the page as it was written before.
func (v *visit) again(f form) bool {
	p, ok := v.room.kept.find(v, f)
	switch {
	case !ok:
		return false
	case v.unchanged():
		v.w.WriteHeader(http.StatusNotModified)
	default:
		v.send(f, p, false)
	}
	return true
}

// tag names what a visitor sees: it is another when the ledger, the visitor's rights, the day or the room's own
// pages are others.
func (v *visit) tag() string {
	return `W/"` + ledger.ID("v", v.ID, v.who.role.String(), v.today(), v.room.assets.hash, v.r.URL.RawQuery) + `"`
}

func (v *visit) unchanged() bool {
	return strings.Contains(v.r.Header.Get("If-None-Match"), v.tag())
}

func (v *visit) body(f form, a *answer) ([]byte, string, error) {
	var out bytes.Buffer
	switch f {
	case asJSON:
		e := json.NewEncoder(&out)
		e.SetIndent("", "  ")
		err := e.Encode(a.record())
		return out.Bytes(), "application/json", err
	case asCSV:
		err := v.csv(&out, a)
		return out.Bytes(), "text/csv; charset=utf-8; header=present", err
	case asGeoJSON:
		part := a.part()
		err := export.GeoJSON(&out, v.withheld(part), export.Options{IncludeNames: true})
		return out.Bytes(), "application/geo+json", err
	}
	body, err := v.room.pages.render(a.page, v.room.frame(v.who, v, a))
	return body, "text/html; charset=utf-8", err
}

// withheld is a part of the situation without the names that this room withholds.
func (v *visit) withheld(part *ledger.Situation) *ledger.Situation {
	return mask.Rewrite(part, v.Teller.Withhold)
}

// csv writes one table of a part of the situation.
func (v *visit) csv(w io.Writer, a *answer) error {
	files, err := export.CSV(v.withheld(a.part()), export.Options{IncludeNames: true, Text: v.text})
	if err != nil {
		return err
	}
	for _, f := range files {
		if f.Name == a.table+".csv" {
			return f.Write(w)
		}
	}
	return fmt.Errorf("no table %s", a.table)
}

// text is the text of a report, as read.
func (v *visit) text(report string) string {
	if r, ok := v.Reading(report); ok {
		return r.Report.Text
	}
	return ""
}

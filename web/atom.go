package web

import (
	"cmp"
	"encoding/xml"
	"net/http"
	"strings"
	"time"

	"sitrep/ledger"
)

// The feed of changes (Atom, RFC 4287): what came in, was read, decided or removed, the newest first.
type (
	feed struct {
		XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string      `xml:"id"`
		Title   string      `xml:"title"`
		Updated string      `xml:"updated"`
		Author  atomAuthor  `xml:"author"`
		Links   []atomLink  `xml:"link"`
		Entries []atomEntry `xml:"entry"`
	}
	atomAuthor struct {
		Name string `xml:"name"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr,omitempty"`
		Href string `xml:"href,attr"`
	}
	atomEntry struct {
		ID      string     `xml:"id"`
		Title   string     `xml:"title"`
		Updated string     `xml:"updated"`
		Links   []atomLink `xml:"link"`
		Summary string     `xml:"summary,omitempty"`
	}
)

// mostEntries is how many changes the feed lists; mostDays how far it looks back.
const (
	mostEntries = 100
	mostDays    = 30
)

// changes answers with the feed. since asks for changes from a time on.
func (room *Room) changes(w http.ResponseWriter, r *http.Request) {
	v, err := room.visit(w, r, reader)
	var out *feed
	if err == nil {
		out, err = v.feed()
	}
	if err != nil {
		room.fail(w, r, asJSON, err)
		return
	}
	w.Header().Set("Content-Type", "application/atom+xml; charset=utf-8")
	w.Header().Set("Cache-Control", "private, no-cache")
	w.Write([]byte(xml.Header))
	xml.NewEncoder(w).Encode(out)
}

func (v *visit) feed() (*feed, error) {
	since, err := moment("since", v.query.Get("since"), ledger.StartOf)
	if err != nil {
		return nil, err
	}
	now, err := time.Parse(ledger.TimeForm, v.now)
	if since == "" && err == nil {
		since = now.AddDate(0, 0, -mostDays).Format(ledger.TimeForm)
	}
	out := &feed{ID: "urn:sitrep:changes", Title: "Changes of the ledger", Author: atomAuthor{"sitrep " + v.room.options.Version.Program}, Updated: v.now,
		Links: []atomLink{{"self", "/changes.atom"}, {"alternate", "/"}}}
	var last []ledger.Change
	for c, err := range v.room.ledger.Changes(v.r.Context(), since) {
		if err != nil {
			return nil, err
		}
		if last = append(last, c); len(last) > 2*mostEntries {
			last = append(last[:0], last[len(last)-mostEntries:]...)
		}
	}
	for k := len(last) - 1; k >= max(0, len(last)-mostEntries); k-- {
		out.Entries = append(out.Entries, v.entry(last[k]))
	}
	return out, nil
}

// entry is one change; of a report with its title, of a removal without anything of what was removed.
func (v *visit) entry(c ledger.Change) atomEntry {
	e := atomEntry{ID: "urn:sitrep:" + c.Kind + ":" + c.ID + ":" + c.At, Title: c.Kind + " " + c.ID, Updated: cmp.Or(c.At, v.now)}
	if c.Program != "" {
		e.Summary = strings.TrimSpace("read by sitrep " + c.Program + ", data " + c.Data)
	}
	if i, ok := v.Report(c.ID); ok {
		e.Title = c.Kind + ": " + v.Teller.Report(i).Name()
		e.Links = []atomLink{{Href: pathOf(c.ID)}}
	}
	if c.Kind == "decision" {
		e.Links = []atomLink{{Href: "/review#" + c.ID}}
	}
	return e
}

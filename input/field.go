package input

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sitrep/input/date"
	"sitrep/ledger"
)

// field is what a column of a table or a member of an object can hold.
type field struct {
	name   string
	called []string // what files usually call it, where no map says it
}

var fields = []field{
	{"text", []string{"text", "body", "content", "article", "full_text", "fulltext", "article_text", "articlebody", "maintext", "story"}},
	{"title", []string{"title", "headline"}},
	{"publisher", []string{"publisher", "source", "source_name", "outlet", "publication", "sitename", "site_name", "newspaper"}},
	{"published", []string{"published", "date", "published_at", "publication_date", "publish_date", "date_published", "datepublished", "date_publish", "pub_date", "pubdate"}},
	{"modified", []string{"modified", "updated", "updated_at", "date_modified", "date_modify"}},
	{"url", []string{"url", "link", "uri", "canonical_url"}},
	{"byline", []string{"byline", "author", "authors"}},
	{"agency", []string{"agency", "news_agency"}},
}

// FieldNames are the fields that --field maps: text=COLUMN.
func FieldNames() []string {
	var out []string
	for _, f := range fields {
		out = append(out, f.name)
	}
	return out
}

// CheckFields reports a field map that names a field which is none.
func CheckFields(m map[string]string) error {
	for _, name := range slices.Sorted(maps.Keys(m)) {
		if !slices.Contains(FieldNames(), name) {
			return fmt.Errorf("%q is no field; the fields are %s", name, strings.Join(FieldNames(), ", "))
		}
	}
	return nil
}

// columns is which column holds each field, for a table with such columns.
func (o Options) columns(have []string) map[string]string {
	out := map[string]string{}
	for _, f := range fields {
		if name, ok := o.Fields[f.name]; ok {
			out[f.name] = name
			continue
		}
		for _, usual := range f.called {
			if i := slices.IndexFunc(have, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), usual) }); i >= 0 {
				out[f.name] = have[i]
				break
			}
		}
	}
	return out
}

// row makes the report of a row or an object: its text to the byte, the rest beside it.
func (w *walk) row(path string, get func(field string) string) bool {
	r := FromBytes(path, []byte(get("text")))
	g := ledger.Given{Title: get("title"), Publisher: get("publisher"), URL: get("url"), Byline: get("byline"), Agency: get("agency"),
		Published: date.Read(get("published")), Modified: date.Read(get("modified"))}
	if told := get("published"); told != "" && g.Published == "" {
		r.Notes = append(r.Notes, fmt.Sprintf("its date %q could be of two days or is none; it is left out", clip(told, 40)))
	}
	return w.give(withGiven(r, g))
}

// clip shortens words for a message.
func clip(s string, most int) string {
	s = strings.Join(strings.Fields(s[:min(len(s), 4*most)]), " ")
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// noText says that no column or member holds a text, and how to name it.
func noText(what string, have []string) string {
	list := clip(strings.Join(have, ", "), 200)
	return fmt.Sprintf("no %s holds the text of a report; name the one that does: --field text=NAME (here: %s)", what, cmp.Or(list, "none"))
}

package web

import (
	"cmp"
	"maps"
	"slices"

	"sitrep/export/brief"
	"sitrep/web/snapshot"
)

// listing is a page of a list as programs read it.
type listing[T any] struct {
	Total  int              `json:"total"`
	Items  []T              `json:"items"`
	Facets []snapshot.Tally `json:"facets,omitempty"`
	Next   string           `json:"next,omitempty"` // the address of the next page
	State  string           `json:"state"`          // the snapshot it is from
}

// listed is the JSON form of a page: its things as the ledger has them, without withheld names.
func listed[T any](v *visit, p *snapshot.Page, at func(i int) T) listing[T] {
	out := listing[T]{Total: p.Total, Items: []T{}, Facets: p.Facets, Next: v.nextOf(p), State: v.ID}
	for _, i := range p.Items {
		out.Items = append(out.Items, hidden(v, at(i)))
	}
	return out
}

// nextOf is the address of the page after this one.
func (v *visit) nextOf(p *snapshot.Page) string {
	if p.After == "" {
		return ""
	}
	query := v.without("after")
	query.Set("after", p.After)
	return address(v.r.URL.Path, query)
}

// shelf is what pages show of any list: how many, what it can be narrowed to, the orders, the next page.
type shelf struct {
	Total    int
	Noun     string
	Facets   []facet
	Filters  []filter // what it is narrowed by
	Orders   []option
	Next     string
	First    string // the address of the first page, where this is not it
	All      string // the address without any filter
	Query    string
	Hidden   []filter // the rest of the query, for forms
	Searches bool     // words of titles can be looked for
}

// facet is a facet with the addresses its values lead to.
type facet struct {
	Name, Label string
	Choices     []option
	More        int
	Open        bool
}

// option is one value that can be chosen, and the address where it is, or, once chosen, where it no longer is.
type option struct {
	Value, Label, Address string
	Count                 int
	Chosen                bool
}

// filter is one condition of a query.
type filter struct{ Name, Value, Label, Address string }

// openFacets are shown unfolded at first.
const openFacets = 3

func (v *visit) shelf(p *snapshot.Page, noun string) shelf {
	s := shelf{Total: p.Total, Noun: noun, Next: v.nextOf(p), Query: v.query.Get("q"), All: v.r.URL.Path}
	if v.query.Get("after") != "" {
		s.First = address(v.r.URL.Path, v.without("after"))
	}
	for n, t := range p.Facets {
		if len(t.Choices) > 0 {
			s.Facets = append(s.Facets, v.facet(t, n < openFacets))
		}
	}
	for _, name := range p.Orders {
		s.Orders = append(s.Orders, option{Value: name, Label: orderWords(name), Address: v.with("order", name), Chosen: name == p.Order})
	}
	for _, name := range slices.Sorted(maps.Keys(v.query)) {
		for _, value := range v.query[name] {
			s.condition(v, name, value)
		}
	}
	return s
}

// condition sorts one condition of the query: what narrows the list is shown, and all but the words go along in forms.
func (s *shelf) condition(v *visit, name, value string) {
	if name == "after" || name == "q" || value == "" {
		return
	}
	s.Hidden = append(s.Hidden, filter{Name: name, Value: value})
	if name != "order" && name != "limit" && name != "view" && name != "as_of" && name != "known_at" {
		s.Filters = append(s.Filters, filter{name, value, brief.Words(name) + ": " + brief.Words(value), v.toggled(name, value)})
	}
}

func (v *visit) facet(t snapshot.Tally, open bool) facet {
	f := facet{Name: t.Name, Label: t.Label, More: t.More, Open: open || t.Chosen()}
	for _, c := range t.Choices {
		f.Choices = append(f.Choices, option{c.Value, brief.Words(c.Value), v.toggled(t.Name, c.Value), c.Count, c.Chosen})
	}
	return f
}

// toggled is the address with a value of a facet added, or taken out where it is chosen.
func (v *visit) toggled(name, value string) string {
	query := v.without("after")
	if k := slices.Index(query[name], value); k >= 0 {
		query[name] = slices.Delete(query[name], k, k+1)
	} else {
		query.Add(name, value)
	}
	if len(query[name]) == 0 {
		query.Del(name)
	}
	return address(v.r.URL.Path, query)
}

var orders = map[string]string{"reports": "most reported", "newest": "newest", "changed": "last changed", "contested": "contested first",
	"claims": "most claims", "received": "last received", "path": "path", "best": "best match"}

func orderWords(name string) string { return cmp.Or(orders[name], name) }

package snapshot

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
)

// ErrQuery is wrong use of a filter; the message says what to write.
var ErrQuery = errors.New("wrong query")

// Sizes of a page.
const (
	PageSize      = 50
	MostOnOnePage = 500
)

// list finds pages of one kind of thing.
type list struct {
	ids    []string
	facets []*Facet
	orders []*order // the first is the default
	index  map[string]int
}

// order is a way to put things: rank tells at which place each stands.
type order struct {
	name string
	by   []int
	rank []int
}

// newOrder sorts the numbers 0 to size by compare; equals stay as they are.
func newOrder(name string, size int, compare func(a, z int) int) *order {
	o := &order{name: name, by: make([]int, size), rank: make([]int, size)}
	for i := range o.by {
		o.by[i] = i
	}
	slices.SortStableFunc(o.by, compare)
	for place, i := range o.by {
		o.rank[i] = place
	}
	return o
}

func newList(ids []string, facets []*Facet, orders ...*order) *list {
	l := &list{ids: ids, facets: facets, orders: orders, index: make(map[string]int, len(ids))}
	for i, id := range ids {
		l.index[id] = i
	}
	return l
}

// Page is a part of a list: the places of its things in the situation, and how to go on.
type Page struct {
	Items  []int
	Total  int     // things that fit
	Facets []Tally // what the filter could be narrowed or widened to
	After  string  // id of the last thing, where more follow: the cursor of the next page
	Orders []string
	Order  string

	fits []bool
	more func(limit int) []int
}

// Upto are the things that fit from the page's first on, at most n.
func (p *Page) Upto(n int) []int { return p.more(n) }

// find gives the page of a query: facets by their names, "order", "after" an id, and "limit".
func (l *list) find(query url.Values, other func(i int) bool) (*Page, error) {
	o, err := l.order(query.Get("order"))
	if err != nil {
		return nil, err
	}
	limit, err := limitOf(query)
	if err != nil {
		return nil, err
	}
	from := 0
	if after := query.Get("after"); after != "" {
		i, ok := l.index[after]
		if !ok {
			return nil, fmt.Errorf("%w: after=%s leads nowhere, since the list has changed; begin at its first page", ErrQuery, after)
		}
		from = o.rank[i] + 1
	}
	s := sift(len(l.ids), l.facets, query, other)
	p := &Page{Total: s.total, Facets: s.tallies(), Order: o.name, fits: s.fits}
	for _, o := range l.orders {
		p.Orders = append(p.Orders, o.name)
	}
	l.fill(p, o, from, limit)
	p.more = func(n int) []int {
		longer := &Page{fits: p.fits}
		l.fill(longer, o, from, n)
		return longer.Items
	}
	return p, nil
}

// fill takes the things that fit from a place of an order on.
func (l *list) fill(p *Page, o *order, from, limit int) {
	for _, i := range o.by[from:] {
		if !p.fits[i] {
			continue
		}
		if len(p.Items) == limit {
			p.After = l.ids[p.Items[limit-1]]
			return
		}
		p.Items = append(p.Items, i)
	}
}

func (l *list) order(name string) (*order, error) {
	for _, o := range l.orders {
		if name == "" || o.name == name {
			return o, nil
		}
	}
	var names []string
	for _, o := range l.orders {
		names = append(names, o.name)
	}
	return nil, fmt.Errorf("%w: order is one of %v", ErrQuery, names)
}

func limitOf(query url.Values) (int, error) {
	given := query.Get("limit")
	if given == "" {
		return PageSize, nil
	}
	n, err := strconv.Atoi(given)
	if err != nil || n < 1 || n > MostOnOnePage {
		return 0, fmt.Errorf("%w: limit is a number from 1 to %d", ErrQuery, MostOnOnePage)
	}
	return n, nil
}

// newestFirst compares days so that the latest comes first and what has none last.
func newestFirst(a, z string) int { return cmp.Compare(z, a) }
